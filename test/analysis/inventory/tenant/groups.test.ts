import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf } from '../reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('the cmdlets of groups', () => {
  it('a group that a text makes has the members that it names and no other', () => {
    const text = `New-DistributionGroup -Name Robots -Type Security -Members a@x.example\nAdd-DistributionGroupMember Robots -Member b@x.example\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': text }))).toEqual(['Robots: known a@x.example b@x.example']);
    const less = `${text}Remove-DistributionGroupMember Robots -Member a@x.example -Confirm:$false\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': less }))).toEqual(['Robots: known b@x.example']);
    const other = `${text}Update-DistributionGroupMember Robots -Members c@x.example\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': other }))).toEqual(['Robots: known c@x.example']);
    expect(groupLines(inventoryOf({ 'a.ps1': 'New-DistributionGroup -Name Robots -Type Security' }))).toEqual([
      'Robots: empty',
    ]);
  });

  it('of a group that no text makes and no list shows, those who are added are some', () => {
    expect(
      groupLines(
        inventoryOf({ 'a.ps1': `Add-DistributionGroupMember Robots -Member b@x.example\n${policy('Robots')}` }),
      ),
    ).toEqual(['Robots: at least these b@x.example']);
    expect(groupLines(inventoryOf({ 'a.ps1': policy('Robots') }))).toEqual(['Robots: unknown']);
  });

  it('a member that is not known makes the rest unknown', () => {
    const text =
      'New-DistributionGroup -Name Robots -Type Security -Members a@x.example\nAdd-DistributionGroupMember Robots -Member $env:WHO\n';
    expect(groupLines(inventoryOf({ 'a.ps1': text }))).toEqual(['Robots: at least these a@x.example']);
  });

  it('a removed group is gone, also as a member of others', () => {
    const text = `New-DistributionGroup -Name A -Type Security\nNew-DistributionGroup -Name B -Type Security -Members A\nRemove-DistributionGroup A\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': text }))).toEqual(['B: known']);
  });

  it('a new address finds the group', () => {
    const text = `New-DistributionGroup -Name A -Type Security -Members x@y.example\nSet-DistributionGroup A -PrimarySmtpAddress all@y.example\nAdd-DistributionGroupMember all@y.example -Member z@y.example\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': text }))).toEqual(['A: known x@y.example z@y.example']);
  });
});
