import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../../src/syntax/wire.ts';
import { command } from '../../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const README = 'examples/inputs/vendor-readme.md';
const MEMBERS = 'examples/inputs/members.csv';
const SEEN = 'examples/inputs/seen.csv';
const POLICIES = 'examples/inputs/policies.json';
const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';
const verify = async (...words: readonly string[]) => {
  const { status, stdout, stderr } = await command(['verify', ...words]);
  return { status, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
};
const table = (name: string, ...rows: readonly string[]) => put(name, ['appId,mailbox,access', ...rows, ''].join('\n'));

describe('verify', () => {
  it('ends with 0 where all agree', async () => {
    const { status, stdout, stderr } = await verify(README, MEMBERS);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2 answers: all decided\n/);
    expect(stdout).toContain('2 checks: 2 agree\n');
    expect(stdout).toMatch(/vendor-readme\.md:25 expects Granted: app \S+ mailbox\s+orders@contoso\.com/);
  });

  it('ends with 1 where something differs, with the causes of what was seen live', async () => {
    const { status, stdout } = await verify(README, MEMBERS, '--observed', SEEN);
    expect(status).toBe(1);
    expect(stdout).toContain('4 checks: 3 agree · 1 differs\n');
    expect(stdout).toContain(`${SEEN}:3 saw Denied (403) over Graph at 2026-11-03T09:16, but the rules say Granted`);
    expect(stdout).toContain('the refusal does not follow from the policies shown');
    expect(stdout).toMatch(/ {4}1\. cache \(possible\): [\s\S]* {4}2\. unlisted-policy \(possible\): /);
  });

  it('ends with 1 where a row could not be asked, as the gate of matrix does', async () => {
    const rows = table('half.csv', `${APP},orders@contoso.com,Granted`, 'sales tool,orders@contoso.com,Denied');
    const { status, stdout } = await verify(README, MEMBERS, rows);
    expect([status, stdout.includes('4 checks: 3 agree · 1 not asked')]).toEqual([1, true]);
    expect(stdout).toMatch(/no\s+input\s+names\s+the\s+app\s+`sales\s+tool`/);
    expect((await command(['matrix', README, MEMBERS, '--expect', rows])).status).toBe(1);
    const cut = table('cut.csv', `${APP},orders@contoso.com,Granted`, `${APP.slice(1)},orders@contoso.com,Denied`);
    expect((await verify(README, MEMBERS, cut)).status).toBe(1);
  });

  it('ends with 0 where only roles were not asked; they are counted and said', async () => {
    const script = put(
      'roles.ps1',
      `New-DistributionGroup -Name Closed -Type Security -Members lena@contoso.com\nNew-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId Closed -AccessRight DenyAccess
Test-ApplicationAccessPolicy -AppId ${APP} -Identity lena@contoso.com # Denied
Test-ServicePrincipalAuthorization ${APP} -Resource lena@contoso.com # InScope: True
`,
    );
    const { status, stdout } = await verify(script);
    expect([status, stdout.includes('2 checks: 1 agrees · 1 not asked')]).toEqual([0, true]);
    expect(stdout).toContain('roles are not decided here yet');
    expect((await verify(script, '--format', 'junit')).stdout).toContain('failures="0" errors="0" skipped="1"');
  });

  it('counts the tests that say nothing of what must come out, and reads what must not', async () => {
    const test = `Test-ApplicationAccessPolicy -AppId ${APP} -Identity`;
    const script = put(
      'some.ps1',
      [
        'New-DistributionGroup -Name Robots -Type Security -Members lena@contoso.com',
        `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId Robots -AccessRight RestrictAccess`,
        `${test} lena@contoso.com # Granted`,
        `${test} omar@contoso.com # must not be Granted`,
        `${test} nia@contoso.com # expect no access`,
        `${test} ada@contoso.com`,
      ].join('\n'),
    );
    const { status, stdout } = await verify(script);
    expect([status, stdout.includes('3 checks: 3 agree\n')]).toEqual([0, true]);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /1 test says nothing of what must come out, and was not compared: \S+some\.ps1:6 /,
    );
    expect(
      (await command(['matrix', script, '--expect', table('one.csv', `${APP},lena@contoso.com,Granted`)])).stdout,
    ).not.toContain('says nothing of what must come out');
  });

  it('takes what both sides share', async () => {
    const rules = put('rules.csv', `Identity,AppId,ScopeName,AccessRight\nid,${APP},Robots,RestrictAccess\n`);
    const expected = table('shared.csv', `${APP},returns@contoso.com,Granted`);
    const groups = put('groups.csv', 'Group,Member\nRobots,returns@contoso.com\n');
    expect((await verify(rules, expected)).stdout).toContain('1 check: 1 not known');
    expect((await verify(rules, expected, '--with', groups)).stdout).toContain('1 check: 1 agrees');
  });

  it('decides under a reading that is chosen', async () => {
    const script = put(
      'nested.ps1',
      `New-DistributionGroup -Name Outer -Type Security -Members Inner\nNew-DistributionGroup -Name Inner -Type Security -Members ada@contoso.com\nNew-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId Outer -AccessRight RestrictAccess\nTest-ApplicationAccessPolicy -AppId ${APP} -Identity ada@contoso.com # Granted\n`,
    );
    const open = await verify(script);
    expect([open.status, /1 check: 1 depends on a reading/.test(open.stdout)]).toEqual([1, true]);
    expect((await verify(script, '--reading', 'nested-groups=transitive')).status).toBe(0);
    expect((await verify(script, '--reading', 'nested-groups=direct')).stdout).toContain('1 check: 1 differs');
  });

  it.each(['csv', 'markdown', 'junit'])('prints %s', async (format) => {
    const { stdout } = await verify(README, MEMBERS, '--observed', SEEN, '--format', format);
    expect(stdout).toMatch(
      { csv: /^file,line,kind,/, markdown: /^## 4 checks: /, junit: /^<\?xml / }[format] ?? /never/,
    );
    expect(stdout).toMatch(/\n$/);
  });

  it('prints a table for spreadsheets, and for nothing else', async () => {
    expect((await verify(README, MEMBERS, '--format', 'csv', '--spreadsheet')).stdout).toMatch(
      /^\ufefffile \(spreadsheet\),/,
    );
    expect((await verify(README, MEMBERS, '--spreadsheet')).stderr).toMatch(/^error: --spreadsheet is for tables/);
  });

  it.each([
    ['agreement', [README, MEMBERS]],
    ['causes and places', [README, MEMBERS, '--observed', SEEN]],
    ['switches', ['test/cases/ews-allow-list-other-cause/input.txt']],
    ['roles', ['test/samples/21-rbac.ps1', 'test/samples/22-expected-results.ps1', 'test/samples/42-transcript.log']],
  ])('prints JSON after its schema: %s', async (_, words) => {
    const json = JSON.parse((await verify(...words, '--format', 'json')).stdout);
    const checked = read('Verification', json);
    expect(checked.ok ? [] : checked.problem).toEqual([]);
    expect(json.checks.length).toBeGreaterThan(0);
  });

  it('prints connections and contradictions after its schema too', async () => {
    const rows = put(
      'c.csv',
      'protocol,authenticationType,clientIPAddress,username,caller.username,action,depends\nPOP3,BasicAuthentication,203.0.113.7,contoso\\lena,contoso\\omar,200,\nPOP3,BasicAuthentication,203.0.113.7,contoso\\lena,,Allow,no-rule-matches=deny → DenyAccess\nPOP3,BasicAuthentication,203.0.113.7,contoso\\lena,,Deny,\n',
    );
    const { stdout } = await verify('examples/inputs/rules.json', rows, '--format', 'json');
    const checked = read('Verification', JSON.parse(stdout));
    expect(checked.ok ? [] : checked.problem).toEqual([]);
    expect(stdout).toContain('"contradicts"');
    expect(stdout).toContain('"expectedUnder"');
  });
});

