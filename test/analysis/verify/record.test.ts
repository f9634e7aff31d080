import { describe, expect, it } from 'vitest';
import { type AnswerTable, newTable, renewedTable } from '../../../src/analysis/verify/record.ts';
import { readExpectations, readExpectationTable } from '../../../src/analysis/verify/tables/read-expectations.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Result } from '../../../src/model/problem.ts';
import { APP, FENCE, inventoryIn, OTHER_APP, type Texts, verified } from './verified.ts';

const made = (texts: Texts): AnswerTable => valid(newTable(inventoryIn(texts), defaultReadings, {}));
const renewed = (texts: Texts, table: string): Result<AnswerTable> => {
  const found = readExpectationTable(table);
  if (found === undefined) throw new Error('no table');
  const rows = readExpectations({ name: 'e.csv', bytes: new TextEncoder().encode(table) }) ?? [];
  return renewedTable(
    valid(found),
    rows.flatMap((row) => (row.ok ? [row] : [])),
    inventoryIn(texts),
    defaultReadings,
    {},
  );
};

const NESTED = `${FENCE}New-DistributionGroup -Name Inner -Type Security -Members ada@contoso.com
Add-DistributionGroupMember -Identity Robots -Member Inner
New-ApplicationAccessPolicy -AppId ${OTHER_APP} -PolicyScopeGroupId unknown@contoso.com -AccessRight DenyAccess
`;
const RULES = `New-ClientAccessRule -Name "Office, \\"main\\"" -Action AllowAccess -AnyOfClientIPAddressesOrRanges 192.0.2.1/24 -Priority 1
New-ClientAccessRule -Name Admins -Action DenyAccess -AnyOfProtocols POP3 -UserRecipientFilter "City -eq 'Oslo'" -Priority 2
`;

