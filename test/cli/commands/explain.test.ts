import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../../src/syntax/wire.ts';
import { command } from '../../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const README = 'examples/inputs/vendor-readme.md';
const MEMBERS = 'examples/inputs/members.csv';
const RULES = 'examples/inputs/rules.json';
const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';
const POP3 = '{"protocol":"POP3","clientIPAddress":"203.0.113.7"}';

describe('explain', () => {
  it('explains one request, with places and what would turn it', async () => {
    const { status, stdout, stderr } = await command([
      'explain',
      README,
      MEMBERS,
      '--app',
      APP,
      '--mailbox',
      'ceo@contoso.com',
      '--open',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 answer: 1 decided\nTaken for true, although no text says so:\n');
    expect(stdout).toContain(`app ${APP} to mailbox ceo@contoso.com\nDenied  AAP-RESTRICT-CLOSES (documented)\n`);
    expect(stdout.replace(/\n +/g, ' ')).toContain('[examples/inputs/vendor-readme.md:15]');
    expect(stdout).toContain("Add-DistributionGroupMember -Identity robot-mailboxes -Member 'ceo@contoso.com'");
  });

  it.each([
    [[README, MEMBERS, '--app', APP, '--mailbox', 'ceo@contoso.com', '--open']],
    [[README, MEMBERS, '--app', APP]],
    [[README, MEMBERS, '--mailbox', 'ceo@contoso.com']],
    [[README, MEMBERS, RULES]],
    [[RULES, '--connection', POP3, '--open']],
    [[RULES, '--connection', '{"username":"contoso\\\\julia"}', '--close', '--reading', 'no-rule-matches=deny']],
  ])('prints JSON after its schema: %j', async (words) => {
    const { status, stdout } = await command(['explain', ...words, '--format', 'json']);
    const checked = read('Explanation', JSON.parse(stdout));
    expect([status, checked.ok ? undefined : checked.problem]).toEqual([0, undefined]);
  });

  it('takes a connection from the line or from a file', async () => {
    const path = put('connection.json', POP3);
    const line = await command(['explain', RULES, '--connection', POP3]);
    const file = await command(['explain', RULES, '--connection', path]);
    expect(line.stdout).toContain('POP3 from 203.0.113.7\nDenyAccess  by `No POP3 or IMAP4`');
    expect(file.stdout).toBe(line.stdout);
  });

  it('decides under the readings that are chosen, and says no other then', async () => {
    const asked = ['explain', RULES, '--connection', '{"protocol":"OutlookWebApp"}'];
    expect((await command(asked)).stdout).toContain(
      '\ndepends on a reading: AllowAccess (no-rule-matches=allow), DenyAccess (no-rule-matches=deny)\n  taken here: AllowAccess (no-rule-matches=allow), CAR-NO-RULE (chosen)\n',
    );
    const { stdout } = await command([...asked, '--reading', 'no-rule-matches=deny']);
    expect(stdout).toContain('DenyAccess  CAR-NO-RULE (chosen)\n\n');
  });

  it('prints Markdown', async () => {
    const { stdout } = await command(['explain', RULES, '--connection', POP3, '--format', 'markdown']);
    expect(stdout).toMatch(/^## POP3 from 203\.0\.113\.7: DenyAccess\n/);
  });

  it.each([
    [['explain'], /missing required argument 'files'/],
    [['explain', 'gone.txt'], /gone\.txt: there is no such file/],
    [['explain', put('empty.txt', '\n')], /is empty/],
    [['explain', put('prose.txt', 'Nothing here.')], /hold no client access rule and no application access policy/],
    [['explain', RULES, '--format', 'html'], /--format <format>.*html/],
    [['explain', RULES, '--reading', 'no-rule-matches=perhaps'], /has no reading `perhaps`/],
    [['explain', RULES, '--connection', '{"a'], /--connection, line 1, column \d+: it is no JSON/],
    [['explain', RULES, '--connection', 'gone.json'], /gone\.json: there is no such file/],
    [
      ['explain', RULES, '--connection', put('bad.json', '{"protocol":"POP"}')],
      /bad\.json, protocol: `POP` is no protocol/,
    ],
    [['explain', RULES, '--connection', '{"protocol":"POP"}'], /hint: did you mean `POP3`\?/],
    [['explain', RULES, '--connection', POP3, '--app', APP], /give --connection, or --app and --mailbox, not both/],
    [['explain', README, MEMBERS, '--app', APP, '--open'], /--open is about one request/],
    [['explain', README, MEMBERS, '--close'], /--close is about one request/],
    [['explain', README, MEMBERS, '--app', APP, '--mailbox', 'a', '--open', '--close'], /--open or --close, not both/],
    [['explain', '-', '--connection', '-'], /standard input can be only one of the files/],
    [['explain', README, MEMBERS, '--app', '', '--mailbox', 'a'], /--app is empty/],
    [['explain', README, MEMBERS, '--app', 'robot'], /--app: no input names the app `robot`/],
    [
      ['explain', README, MEMBERS, '--app', APP, '--mailbox', 'robot-mailboxes'],
      /--mailbox: `robot-mailboxes` is a group/,
    ],
  ])('%j is refused', async (words, message) => {
    const { status, stdout, stderr } = await command(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