describe('verify ends with 2', () => {
  it.each([
    ['no expectation', [POLICIES], /^error: nothing was checked: the files hold no test/],
    ['a table without rows', [POLICIES, 'ROWS'], /^error: nothing was checked: the files hold no test/],
    [
      'tests that do not say what must come out',
      ['SILENT'],
      /^error: nothing was checked: the files hold 1 test that does not say/,
    ],
    ['a file that is not there', ['nowhere.csv'], /^error: nowhere\.csv: there is no such file/],
    [
      'live results that are no table',
      [README, '--observed', MEMBERS],
      /^error: --observed: examples\/inputs\/members\.csv is no table/,
    ],
    ['standard input twice', ['-', '--with', '-'], /^error: standard input can be only one of the files/],
    ['no file', ['--observed', SEEN], /^error: missing required argument/],
  ])('for %s', async (_, words, expected) => {
    const made: Readonly<Record<string, string>> = {
      ROWS: table('none.csv'),
      SILENT: put('silent.ps1', `Test-ApplicationAccessPolicy -AppId ${APP} -Identity lena\n`),
    };
    const { status, stdout, stderr } = await verify(...words.map((word) => made[word] ?? word));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
  });

  it('for rows that are none: each is named with its line and its text, and nothing is decided', async () => {
    const rows = table('bad.csv', `${APP},lena,perhaps`, `${APP},lena,Granted`, `${APP},,Denied`);
    const { status, stdout, stderr } = await verify(POLICIES, rows);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([
      'error: bad.csv:2: `perhaps` says neither Granted nor Denied; write Granted or Denied',
      'error: bad.csv:4: `mailbox` is empty',
      'error: nothing was decided: 2 lines are wrong',
      'hint: what must come out is never guessed',
      '',
    ]);
  });

  it('for a table that lacks a column, beside the rules', async () => {
    const rows = put('c1.csv', 'protocol,clientIPAddress,username,action\nPOP3,203.0.113.7,contoso\\lena,DenyAccess\n');
    const { status, stdout, stderr } = await verify('examples/inputs/rules.json', rows);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: c1\.csv:1: column `authenticationType` is missing; a question has the columns /);
  });

  it('where nothing could be asked, having said why', async () => {
    const { status, stdout, stderr } = await verify(table('alone.csv', `${APP},lena,Granted`));
    expect(status).toBe(2);
    expect(stdout).toContain('1 check: 1 not asked');
    expect(stderr).toBe('error: nothing was checked: no application access policy is in the files\n');
  });
});

