import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, policyLines } from '../reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('what Get- gives from the state', () => {
  it('policies of a listing, one by one', () => {
    const csv = `Identity,AppId,ScopeName,AccessRight\n1,${APP},A,RestrictAccess\n2,${APP},B,DenyAccess\n`;
    const script =
      'Get-ApplicationAccessPolicy | Where-Object { $_.AccessRight -eq "DenyAccess" } | Remove-ApplicationAccessPolicy -Confirm:$false';
    expect(policyLines(inventoryOf({ 'p.csv': csv, 'a.ps1': script }))).toEqual(['RestrictAccess 3f2b on A']);
    const loop =
      'foreach ($p in Get-ApplicationAccessPolicy) { if ($p.ScopeName -eq "A") { Remove-ApplicationAccessPolicy $p.Identity } }';
    expect(policyLines(inventoryOf({ 'p.csv': csv, 'a.ps1': loop }))).toEqual(['DenyAccess 3f2b on B']);
  });

  it('rules and members too', () => {
    const rules = 'Name,Priority,Action\nA,1,DenyAccess\nB,2,AllowAccess\n';
    const off = 'Get-ClientAccessRule | ForEach-Object { Set-ClientAccessRule $_.Name -Enabled $false }';
    expect(inventoryOf({ 'r.csv': rules, 'a.ps1': off }).state.rules.map(({ rule }) => rule.enabled)).toEqual([
      false,
      false,
    ]);
    const members = 'Group,Member\nOld,a@x.example\nOld,b@x.example\nNew,\n';
    const copy =
      'foreach ($m in Get-DistributionGroupMember Old) { Add-DistributionGroupMember New -Member $m.PrimarySmtpAddress }';
    expect(groupLines(inventoryOf({ 'm.csv': members, 'a.ps1': copy }))).toContain(
      'New: known a@x.example b@x.example',
    );
  });

  it('nothing that no input says: then nobody knows', () => {
    const text = `$g = Get-DistributionGroup Elsewhere\n${policy('$g.PrimarySmtpAddress')}`;
    expect(inventoryOf({ 'a.ps1': text }).state.policies).toMatchObject([{ lost: ['policyScopeGroupId'] }]);
  });
});
