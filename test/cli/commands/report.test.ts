import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/report/ndjson.ts';
import { command } from '../../support/command.ts';
import { HANGS, PATIENT_RUN } from '../../support/hangs.ts';
import { main } from '../../support/paths.ts';
import { linesOf } from '../../support/reports.ts';

const run = (words: readonly string[]) => command(words);

let folder = '';
let path = '';
let text = '';
let printed = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  path = join(folder, 'run.ndjson');
  const faulty = 'examples/adapters/javascript/faulty-adapter.mjs';
  const words = ['check', ...PATIENT_RUN, '--only', 'client-access-rules/exceptions', '--report', path];
  const { status, stdout } = await run([...words, '--', process.execPath, faulty]);
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
  it('prints what check printed, and ends with the same code', async () => {
    expect(await run(['report', path])).toMatchObject({ status: 1, stdout: printed, stderr: '' });
  });

  const piped = (input: string) =>
    spawnSync(process.execPath, [main, 'report', '-'], { encoding: 'utf8', input, timeout: HANGS });
  const reported = (changed: string) => {
    const changedPath = join(folder, 'changed.ndjson');
    writeFileSync(changedPath, changed);
    return run(['report', changedPath]);
  };

  it('reads standard input', () => {
    expect(piped(text)).toMatchObject({ status: 1, stdout: printed, stderr: '' });
    expect(piped('')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^error: standard input/) });
  });

  it('refuses a truncated report, wherever it ends', async () => {
    const lines = text.split('\n').slice(0, -1);
    for (const kept of [0, 1, 2, Math.floor(lines.length / 2), lines.length - 1]) {
      const { status, stdout, stderr } = await reported(lines.slice(0, kept).join('\n'));
      expect([kept, status, stdout]).toEqual([kept, 2, '']);
      expect(stderr).toMatch(/^error: .*changed\.ndjson.*\n$/);
    }
    expect((await reported(text.slice(0, -10))).stderr).toMatch(
      /^error: .*changed\.ndjson, line \d+, column \d+: it is no JSON/,
    );
    expect((await reported(lines.slice(0, -1).join('\n'))).stderr).toContain('truncated');
  });

  it('refuses a report whose numbers do not add up', async () => {
    const wrong = text.replace(
      /"planned":(\d+),"outcomes"/,
      (_, planned) => `"planned":${Number(planned) + 1},"outcomes"`,
    );
    expect(await reported(wrong)).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuses what is no report', async () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'hello\n');
    const { status, stdout, stderr } = await run(['report', other]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^error: ${other}, line 1, column 1: it is no JSON`));
  });
});
