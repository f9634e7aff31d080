import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../../src/analysis/matrix/matrix.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { Inventory } from '../../../../src/model/inventory/inventory.ts';
import { printMatrix } from '../../../../src/report/text/answers/matrix.ts';
import { plainStyle } from '../../../../src/report/text/style.ts';
import { caseInventory, inventoryOf } from '../../../analysis/inventory/reading.ts';

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const lines = (inventory: Inventory, options: object = {}): readonly string[] =>
  printMatrix(matrixOf(inventory, { readings: defaultReadings, ...options }), plainStyle);

describe('a matrix as text', () => {
  it('has the reach of each app with its policies and their lines, then the table', () => {
    const text = lines(caseInventory('posture-json-is-it-confined')).join('\n');
    expect(text).toMatch(/^25 answers: all decided\n\nHow far each app reaches \(6 apps, 4 mailboxes\)\n/);
    expect(text).toContain(`Invoice robot  1a0d5c3e-7b42-4f19-8c6d-0e9f8a7b6c51
  confined to 1 of 4: billing@contoso.com
    RestrictAccess on Billing mailboxes (1 member)  input.json:3
    permissions of Entra: Mail.Read
`);
    expect(text).toContain(
      '    RestrictAccess on `All staff` (4 members), but that is every mailbox: confined on paper only\n',
    );
    expect(text).toMatch(/ {2}ceo@contoso\.com +Denied a +Denied a +Denied \w +Granted \w +– +Granted \w\n/);
    expect(text).toMatch(/ {2}any other mailbox +Denied a +Denied a +Granted \w +Denied a +– +Granted \w\n/);
    expect(text).toContain('–  no permission that policies confine, so that they are not asked');
    expect(text).not.toContain('do not say which permissions');
  });

  it('says that permissions are not known', () => {
    const text = lines(caseInventory('add-member-not-permission')).join('\n');
    expect(text).toContain('The files do not say which permissions Entra grants these apps.');
    expect(text).toContain('(1 app, 2 mailboxes that the files name)');
  });

  it('marks what another reading changes, and prints what that is', () => {
    const inventory = inventoryOf({
      'p.csv': `AppId,ScopeName,AccessRight\n${APP},Outer,RestrictAccess\n`,
      'm.csv': 'Group,Member,MemberType\nOuter,Inner,Group\nInner,ben@contoso.com,User\n',
    });
    const text = lines(inventory).join('\n');
    expect(text).toContain('2 answers: 1 decided · 1 depends on a reading (nested-groups)');
    expect(text).toContain(
      '  depends\n    nested-groups=transitive: confined to 1\n    nested-groups=direct: nobody\n',
    );
    expect(text).toContain('Granted b *');
    const changed = lines(inventory, { changedBy: { 'nested-groups': 'direct' } }).join('\n');
    expect(changed).toContain('What changes under nested-groups=direct');
    expect(changed).toContain('Granted → Denied: RestrictAccess on `Outer` counts for this app and covers the mailbox');
    expect(changed).not.toContain('any other mailbox');
    expect(lines(inventory, { changedBy: { 'all-applications': 'ignored' } }).at(-1)).toBe(
      'Nothing changes under all-applications=ignored.',
    );
  });

  it('leaves the table of many apps to other formats', () => {
    const rows = Array.from({ length: 9 }, (_, index) => `${APP.replace('3', String(index))},Sales,RestrictAccess`);
    const text = lines(inventoryOf({ 'p.csv': `AppId,ScopeName,AccessRight\n${rows.join('\n')}\n` })).join('\n');
    expect(text).toContain(
      '9 apps are too many for a table here: --format html or csv has every cell, and --app picks one.',
    );
  });

  it('of nothing says so', () => {
    expect(lines(inventoryOf({ 'a.md': 'text' })).at(-1)).toBe(
      'The files name no app: no policy, no service principal, no test.',
    );
  });
});
