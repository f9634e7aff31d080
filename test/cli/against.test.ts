import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/ndjson.ts';
import { command } from '../support/command.ts';
import { PATIENT_RUN } from '../support/hangs.ts';
import { root } from '../support/paths.ts';

/** Compares texts: wrong about the block below. */
const adapter = (mode: string) => `${process.execPath} '${join(root, 'test/adapters/odd.mjs')}' ${mode}`;
const odd = (...words: readonly string[]) => ['--', process.execPath, join(root, 'test/adapters/odd.mjs'), ...words];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'against-'));
  const rows = 'plain,IP-ADDRESS,::1,::1,true\nblock,IP-CIDR,::/8,::1,true\n';
  writeFileSync(join(folder, 'own.csv'), `id,clauses,range,address,then\n${rows}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...words: readonly string[]) =>
  command(['check', ...PATIENT_RUN, '--golden', 'own.csv', ...words], { cwd: folder });

describe('check --against', () => {
  it('takes the answers of the other program as right, be they wrong', async () => {
    expect((await check(...odd())).status).toBe(1);
    const { status, stdout } = await check('--against', adapter('right'), ...odd());
    expect(status).toBe(0);
    expect(stdout).toMatch(/^conformant/m);
    expect(stdout).toContain('the reference differed 0 times; ');
  });

  it('shows what is other than in one’s own old version, and how to ask again', async () => {
    const { status, stdout } = await check('--against', adapter('right'), ...odd('opposite'));
    expect(status).toBe(1);
    expect(stdout).toContain('ip-ranges/own#block');
    expect(stdout).toMatch(/expected +\{ "matches": false \}/);
    expect(stdout).toMatch(/reproduce .* --against '/);
  });

  it('has no verdict when the other program does not start, and says which it is', async () => {
    const { status, stdout } = await check('--against', adapter('exit'), ...odd());
    expect(status).toBe(3);
    expect(stdout).toMatch(/^no verdict: the other program: it ended before it answered `start`/m);
  });

  it('is incomplete, not green, where the other program gives no answer', async () => {
    const { status, stdout } = await check('--against', adapter("crash-at '::/8'"), ...odd());
    expect(status).toBe(1);
    expect(stdout).toMatch(/^incomplete/m);
    expect(stdout).toContain('the other program gave no answer');
  });

  it('refuses a command whose quote is not closed, and none at all', async () => {
    expect(await check('--against', "node 'old", ...odd())).toMatchObject({ status: 2, stdout: '' });
    expect(await check('--against', adapter('right'), '--runs', '100', ...odd())).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: --against compares golden questions alone\nhint: leave out --runs\n',
    });
    expect(await check('--against', '', ...odd())).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('check --time', () => {
  it('ends the run, which is then incomplete, never green', async () => {
    const report = join(folder, 'run.ndjson');
    const rows = Array.from({ length: 6000 }, (_, index) => `c${index},IP-ADDRESS,10.0.0.1,10.0.0.1,true\n`);
    const many = join(folder, 'many.csv');
    writeFileSync(many, `id,clauses,range,address,then\n${rows.join('')}`);
    const { status, stdout } = await check('--golden', many, '--time', '1ms', '--report', report, ...odd());
    expect(status).not.toBe(0);
    expect(stdout).not.toMatch(/^conformant/m);
    const lines = parseReport(readFileSync(report, 'utf8'));
    expect(lines.ok).toBe(true);
    expect(readFileSync(report, 'utf8')).toContain('"not-run"');
  });

  it('takes a time', async () => {
    expect(await check('--time', 'soon', ...odd())).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: --time takes a time such as 10s, 500ms or 2m, not `soon`\n',
    });
  });
});
