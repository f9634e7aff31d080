import { expect, test } from 'vitest';
import { signatures } from '../../../src/syntax/cmdlets/signatures/signatures.ts';
import { problemOfName } from '../../../src/syntax/cmdlets/wrong-names.ts';

test.each([
  ['New-ApplicationAcessPolicy', 'New-ApplicationAccessPolicy'],
  ['Disable-ClientAccessRule', 'Set-ClientAccessRule -Enabled $false'],
  ['Get-ApplicationAccessPolicies', 'Get-ApplicationAccessPolicy'],
  ['Set-ManagementRoleAssigment', 'Set-ManagementRoleAssignment'],
  ['get-distributiongroupmembers', 'Get-DistributionGroupMember'],
  ['Set-DistributionGroupMember', 'Update-DistributionGroupMember'],
  ['New-DistributionGroupMember', 'Add-DistributionGroupMember'],
  ['Delete-ClientAccessRule', 'Remove-ClientAccessRule'],
  ['Create-ApplicationAccessPolicy', 'New-ApplicationAccessPolicy'],
  ['Update-ApplicationAccessPolicy', 'Set-ApplicationAccessPolicy'],
  ['Remove-ClientAcessRules', 'Remove-ClientAccessRule'],
  ['Get-ServicePrincipalAuthorization', 'Test-ServicePrincipalAuthorization'],
  ['Test-ServicePrincipalAuthorisation', 'Test-ServicePrincipalAuthorization'],
  ['New-AppAccessPolicy', 'New-ApplicationAccessPolicy'],
  ['New–ClientAccessRule', 'New-ClientAccessRule'],
  ['NewClientAccessRule', 'New-ClientAccessRule'],
  ['Nwe-ManagementScope', 'New-ManagementScope'],
  ['ExchangeOnlineManagement\\Get-ClientAccessRules', 'Get-ClientAccessRule'],
])('%s: did you mean %s?', (name, meant) => {
  expect(problemOfName(name)?.hint).toBe(meant);
});

test.each([
  'Grant-CsApplicationAccessPolicy',
  'New-CsApplicationAccessPolicy',
  'Get-ManagementRole',
  'New-ManagementRole',
  'Get-ManagementRoleEntry',
  'Enable-DistributionGroup',
  'Upgrade-DistributionGroup',
  'Get-DynamicDistributionGroup',
  'Get-DynamicDistributionGroupMember',
  'Get-ClientAccessServer',
  'Get-ClientAccessService',
  'New-ClientAccessArray',
  'Get-ClientAccessRuleReport',
  'Export-ClientAccessRule',
  'Ensure-DistributionGroup',
  'Get-MgServicePrincipal',
  'New-AzADServicePrincipal',
  'Get-AzureADServicePrincipals',
  'Get-MgGroupMember',
  'New-MgServicePrincipalAppRoleAssignment',
  'Get-UnifiedGroup',
  'Get-RoleGroupMember',
  'Get-AuthenticationPolicy',
  'Set-CASMailbox',
  'Get-Group',
  'foreach',
  'Get-Constructor',
  'constructor-ServicePrincipal',
  'Test-DistributionGroup',
  'Find-ServicePrincipal',
  'x'.repeat(5000),
  ...Object.keys(signatures),
])('%s is foreign, or ours', (name) => {
  expect(problemOfName(name)).toBeUndefined();
});
