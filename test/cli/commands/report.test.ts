import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/report/ndjson.ts';
import { HANGS, PATIENT_RUN } from '../../support/hangs.ts';
import { main, root } from '../../support/paths.ts';
import { linesOf } from '../../support/reports.ts';

const run = (words: readonly string[], input?: string) =>
  spawnSync(process.execPath, [main, ...words], { cwd: root, encoding: 'utf8', input, timeout: HANGS });

let folder = '';
let path = '';
let text = '';
let printed = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  path = join(folder, 'run.ndjson');
  const faulty = 'examples/adapters/javascript/faulty-adapter.mjs';
  const words = ['check', ...PATIENT_RUN, '--only', 'client-access-rules/exceptions', '--report', path];
  const { status, stdout } = run([...words, '--', process.execPath, faulty]);
  expect(status).toBe(1);
  text = readFileSync(path, 'utf8');
  printed = stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check --report', () => {
  it('writes a whole report: header first, footer last, one line for each question', () => {
    const report = parseReport(text);
    if (!report.ok) throw new Error(report.problem.message);
    expect(report.value.header).toMatchObject({
      line: 'header',
      version: 2,
      golden: expect.stringMatching(/^sha256:/),
    });
    expect(new Set(linesOf(report.value).map(({ line }) => line))).toEqual(
      new Set(['header', 'subject', 'control', 'question', 'reading', 'diagnosis', 'share', 'footer']),
    );
  });
});

describe('report', () => {
  it('prints what check printed, and ends with the same code', () => {
    expect(run(['report', path])).toMatchObject({ status: 1, stdout: printed, stderr: '' });
  });

  it('reads standard input', () => {
    expect(run(['report', '-'], text)).toMatchObject({ status: 1, stdout: printed, stderr: '' });
  });

  it('refuses a truncated report, wherever it ends', () => {
    const lines = text.split('\n').slice(0, -1);
    for (const kept of [0, 1, 2, Math.floor(lines.length / 2), lines.length - 1]) {
      const { status, stdout, stderr } = run(['report', '-'], lines.slice(0, kept).join('\n'));
      expect([kept, status, stdout]).toEqual([kept, 2, '']);
      expect(stderr).toMatch(/^error: standard input.*\n$/);
    }
    expect(run(['report', '-'], text.slice(0, -10)).stderr).toMatch(
      /^error: standard input, line \d+, column \d+: it is no JSON/,
    );
    expect(run(['report', '-'], lines.slice(0, -1).join('\n')).stderr).toContain('truncated');
  });

  it('refuses a report whose numbers do not add up', () => {
    const wrong = text.replace(
      /"planned":(\d+),"outcomes"/,
      (_, planned) => `"planned":${Number(planned) + 1},"outcomes"`,
    );
    expect(run(['report', '-'], wrong)).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuses what is no report', () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'hello\n');
    const { status, stdout, stderr } = run(['report', other]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^error: ${other}, line 1, column 1: it is no JSON`));
  });
});
