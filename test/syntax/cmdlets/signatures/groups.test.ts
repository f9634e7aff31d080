import { expect, test } from 'vitest';
import { groupCmdlets } from '../../../../src/syntax/cmdlets/signatures/groups.ts';

const takes = (cmdlet: string, parameter: string) => groupCmdlets[cmdlet]?.parameters[parameter]?.takes;

test('New and Update take members by the list, Add and Remove one by one', () => {
  expect(takes('New-DistributionGroup', 'Members')).toBe('values');
  expect(takes('Update-DistributionGroupMember', 'Members')).toBe('values');
  expect(takes('Add-DistributionGroupMember', 'Member')).toBe('text');
  expect(takes('Remove-DistributionGroupMember', 'Member')).toBe('text');
  expect(takes('Set-DistributionGroup', 'Members')).toBeUndefined();
});

test('fifteen custom attributes, five with several values', () => {
  const names = Object.keys(groupCmdlets['Set-DistributionGroup']?.parameters ?? {});
  expect(names.filter((name) => /^CustomAttribute\d+$/.test(name))).toHaveLength(15);
  expect(names.filter((name) => /^ExtensionCustomAttribute\d$/.test(name))).toHaveLength(5);
});
