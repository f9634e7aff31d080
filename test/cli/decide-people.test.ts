/** `decide` on files as people have them: recipients by any name, what is not known, what to mind, exports that are none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command } from '../support/command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decide-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const [APP, OTHER] = ['3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', '4dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5'];
const recipients = [
  { id: 'julia', type: 'UserMailbox', displayName: 'Julia Smith', alias: 'jules' },
  { id: 'mark', type: 'UserMailbox', displayName: 'Twin', emailAddresses: ['m@contoso.com'] },
  { id: 'mary', type: 'UserMailbox', displayName: 'Twin' },
  { id: 'inner', type: 'MailUniversalSecurityGroup', members: ['julia'] },
  { id: 'staff', type: 'MailUniversalSecurityGroup', displayName: 'Staff of Contoso', members: ['inner'] },
];
const policy = (name: string, app: string | undefined, policyScopeGroupId: string) => ({
  name,
  accessRight: 'RestrictAccess',
  appIds: [app],
  policyScopeGroupId,
});

async function decide(policies: readonly object[], requests: string, ...words: readonly string[]) {
  const path = file('requests.csv', `appId,mailbox\n${requests}`);
  const files = ['--policies', file('p.json', policies), '--directory', file('d.json', recipients), path];
  const { status, stdout, stderr } = await command(['decide', ...files, ...words]);
  return { status, stdout, stderr: stderr.replaceAll(`${folder}/`, ''), rows: stdout.trimEnd().split('\n').slice(1) };
}

it('finds scopes and mailboxes by any of their names, and says who is meant', async () => {
  const policies = [policy('Staff', APP, 'staff of contoso')];
  const { status, rows } = await decide(
    policies,
    `${APP},Julia Smith\n${APP},JULES\n${APP},m@contoso.com\n`,
    '--output',
    'csv',
  );
  expect([status, rows]).toEqual([
    0,
    [
      `${APP},Julia Smith,Granted,Staff,AAP-RESTRICT-GRANTS,documented,nested-groups=direct → Denied`,
      `${APP},JULES,Granted,Staff,AAP-RESTRICT-GRANTS,documented,nested-groups=direct → Denied`,
      `${APP},m@contoso.com,Denied,Staff,AAP-RESTRICT-CLOSES,documented,`,
    ],
  ]);
  const traced = (await decide(policies, `${APP},Julia Smith\n`, '--trace')).rows;
  expect([traced[1], traced.at(-2)]).toEqual([
    '    the mailbox `Julia Smith` is `julia`',
    '    depends: nested-groups=direct → Denied',
  ]);
});

it('decides under the reading that was chosen, and counts what hangs on the others', async () => {
  const policies = [policy('Staff', APP, 'staff')];
  const open = await decide(policies, `${APP},julia\n${APP},mark\n`);
  const counts = '1 of 2 decisions depends on readings: nested-groups 1';
  expect([open.status, open.stderr, open.rows.at(-1)]).toEqual([0, '', counts]);
  const direct = await decide(policies, `${APP},julia\n`, '--reading', 'nested-groups=direct', '--output', 'csv');
  expect([direct.stderr, direct.rows]).toEqual(['', [`${APP},julia,Denied,Staff,AAP-RESTRICT-CLOSES,documented,`]]);
});

it('takes no text that fits two: a scope spoils the policies, a mailbox its request', async () => {
  expect(await decide([policy('P', APP, 'twin')], `${APP},julia\n`)).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'error: p.json, policy `P`: the scope `twin` fits 2 recipients: `mark` (UserMailbox), `mary` (UserMailbox)\nhint: name it by what only one of them has: its id, GUID, address or distinguished name\n',
  });
  const { status, rows, stderr } = await decide(
    [policy('P', APP, 'staff')],
    `${APP},twin\n${APP},julia\n`,
    '--output',
    'csv',
  );
  expect([status, rows.length]).toEqual([2, 1]);
  expect(stderr).toContain('error: requests.csv, line 2, /mailbox: `twin` fits 2 recipients: ');
});

it('does not know what hangs on a scope or a mailbox that is not there, and says so with code 2', async () => {
  const policies = [policy('Lost', APP, 'Stuff of Contoso'), policy('Staff', OTHER, 'staff')];
  const { status, rows, stderr } = await decide(
    policies,
    `${APP},julia\n${OTHER},julia\n${OTHER},nobody\n`,
    '--output',
    'csv',
  );
  expect(status).toBe(2);
  expect(rows.map((row) => row.slice(APP?.length))).toEqual([
    ',julia,"not known: `Stuff of Contoso`, the scope of `Lost`, is no recipient of the directory",,AAP-LOST-SCOPE,chosen,',
    ',julia,Granted,Staff,AAP-RESTRICT-GRANTS,documented,nested-groups=direct → Denied',
    ',nobody,not known: `nobody` is no recipient of the directory,,AAP-VALID,interface,',
  ]);
  expect(stderr.split('\n')).toEqual([
    'warning: p.json, policy `Lost`: the scope `Stuff of Contoso` is no recipient of the directory; what hangs on it is not known',
    'note: 1 of 3 decisions depends on readings: nested-groups 1',
    'note: 2 of 3 decisions are not known',
    '',
  ]);
});

it('warns once of each app that is no GUID or that no policy is for, and notes it in every line of JSON', async () => {
  const requests = `teams,julia\nteams,mark\n${OTHER},julia\n`;
  const { status, stdout, stderr } = await decide([policy('P', APP, 'staff')], requests, '--output', 'jsonl');
  expect([status, stderr]).toEqual([
    0,
    `warning: requests.csv, line 2: the app id \`teams\` is no GUID\nwarning: requests.csv, line 4: the app id \`${OTHER}\` stands in no policy\n`,
  ]);
  const notes = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).notes);
  expect(notes).toEqual([
    ['the app id `teams` is no GUID'],
    ['the app id `teams` is no GUID'],
    [`the app id \`${OTHER}\` stands in no policy`],
  ]);
});

it('reads what Get- wrote, and refuses what ConvertTo-Json made of its words', async () => {
  const asked = `${APP},julia\n`;
  const { status, stdout, stderr } = await decide([{ Name: 'P', AppId: APP, AccessRight: 0 }], asked);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/error: p\.json.*: p\.json:1, `P`: its AccessRight is not known\n/);
  const read = await decide([{ Name: 'P', AppId: APP, AccessRight: 'DenyAccess', ScopeName: 'julia' }], asked);
  expect(read.stdout).toContain('Denied');
});