describe('a new table', () => {
  it.each([
    ['policies', { 'a.ps1': NESTED }],
    ['rules', { 'r.ps1': RULES }],
    [
      'unknown members',
      {
        'p.csv': `Identity,AppId,ScopeName,AccessRight\nid,${APP},Rooms,RestrictAccess\n`,
        'm.csv': 'PrimarySmtpAddress,RecipientTypeDetails\n"o\'hara, ""x""@contoso.com",UserMailbox\n',
      },
    ],
  ])('is read back, and agrees everywhere: %s', (_, texts) => {
    const { text, rows } = made(texts);
    const { counts } = verified({ ...texts, 'e.csv': text });
    expect(counts).toEqual({ agrees: rows, differs: 0, depends: 0, notKnown: 0, notAsked: 0 });
    expect(rows).toBeGreaterThan(1);
  });

  it('has a column for what answers depend on where any does', () => {
    expect(made({ 'a.ps1': FENCE }).text).toBe(
      `appId,mailbox,access\n${APP},lena@contoso.com,Granted\n${APP},omar@contoso.com,Granted\n${APP},any other mailbox,Denied\n`,
    );
    const nested = made({ 'a.ps1': NESTED }).text.split('\n');
    expect(nested[0]).toBe('appId,mailbox,access,depends');
    expect(nested).toContain(`${APP},ada@contoso.com,Granted,nested-groups=direct → Denied`);
  });

  it('of rules says that an attribute is blank by its column, and says nothing where no rule asks', () => {
    const [header = '', ...rows] = made({ 'r.ps1': RULES }).text.split('\n');
    expect(header).toContain(',recipient.city,action');
    expect(rows.some((row) => row.includes('Oslo'))).toBe(true);
    const plain = made({ 'r.ps1': 'New-ClientAccessRule -Name A -Action DenyAccess -AnyOfProtocols POP3\n' }).text;
    expect(plain.split('\n')[0]).toBe('protocol,authenticationType,clientIPAddress,username,action,depends');
  });

  it('of rules fails when one word of them is another', () => {
    const script = RULES.replace(/"Office.*"" /, 'Office ');
    const { text, rows } = made({ 'r.ps1': script });
    for (const [from, to] of [
      ['POP3', 'IMAP4'],
      ['192.0.2.1/24', '192.0.2.1/25'],
      ['Oslo', 'Bergen'],
      ['AllowAccess', 'DenyAccess'],
      ['-Priority 1', '-Priority 1 -Enabled $false'],
      [' -UserRecipientFilter "City -eq \'Oslo\'"', ''],
    ] as const) {
      const { counts } = verified({ 'r.ps1': script.replace(from, to), 'e.csv': text });
      expect([from, counts.agrees < rows, counts.notAsked]).toEqual([from, true, 0]);
    }
  });

  it('fails when the fence is gone', () => {
    const { text } = made({ 'a.ps1': FENCE });
    const { counts } = verified({ 'a.ps1': FENCE.replace('RestrictAccess', 'DenyAccess'), 'e.csv': text });
    expect(counts).toMatchObject({ agrees: 0, differs: 3 });
  });
});

describe('a table that is there', () => {
  const TABLE = `mailbox,access,note,appId\nlena@contoso.com,Accordé,"keep, me",${APP}\npetra@contoso.com,Granted,,${APP}\n`;

  it('keeps its questions, notes, order and the words that still hold, and says what changed', () => {
    const found = valid(renewed({ 'a.ps1': FENCE }, TABLE));
    expect(found.text).toBe(TABLE.replace('petra@contoso.com,Granted', 'petra@contoso.com,Denied'));
    expect(found.changes).toEqual([
      {
        place: { file: 'e.csv', line: 3, column: 1 },
        asked: `app ${APP}, mailbox petra@contoso.com`,
        before: 'Granted',
        now: 'Denied',
      },
    ]);
    expect(valid(renewed({ 'a.ps1': FENCE }, found.text)).changes).toEqual([]);
  });

  it('gets rows for new apps and mailboxes, where it has one for any other mailbox', () => {
    const old = made({ 'a.ps1': FENCE })
      .text.replace('appId,mailbox,access', 'Note,App ID,mailbox,access')
      .replace(/^0/gm, ',0');
    const files = {
      'a.ps1': `${FENCE.replace('lena@contoso.com', 'dora@contoso.com')}New-ApplicationAccessPolicy -AppId ${OTHER_APP} -PolicyScopeGroupId Robots -AccessRight DenyAccess\n`,
    };
    const found = valid(renewed(files, old));
    expect(found.added).toBe(4);
    expect(found.text.split('\n').slice(4)).toEqual([
      `,${APP},dora@contoso.com,Granted`,
      `,${OTHER_APP},dora@contoso.com,Denied`,
      `,${OTHER_APP},omar@contoso.com,Denied`,
      `,${OTHER_APP},any other mailbox,Granted`,
      '',
    ]);
    expect(valid(renewed(files, found.text))).toMatchObject({ added: 0, changes: [] });
    const byHand = valid(renewed(files, TABLE));
    expect(byHand.added).toBe(0);
    expect(byHand.remarks).toEqual([
      '1 app and 2 mailboxes of the files are in no row; a table without a row for `any other mailbox` keeps to its questions',
    ]);
  });

  it('learns what an answer depends on, and forgets it', () => {
    const plain = `appId,mailbox,access\n${APP},ada@contoso.com,Granted\n`;
    const open = valid(renewed({ 'a.ps1': NESTED }, plain));
    expect(open.text).toBe(
      `appId,mailbox,access,depends\n${APP},ada@contoso.com,Granted,nested-groups=direct → Denied\n`,
    );
    expect(open.changes[0]).toMatchObject({ before: 'Granted', now: 'Granted (nested-groups=direct → Denied)' });
    const direct = NESTED.replace('omar@contoso.com', 'ada@contoso.com');
    const closed = valid(renewed({ 'a.ps1': direct }, open.text));
    expect(closed.text).toBe(`appId,mailbox,access,depends\n${APP},ada@contoso.com,Granted,\n`);
  });

  it('leaves out what said how an earlier answer came about', () => {
    const table = `appId,mailbox,access,decidedBy,clause,status\n${APP},petra@contoso.com,Denied,P,AAP-RESTRICT-CLOSES,documented\n`;
    expect(valid(renewed({ 'a.ps1': FENCE }, table))).toMatchObject({
      text: `appId,mailbox,access\n${APP},petra@contoso.com,Denied\n`,
      remarks: expect.arrayContaining([
        'not kept: `decidedBy`, `clause`, `status`; they say how an earlier answer came about',
      ]),
    });
  });

  it('keeps its line ends and the dialect of spreadsheets', () => {
    const table = `\ufeffappId (spreadsheet),mailbox,access\r\n${APP},'=petra@contoso.com,Granted\r\n`;
    expect(valid(renewed({ 'a.ps1': FENCE }, table)).text).toBe(table.replace('Granted', 'Denied'));
  });

  it('of connections names them in words', () => {
    const table =
      'protocol,authenticationType,clientIPAddress,username,recipient.city,action\nPOP3,BasicAuthentication,10.0.0.1,contoso\\admin,,DenyAccess\n';
    expect(valid(renewed({ 'r.ps1': RULES }, table)).changes).toMatchObject([
      {
        asked: 'POP3 with BasicAuthentication from 10.0.0.1 as contoso\\admin',
        now: 'AllowAccess (no-rule-matches=deny → DenyAccess)',
      },
    ]);
  });

  it('of connections says what its rows would not notice, where that is known', () => {
    const rule = 'New-ClientAccessRule -Name A -Action DenyAccess -AnyOfProtocols POP3\n';
    const { text } = made({ 'r.ps1': rule });
    expect(valid(renewed({ 'r.ps1': rule }, text)).remarks).toEqual([]);
    const more = `${rule}New-ClientAccessRule -Name B -Action DenyAccess -AnyOfClientIPAddressesOrRanges 198.51.100.7\n`;
    expect(valid(renewed({ 'r.ps1': more }, text)).remarks).toEqual([
      expect.stringMatching(/^\d+ small changes of the rules would be noticed by none of these rows/),
    ]);
    const filtered = `${more}New-ClientAccessRule -Name C -Action DenyAccess -UserRecipientFilter "City -eq 'Oslo'"\n`;
    expect(valid(renewed({ 'r.ps1': filtered }, text)).remarks).toEqual([]);
  });

  it('is not written where a row cannot be asked', () => {
    const table = `appId,mailbox,access\n${APP},lena@contoso.com,Granted\n${APP},Robots,Granted\n`;
    expect(renewed({ 'a.ps1': FENCE }, table)).toMatchObject({
      ok: false,
      problem: { place: 'line 3', message: expect.stringMatching(/^`Robots` is a group/) },
    });
    expect(renewed({ 'r.ps1': RULES }, table)).toMatchObject({
      ok: false,
      problem: { message: 'no application access policy is in the files' },
    });
  });
});
