import { expect, it } from 'vitest';
import { hasPolicies, hasRules } from '../../../src/analysis/verify/rule-sets.ts';
import { FENCE, inventoryIn } from './verified.ts';

const has = (script: string) => {
  const inventory = inventoryIn({ 'a.ps1': script });
  return [hasPolicies(inventory), hasRules(inventory)];
};

it.each([
  [FENCE, [true, false]],
  ['New-ClientAccessRule -Name A -Action DenyAccess', [false, true]],
  ['Remove-ApplicationAccessPolicy -Identity x', [true, false]],
  ['Get-ApplicationAccessPolicy | Remove-ApplicationAccessPolicy', [true, false]],
  ['New-ApplicationAccessPolicy -AppId $id -PolicyScopeGroupId $group -AccessRight RestrictAccess', [true, false]],
  [
    'Get-ApplicationAccessPolicy\nGet-ClientAccessRule\nTest-ApplicationAccessPolicy -AppId a -Identity b',
    [false, false],
  ],
  ['New-DistributionGroup -Name Robots', [false, false]],
  ['$later = { New-ClientAccessRule -Name A -Action DenyAccess }', [false, false]],
])('%j says something of policies and rules: %j', (script, expected) => expect(has(script)).toEqual(expected));
