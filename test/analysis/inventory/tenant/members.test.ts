import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, noteLines, policyLines } from '../reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const POLICIES = `AppId,ScopeName,AccessRight\n${APP},Sales,RestrictAccess\n`;
const MEMBERS = 'Group,Member\nSales,Anna Berg\nSales,Ben Dahl\nSales,anna berg\n';
const DIRECTORY =
  'DisplayName,PrimarySmtpAddress,RecipientTypeDetails\nAnna Berg,anna@contoso.com,UserMailbox\nAnna Berg,anna.berg@contoso.com,UserMailbox\nBen Dahl,ben@contoso.com,UserMailbox\n';

/** All orders of the texts. */
function orders(texts: Readonly<Record<string, string>>): readonly Readonly<Record<string, string>>[] {
  const names = Object.keys(texts);
  if (names.length < 2) return [texts];
  return names.flatMap((name) => {
    const { [name]: first = '', ...rest } = texts;
    return orders(rest).map((order) => ({ [name]: first, ...order }));
  });
}

describe('a member under a name that several have', () => {
  it.each(orders({ 'ps.csv': POLICIES, 'mem.csv': MEMBERS, 'dirs.csv': DIRECTORY }).map((texts) => [texts]))(
    'may be any of them, in whatever order the files come: %#',
    (texts) => {
      const inventory = inventoryOf(texts);
      expect(groupLines(inventory)).toEqual(['Sales: at least these ben@contoso.com']);
      expect(inventory.state.recipients.map(({ recipient }) => recipient.id).sort()).toEqual([
        'Sales',
        'anna.berg@contoso.com',
        'anna@contoso.com',
        'ben@contoso.com',
      ]);
      expect(noteLines(inventory).filter((line) => line.includes('fits'))).toEqual([
        'not-understood mem.csv:2 fits 2 recipients: `anna.berg@contoso.com`, `anna@contoso.com`; which of them is a member of `Sales` is not known',
      ]);
    },
  );

  it('of JSON of Graph too', () => {
    const inventory = inventoryOf({
      'a.json': JSON.stringify({
        Groups: [{ id: 'g1', displayName: 'Sales', mail: 'sales@contoso.com', members: ['Anna Berg'] }],
        Users: [
          { id: 'u1', displayName: 'Anna Berg', mail: 'anna@contoso.com' },
          { id: 'u2', displayName: 'Anna Berg', mail: 'anna.berg@contoso.com' },
        ],
      }),
    });
    expect(groupLines(inventory)).toEqual(['Sales: unknown']);
    expect(inventory.state.recipients).toHaveLength(3);
  });

  it('is sure where an address stands beside it, or one alone has it', () => {
    const sure = `${MEMBERS}Sales,anna@contoso.com\n`.replace(/Sales,anna berg\n/gi, '');
    expect(groupLines(inventoryOf({ 'mem.csv': sure, 'dirs.csv': DIRECTORY }))).toEqual([
      'Sales: known ben@contoso.com anna@contoso.com',
    ]);
    const one = DIRECTORY.replace('Anna Berg,anna.berg', 'Anna Borg,anna.borg');
    expect(groupLines(inventoryOf({ 'mem.csv': MEMBERS, 'dirs.csv': one }))).toEqual([
      'Sales: known anna@contoso.com ben@contoso.com',
    ]);
  });

  it('stays where an address says it too, and the other may be one as well', () => {
    const [first = '', second = ''] = ['anna', 'anna.berg'].map(
      (local) => `DisplayName,PrimarySmtpAddress\nAnna Berg,${local}@contoso.com\n`,
    );
    const members = 'Group,Member\nSales,anna@contoso.com\nSales,Anna Berg\n';
    for (const texts of orders({ 'one.csv': first, 'mem.csv': members, 'two.csv': second }))
      expect(groupLines(inventoryOf(texts))).toEqual(['Sales: at least these anna@contoso.com']);
  });

  it('whom a call adds or removes may be any of them', () => {
    const made = 'New-DistributionGroup -Name Sales -Type Security -Members ben@contoso.com\n';
    for (const texts of orders({
      'a.ps1': `${made}Add-DistributionGroupMember -Identity Sales -Member "Anna Berg"`,
      'dirs.csv': DIRECTORY,
    }))
      expect(groupLines(inventoryOf(texts))).toEqual(['Sales: at least these ben@contoso.com']);
    const removed = inventoryOf({
      'dirs.csv': DIRECTORY,
      'a.ps1': `${made}Remove-DistributionGroupMember -Identity Sales -Member "Anna Berg"`,
    });
    expect(groupLines(removed)).toEqual(['Sales: unknown']);
  });
});

describe('a member of unknown kind', () => {
  const SCOPE = `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId inner@x.example -AccessRight RestrictAccess\n`;

  it.each([
    ['a call', { 'a.ps1': 'Add-DistributionGroupMember -Identity all@x.example -Member inner@x.example\n' }],
    ['a list', { 'a.csv': 'Group,Member\nall@x.example,inner@x.example\n' }],
    ['a test', { 'a.ps1': `Test-ApplicationAccessPolicy -AppId ${APP} -Identity inner@x.example\n` }],
  ])('that %s names is a group whose members are not known, once it is a scope', (_, texts) => {
    for (const order of orders({ ...texts, 'b.ps1': SCOPE }))
      expect(groupLines(inventoryOf(order))).toContain('inner@x.example: unknown');
  });

  it('is a mailbox as soon as a listing says so', () => {
    const listing = 'PrimarySmtpAddress,RecipientTypeDetails\ninner@x.example,UserMailbox\n';
    const member = 'Group,Member\nall@x.example,inner@x.example\n';
    for (const order of orders({ 'a.csv': member, 'b.ps1': SCOPE, 'c.csv': listing })) {
      const inventory = inventoryOf(order);
      expect(groupLines(inventory)).toEqual(['all@x.example: known inner@x.example']);
      expect(policyLines(inventory)).toEqual(['RestrictAccess 3f2b on inner@x.example']);
    }
  });
});

describe('two lists of members', () => {
  const list = (...members: readonly string[]): string =>
    `Group,Member\n${members.map((member) => `Sales,${member}\n`).join('')}`;

  it('that differ are said, and the later one counts', () => {
    const inventory = inventoryOf({ 'a.csv': list('ann@x.example'), 'b.csv': list('bob@x.example') });
    expect(groupLines(inventory)).toEqual(['Sales: known bob@x.example']);
    expect(noteLines(inventory)).toEqual(['remark b.csv:2 other members than at a.csv:2; the later list counts']);
    const emptied = inventoryOf({ 'a.csv': list('ann@x.example'), 'b.csv': 'Group,Member\nSales,\n' });
    expect(noteLines(emptied)).toEqual(['remark b.csv:2 other members than at a.csv:2; the later list counts']);
  });

  it('are no news where they say the same, or a call has changed the group between them', () => {
    const same = inventoryOf({
      'a.csv': list('ann@x.example', 'bob@x.example'),
      'b.csv': list('BOB@x.example', 'ann@x.example'),
    });
    expect(noteLines(same)).toEqual([]);
    const changed = inventoryOf({
      'a.csv': list('ann@x.example'),
      'b.ps1': 'Add-DistributionGroupMember -Identity Sales -Member bob@x.example\n',
      'c.csv': list('ann@x.example', 'cy@x.example'),
    });
    expect(noteLines(changed)).toEqual([]);
  });
});
