import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reporterOutputs, writeReports } from '../../src/cli/reporter-flags.ts';
import { printBadge } from '../../src/report/badge.ts';
import { printHtml } from '../../src/report/html/page.ts';
import { parseReport } from '../../src/report/ndjson.ts';
import { command } from '../support/command.ts';
import { PATIENT_RUN } from '../support/hangs.ts';
import { root } from '../support/paths.ts';

const odd = (...words: readonly string[]) => ['--', process.execPath, join(root, 'test/adapters/odd.mjs'), ...words];

let folder = '';
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const run = (...words: readonly string[]) => command(words, { cwd: folder });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(at('own.csv'), 'id,clauses,range,address,then\nblock,IP-CIDR,::/8,::1,true\n');
  const files = ['--report', 'run.ndjson', '--html', 'run.html', '--badge', 'badge.json'];
  expect((await run('check', ...PATIENT_RUN, '--golden', 'own.csv', ...files, ...odd())).status).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true }));

const lines = () => {
  const report = parseReport(text('run.ndjson'));
  if (!report.ok) throw new Error(report.problem.message);
  return report.value;
};

describe('--html and --badge', () => {
  it('write the run that check has judged', () => {
    expect(text('run.html')).toBe(printHtml(lines()));
    expect(text('run.html')).toContain('ip-ranges/own#block');
    expect(JSON.parse(text('badge.json'))).toMatchObject({
      schemaVersion: 1,
      message: expect.stringMatching(/^not conformant/),
    });
  });

  it('write the same from its report', async () => {
    expect((await run('report', 'run.ndjson', '--html', 'again.html', '--badge', 'again.json')).status).toBe(1);
    expect([text('again.html'), text('again.json')]).toEqual([text('run.html'), text('badge.json')]);
  });

  it('write a run without verdict, too', async () => {
    expect((await run('check', '--html', 'none.html', '--badge', 'none.json', ...odd('exit'))).status).toBe(3);
    expect(text('none.html')).toContain('no verdict');
    expect(JSON.parse(text('none.json'))).toMatchObject({ message: expect.stringMatching(/^no verdict/) });
  });

  it.each(['--html', '--badge'])(
    'are refused by report before it prints, where they cannot be written: %s',
    async (flag) => {
      const { status, stdout, stderr } = await run('report', 'run.ndjson', flag, 'no/page');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe('error: no/page cannot be written: its folder does not exist\n');
    },
  );
});

describe('writeReports', () => {
  it('writes what is asked for, and nothing else', () => {
    writeReports(lines(), { badge: at('only.json') });
    expect(text('only.json')).toBe(printBadge(lines()));
    expect(existsSync(at('only.html'))).toBe(false);
  });
});

describe('reporterOutputs', () => {
  it('names each file with its flag', () => {
    expect(reporterOutputs({ html: 'a' })).toEqual([
      { flag: '--report', path: undefined },
      { flag: '--junit', path: undefined },
      { flag: '--html', path: 'a' },
      { flag: '--badge', path: undefined },
    ]);
  });
});
