import { describe, expect, it } from 'vitest';
import { explainAll } from '../../../src/analysis/explain/explain-all.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { caseInventory, inventoryOf } from '../inventory/reading.ts';

const all = (inventory: ReturnType<typeof inventoryOf>) =>
  explainAll({ inventory, readings: defaultReadings, chosen: {} }).fields;

describe('explainAll', () => {
  it('has the rules in their order, with their places', () => {
    const { lines = [] } = all(caseInventory('car-remote-powershell-over-rest'));
    expect(lines.map(({ about, text, places: [place] }) => [about, text, place?.line])).toEqual([
      [
        'rule',
        '1 `Admins by PowerShell`: AllowAccess when the protocol is `RemotePowerShell` and the address is in `192.0.2.0/27`',
        1,
      ],
      [
        'rule',
        '2 `Nobody else`: DenyAccess always, except when the protocol is `OutlookWebApp` or `ExchangeActiveSync`',
        2,
      ],
    ]);
  });

  it('has each app with its reach, and a line for each of its policies', () => {
    const { lines = [], notes } = all(caseInventory('appid-case-and-several-policies'));
    expect(lines.map(({ about, text }) => `${about} ${text.split(' (')[0]}`)).toEqual([
      'app 6C1F3F0E-9A4B-4D2C-8E77-0B5A4C3D2E19: confined to 2: RestrictAccess on `Sales`',
      'policy RestrictAccess on `Sales`',
      'policy RestrictAccess on `Executives`',
      'policy DenyAccess on `Interns`',
      'app d4e5f6a7-1111-4b2c-9d3e-5f6071829304: confined to 1: RestrictAccess on `Support`',
      'policy RestrictAccess on `Support`',
    ]);
    expect([1, 3, 5].map((index) => lines[index]?.text.split('): ')[1])).toEqual([
      'the app reaches those in it and in its other RestrictAccess scopes, and nobody else',
      'the app reaches nobody in it, whatever else there is',
      'the app reaches those in it, and nobody else',
    ]);
    expect(notes).toEqual([]);
  });

  it('says that nothing is left', () => {
    expect(all(caseInventory('cleanup-removes-every-policy'))).toMatchObject({
      notes: ['at the end of these files no rule and no policy is left'],
    });
  });

  it('counts how many an app does not reach', () => {
    const texts = {
      'a.ps1':
        'New-ApplicationAccessPolicy -AppId aaaaaaaa-0000-4000-8000-000000000001 -PolicyScopeGroupId g -AccessRight DenyAccess',
      'm.csv': 'Group,Member\ng,ann@x.com\nother,bo@x.com\nother,cy@x.com\n',
    };
    expect(all(inventoryOf(texts)).lines?.[0]?.text).toContain('all but 1: ');
  });

  it('says under each reading how far an app reaches that depends on one', () => {
    const text = `New-DistributionGroup sales -Type Security
New-DistributionGroup team -Type Security
Update-DistributionGroupMember sales -Members team
Update-DistributionGroupMember team -Members ben@x.com
New-ApplicationAccessPolicy -AppId aaaaaaaa-0000-4000-8000-000000000001 -PolicyScopeGroupId sales -AccessRight RestrictAccess`;
    expect(all(inventoryOf({ 'a.ps1': text })).lines?.[0]?.text.split('001: ')[1]).toBe(
      'depends on a reading: confined to 1 (nested-groups=transitive), nobody (nested-groups=direct)',
    );
  });
});