describe('what is not known', () => {
  const listing = () => put('rooms.csv', `Identity,AppId,ScopeName,AccessRight\nid,${APP},Rooms,RestrictAccess\n`);

  it('is a finding where something is expected', async () => {
    expect((await verify(listing(), table('room.csv', `${APP},room@contoso.com,Granted`))).status).toBe(1);
  });

  it('is none where it was recorded and nothing contradicts it; it is counted and said', async () => {
    const text = put(
      'room.txt',
      `AppId             : ${APP}\nMailbox           : room@contoso.com\nAccessCheckResult : Granted\n`,
    );
    const { status, stdout } = await verify(listing(), text);
    expect(status).toBe(0);
    expect(stdout).toContain('1 check: 1 not known');
    expect(stdout).toMatch(/recorded Granted, and nothing\s+contradicts\s+it/);
  });
});

it('takes what matrix and verify print as CSV for what must come out', async () => {
  for (const words of [
    ['matrix', POLICIES],
    ['verify', README, MEMBERS],
  ]) {
    const printed = put('printed.csv', (await command([...words, '--format', 'csv'])).stdout);
    const { status, stdout } = await verify(...words.slice(1), printed);
    expect([status, /^\d+ checks: \d+ agree$/m.test(stdout)]).toEqual([0, true]);
  }
});

it('takes a column `seen` for what was seen, and never records over it', async () => {
  const seen = put('seen.csv', `appId,mailbox,seen\n${APP},orders@contoso.com,403\n`);
  const { stdout } = await verify(README, MEMBERS, seen);
  expect(stdout).toContain('seen.csv:2 saw Denied (403), but the rules say Granted');
  expect((await verify('--record', README, MEMBERS, seen)).stderr).toMatch(
    /seen\.csv says in `seen` what was seen, and not what must come out; it stays as it is/,
  );
});

it('a recorded table notices a mailbox that is new', async () => {
  const path = join(folder, 'watched.csv');
  const script = (member: string) =>
    put(
      `${member}.ps1`,
      `New-DistributionGroup -Name Robots -Type Security -Members ${member}@contoso.com\nNew-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId Robots -AccessRight RestrictAccess\n`,
    );
  await verify('--record', script('anna'), path);
  expect((await verify(script('anna'), path)).stdout).not.toContain('in no row');
  const { stdout } = await verify(script('dora'), path);
  expect(stdout).toContain('\n1 mailbox of the files is in no row of a table: dora@contoso.com\n');
  expect((await verify('--record', script('dora'), path)).stdout).toContain(
    `1 of 2 answers changed in ${path}, and 1 row added for new apps and mailboxes\n`,
  );
  expect(readFileSync(path, 'utf8')).toContain(`${APP},dora@contoso.com,Granted\n`);
});

it('--record is a regression test of a rule set', async () => {
  const path = join(folder, 'expected.csv');
  expect((await verify('--record', POLICIES, path)).stdout).toBe(
    `4 questions with today's answers written to ${path}\n`,
  );
  expect((await verify(POLICIES, path)).status).toBe(0);
  expect((await command(['decide', '--policies', POLICIES, path, '--output', 'csv'])).stdout.split('\n')).toHaveLength(
    6,
  );
  const before = readFileSync(path, 'utf8');
  const changed = put(
    'changed.json',
    readFileSync(join(import.meta.dirname, '../../..', POLICIES), 'utf8').replace('DenyAccess', 'RestrictAccess'),
  );
  expect((await verify(changed, path)).status).toBe(1);
  const { status, stdout } = await verify('--record', changed, path);
  expect([status, stdout.split('\n').at(-2)]).toEqual([0, `1 of 4 answers changed in ${path}`]);
  expect(readFileSync(path, 'utf8')).toBe(before.replace('user1,Denied', 'user1,Granted'));
  expect((await verify('--record', changed, path, '--format', 'json')).stderr).toMatch(/^error: --record writes CSV/);
  expect((await verify('--record', changed, path, '--observed', SEEN)).stderr).toMatch(
    /^error: --record and --observed do not go together/,
  );
});
