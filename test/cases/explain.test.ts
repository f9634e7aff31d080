/** The facts of `expected.md` of the cases that `explain` answers, by the commands that a user would type. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/model/generated/wire.generated.ts';
import { command } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const explained = async (words: readonly string[]): Promise<Explanation> => {
  const { status, stdout, stderr } = await command(['explain', ...words, '--format', 'json']);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};
const textOf = async (words: readonly string[]): Promise<string> => (await command(['explain', ...words])).stdout.replace(/\n +/g, ' ');

describe('car-blocked-mapi-trace', () => {
  const FILE = 'test/cases/car-blocked-mapi-trace/input.txt';
  const request = (address?: string): readonly string[] => [
    FILE,
    '--connection',
    JSON.stringify({
      path: 'https://mail.contoso.com/mapi/emsmdb/?MailboxId=1',
      username: 'contoso\\lena',
      ...(address === undefined ? {} : { clientIPAddress: address }),
    }),
  ];

  it('counts the path as OutlookAnywhere, and rule 2 denies as rule 1 does not apply', async () => {
    const { answer } = await explained(request('203.0.113.25'));
    expect(answer).toMatchObject({ answer: 'DenyAccess', decidedBy: ['Outlook only inside'], depends: [] });
    const [path, first, second] = answer?.steps ?? [];
    expect(path?.text).toBe('the path `/mapi/emsmdb/` is MAPI over HTTP, which the rules count as OutlookAnywhere');
    expect(first?.text).toContain('rule `Office addresses` (priority 1, AllowAccess) does not apply');
    expect(first?.text).toContain('one of `192.0.2.0/24`, `198.51.100.64-198.51.100.95`, the connection has `203.0.113.25`');
    expect(second?.text).toContain('rule `Outlook only inside` (priority 2, DenyAccess) applies');
    expect([first, second].map((step) => step?.places[0])).toMatchObject([
      { file: FILE, line: 11 },
      { file: FILE, line: 18 },
    ]);
  });

  it('says that green lines mean nothing', async () => {
    const { notes } = await explained(request('203.0.113.25'));
    expect(notes.some((note) => /HTTP 200 with the refusal inside the answer.*docs\/causes\.md#refused-with-200/.test(note))).toBe(true);
  });

  it.each(['198.51.100.64', '198.51.100.95', '192.0.2.0', '192.0.2.255'])('lets Outlook in from %s by rule 1', async (address) => {
    const { answer } = await explained(request(address));
    expect(answer).toMatchObject({ answer: 'AllowAccess', decidedBy: ['Office addresses'] });
  });

  it.each(['198.51.100.63', '198.51.100.96', '192.0.3.0'])('and not from %s', async (address) => {
    expect((await explained(request(address))).answer?.answer).toBe('DenyAccess');
  });

  it('takes {} for no condition, and both rules without loss', async () => {
    const { lines, certainty } = await explained([FILE]);
    expect(lines?.map(({ text }) => text)).toEqual([
      '1 `Office addresses`: AllowAccess when the address is in `192.0.2.0/24` or `198.51.100.64-198.51.100.95`',
      '2 `Outlook only inside`: DenyAccess when the protocol is `OutlookAnywhere`',
    ]);
    expect(certainty.unread).toEqual([]);
  });
});

describe('car-remote-powershell-over-rest', () => {
  const FILE = 'test/cases/car-remote-powershell-over-rest/input.ps1';

  it.each([['{"protocol":["RemotePowerShell","REST"],"clientIPAddress":"192.0.2.5"}'], ['{"clientIPAddress":"192.0.2.5"}']])(
    'gives both lines, and says that the answer depends on the protocol: %s',
    async (json) => {
      const { answer, cases = [] } = await explained([FILE, '--connection', json]);
      expect([answer?.answer, answer?.because]).toEqual([
        'not known',
        expect.stringContaining('it depends on the protocol that the connection is counted as'),
      ]);
      const as = (protocol: 'RemotePowerShell' | 'REST') => cases.find(({ protocols }) => protocols.includes(protocol))?.answer;
      expect(as('RemotePowerShell')).toMatchObject({ answer: 'AllowAccess', decidedBy: ['Admins by PowerShell'] });
      expect(as('REST')).toMatchObject({ answer: 'DenyAccess', decidedBy: ['Nobody else'] });
    },
  );

  it('does not call the rules wrong, and says what Exchange Server makes of them', async () => {
    const text = await textOf([FILE, '--connection', '{"path":"/adminapi/","clientIPAddress":"192.0.2.5"}']);
    expect(text).toContain('as RemotePowerShell it is AllowAccess, as REST DenyAccess');
    expect(text).toContain('on Exchange Server 2019 and later the rules know ExchangeAdminCenter and RemotePowerShell alone');
    expect(text).toContain('the shell is RemotePowerShell');
    expect(text).toContain(`\`Nobody else\` (${FILE}:2) names OutlookWebApp, ExchangeActiveSync`);
    expect(text).not.toMatch(/\bwrong\b/);
  });

  it('lets in by an allow rule for the address without a protocol', async () => {
    const rule = 'New-ClientAccessRule -Name "Admins" -Action AllowAccess -AnyOfClientIPAddressesOrRanges 192.0.2.0/27 -Priority 1\n';
    const { answer } = await explained([FILE, put('allow.ps1', rule), '--connection', '{"protocol":"REST","clientIPAddress":"192.0.2.5"}']);
    expect(answer).toMatchObject({ answer: 'AllowAccess', decidedBy: ['Admins'] });
  });
});

describe('add-member-not-permission', () => {
  const FILE = 'test/cases/add-member-not-permission/input.txt';
  const APP = '5b6c7d8e-9fa0-41b2-83c4-d5e6f7081920';
  const to = (mailbox: string, ...more: readonly string[]): readonly string[] => [FILE, ...more, '--app', APP, '--mailbox', mailbox];

  it('denies cara, as the app is restricted to a group without her', async () => {
    const { answer } = await explained(to('cara@contoso.com'));
    expect(answer).toMatchObject({ answer: 'Denied', clause: 'AAP-RESTRICT-CLOSES', status: 'documented' });
    expect(answer?.steps[0]?.text).toBe(
      'RestrictAccess on `sg-finance-robots` counts for this app and does not cover `cara@contoso.com`: it is none of the 2 members of `sg-finance-robots`',
    );
    expect(answer?.steps[0]?.places).toMatchObject([{ file: FILE, line: 7 }]);
  });

  it('says that a further permission changes nothing, and that Mail.Read is there already', async () => {
    const token = put('grants.csv', `AppId,Permission,Resource\n${APP},Mail.Read,Microsoft Graph\n`);
    const { notes } = await explained(to('cara@contoso.com', token));
    expect(notes).toContain(
      'a further permission in Entra changes nothing: policies decide per app and mailbox, not per permission; it has Mail.Read already',
    );
  });

  it('opens cara and nothing else by making her a member', async () => {
    const { changes = [] } = await explained([...to('cara@contoso.com'), '--open']);
    expect(changes[0]).toMatchObject({
      changes: [
        {
          kind: 'add-member',
          text: 'make `cara@contoso.com` a member of `sg-finance-robots`',
          powershell: "Add-DistributionGroupMember -Identity sg-finance-robots -Member 'cara@contoso.com'",
        },
      ],
      turnsInAll: 0,
      others: '',
      except: [],
    });
    const done = put('done.ps1', `${changes[0]?.changes[0]?.powershell}\n`);
    const after = async (mailbox: string) => (await explained(to(mailbox, done))).answer?.answer;
    expect([await after('ap@contoso.com'), await after('ar@contoso.com'), await after('cara@contoso.com')]).toEqual([
      'Granted',
      'Granted',
      'Granted',
    ]);
    expect(await after('hr@contoso.com')).toBe('Denied');
  });

  it('reads the broken identity as one, and no app from the description', async () => {
    const { lines } = await explained([FILE]);
    expect(lines?.filter(({ about }) => about === 'app').map(({ app }) => app)).toEqual([APP]);
    const { changes } = await explained([...to('cara@contoso.com'), '--open']);
    const removal = changes?.flatMap((set) => set.changes).find(({ kind }) => kind === 'remove-policy');
    expect(removal?.powershell).toContain(';77a1b2c3-d4e5-4f60-8718-293a4b5c6d7e');
  });
});
