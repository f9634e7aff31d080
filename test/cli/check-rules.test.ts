import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/ndjson.ts';
import { command } from '../support/command.ts';
import { HANGS, PATIENT_RUN } from '../support/hangs.ts';
import { main, root } from '../support/paths.ts';

const right = ['--', process.execPath, 'examples/adapters/javascript/adapter.mjs'];
const faulty = (name: string) => ['--', process.execPath, main, 'subject', '--fault', name];
const rules = 'examples/inputs/rules.json';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (...words: string[]) => command(['check', ...PATIENT_RUN, ...words]);

/** Two rules of which the first is an exception from the second. */
function own(): string {
  const path = join(folder, 'own.json');
  const all = [
    {
      name: 'Office',
      priority: 1,
      action: 'AllowAccess',
      scope: 'All',
      anyOfClientIPAddressesOrRanges: ['10.0.0.5-10.0.0.9'],
    },
    {
      name: 'Mail',
      priority: 2,
      action: 'DenyAccess',
      scope: 'All',
      anyOfProtocols: ['IMAP4', 'POP3'],
      anyOfClientIPAddressesOrRanges: ['10.0.0.0-10.0.0.255'],
    },
  ];
  writeFileSync(path, JSON.stringify({ rules: all }));
  return path;
}

describe('check --rules', () => {
  it('is green with a right adapter, and says what was covered', async () => {
    const { status, stdout, stderr } = await check('--rules', rules, 'examples/inputs/policies.json', ...right);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`selected: --rules ${rules} --rules examples/inputs/policies.json\n`);
    expect(stdout).toMatch(/^client-access-rules: \d+ regions, \d+ borders: \d+ questions in 1 round$/m);
    expect(stdout).toMatch(/^application-access-policies: \d+ regions, \d+ borders: \d+ questions in 1 round$/m);
    expect(stdout).toContain('Every region was asked: of a program that answers alike throughout each region');
  });

  it.each(['last-match-wins', 'range-end-exclusive', 'third-party-bypasses'])(
    'is red with %s, and can be repeated',
    async (name) => {
      const { status, stdout } = await check('--rules', own(), ...faulty(name));
      expect(status).toBe(1);
      expect(stdout).toMatch(/^not conformant: \d+ failed of \d+ questions$/m);
      expect(stdout).not.toContain('Every region was asked');
      const [, repeat = ''] = /^ {3}reproduce {2}(.*)$/m.exec(stdout) ?? [];
      expect(repeat).toMatch(/^node .* check --only client-access-rules\/own#\S+ --rules /);
      const again = spawnSync('sh', ['-c', repeat], { cwd: root, encoding: 'utf8', timeout: HANGS });
      expect(again.status).toBe(1);
    },
  );

  it('an implementation that follows another reading throughout is conformant too', async () => {
    const other = ['--', process.execPath, main, 'subject', '--reading', 'no-rule-matches=deny'];
    const { status, stdout } = await check('--rules', own(), ...other);
    expect(status).toBe(0);
    expect(stdout).toContain('no-rule-matches = deny');
  });

  it('a report holds the counts', async () => {
    const report = join(folder, 'run.ndjson');
    await check('--all-cells', '--rules', own(), '--report', report, ...right);
    const parsed = parseReport(readFileSync(report, 'utf8'));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        header: {
          selection: { rules: [join(folder, 'own.json')] },
          coverage: [{ chapter: 'client-access-rules', cells: expect.any(Number), rounds: expect.any(Number) }],
        },
      },
    });
  });

  it('--dry-run starts nothing, --only narrows', async () => {
    const { status, stdout } = await check('--dry-run', '--only', 'client-access-rules/own#region', '--rules', own());
    expect(status).toBe(0);
    expect(
      stdout
        .split('\n')
        .filter((line) => line !== '')
        .every((line) => line.startsWith('client-access-rules/own#region-')),
    ).toBe(true);
  });

  it('refuses what does not go together', async () => {
    const flag = (...words: string[]) => check(...words, ...right);
    expect(await flag('--all-cells')).toMatchObject({ status: 2, stdout: '' });
    expect(await flag('--rules', rules, '--golden', 'golden')).toMatchObject({ status: 2, stdout: '' });
    expect(await flag('--rules', 'examples/inputs/ranges.csv')).toMatchObject({ status: 2, stdout: '' });
  });
});
