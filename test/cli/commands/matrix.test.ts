import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../../src/syntax/wire.ts';
import { command } from '../../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = ['examples/inputs/vendor-readme.md', 'examples/inputs/members.csv'];
const POSTURE = 'test/cases/posture-json-is-it-confined/input.json';
const CASES = 'test/cases/appid-case-and-several-policies';

describe('matrix', () => {
  it('goes from a README and a list of members to the reach of an app', async () => {
    const { status, stdout, stderr } = await command(['matrix', ...FILES]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('confined to 3: night@contoso.com, orders@contoso.com, returns@contoso.com');
    expect(stdout).toContain('(3 members)  examples/inputs/vendor-readme.md:15');
    expect(stdout).toContain('taken for those of `robot-mailboxes`');
    expect(stdout).toMatch(/ceo@contoso\.com +Denied [ab]\n/);
    expect(stdout).toMatch(/no listing of the policies\s+\(Get-ApplicationAccessPolicy\) is among the files/);
  });

  it('judges confinement, whatever policies there are', async () => {
    const { stdout } = await command(['matrix', POSTURE]);
    for (const line of [
      /Invoice robot .*\n {2}confined to 1 of 4: billing@contoso\.com\n/,
      /Old importer .*\n {2}nobody: 0 of 4\n/,
      /Archive .*\n {2}all but 1 of 4: ceo@contoso\.com\n/,
      /Intranet .*\n {2}everybody, though restricted: 4 of 4\n/,
      /Helpdesk .*\n {2}no permission\n/,
      /Newsletter .*\n {2}everybody: 4 of 4\n/,
    ])
      expect(stdout).toMatch(line);
  });

  it('has all that a schema says, as JSON', async () => {
    for (const files of [FILES, [POSTURE], [`${CASES}/input.json`, `${CASES}/input-members.csv`]]) {
      const { status, stdout } = await command(['matrix', '--format', 'json', ...files]);
      expect(status).toBe(0);
      expect(read('Matrix', JSON.parse(stdout))).toMatchObject({ ok: true });
    }
  });

  it('picks an app by its display name, and a mailbox that nobody lists', async () => {
    const { stdout } = await command(['matrix', POSTURE, '--app', 'invoice ROBOT', '--mailbox', 'new@contoso.com']);
    expect(stdout).toContain('(1 app, 1 mailbox)');
    expect(stdout).toMatch(/new@contoso\.com +Denied\n/);
  });

  it.each([
    [['--app', 'Invoice robbot'], 'no input names the app `Invoice robbot`, and it is no app id'],
    [['--mailbox', 'Board'], '`Board` is a group (MailUniversalSecurityGroup), no mailbox'],
    [['--changed-by', 'nested-group=direct'], '--changed-by: there is no axis `nested-group`'],
    [['--changed-by', 'nested-groups=transitive'], 'nested-groups=transitive is what is decided under already'],
    [['--app', ' '], '--app is empty'],
    [['--mailbox', ''], '--mailbox is empty'],
    [['--format', 'xml'], "'xml' is invalid"],
  ])('refuses %j', async (flags, message) => {
    const { status, stdout, stderr } = await command(['matrix', POSTURE, ...flags]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('refuses what is not there or empty', async () => {
    expect(await command(['matrix', join(folder, 'none.json')])).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = await command(['matrix', put('empty.csv', '')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('is empty')]);
  });

  it('says that nothing is named where no file names an app', async () => {
    const { status, stderr } = await command(['matrix', put('a.md', 'nothing here')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('the files name no app')]);
  });
});

describe('matrix for other readers', () => {
  it('has a line for each app and mailbox as CSV', async () => {
    const { stdout } = await command(['matrix', POSTURE, '--format', 'csv']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 6 * 5);
    expect(lines[0]).toBe('appId,displayName,mailbox,address,access,decidedBy,clause,status,depends,because');
    expect(lines.filter((line) => line.includes('any other mailbox'))).toHaveLength(6);
  });

  it('is one page', async () => {
    const { status, stdout } = await command(['matrix', ...FILES, '--format', 'html']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!DOCTYPE html>[\s\S]+<\/html>\n$/);
  });

  it('is Markdown for a ticket', async () => {
    const { stdout } = await command(['matrix', ...FILES, '--format', 'markdown']);
    expect(stdout).toMatch(/^# /);
    expect(stdout).toContain('| ceo@contoso.com | Denied<br>');
  });

  it('wants CSV for --spreadsheet', async () => {
    expect(await command(['matrix', ...FILES, '--spreadsheet'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('matrix as a gate', () => {
  const rows = (...lines: readonly string[]): string =>
    put('expected.csv', `appId,mailbox,access\n${lines.join('\n')}\n`);
  const id = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';

  it('ends with 0 where all is as the table says', async () => {
    const { status, stdout } = await command(['matrix', ...FILES, '--expect', 'examples/inputs/must-hold.csv']);
    expect(status).toBe(0);
    expect(stdout).toContain('2 checks: 2 agree');
  });

  it('ends with 1 where something differs, and says which line', async () => {
    const path = rows(`${id},orders@contoso.com,Granted`, `${id},ceo@contoso.com,Granted`);
    const { status, stdout } = await command(['matrix', ...FILES, '--expect', path]);
    expect(status).toBe(1);
    expect(stdout).toContain('2 checks: 1 agrees · 1 differs');
    expect(stdout).toContain('expected.csv:3');
  });

  it('keeps standard output for programs', async () => {
    const path = rows(`${id},ceo@contoso.com,Granted`);
    const { status, stdout, stderr } = await command(['matrix', ...FILES, '--format', 'json', '--expect', path]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'access-conformance/matrix' });
    expect(stderr).toContain('1 check: 1 differs');
  });

  it('decides nothing by a table that is none, is empty or has a wrong line', async () => {
    for (const path of [
      put('other.csv', 'a,b\n1,2\n'),
      rows(`${id},ceo@contoso.com,perhaps`),
      put('head.csv', 'appId,mailbox,access\n'),
    ]) {
      const { status, stdout } = await command(['matrix', ...FILES, '--expect', path]);
      expect([status, stdout], path).toEqual([2, '']);
    }
  });
});
