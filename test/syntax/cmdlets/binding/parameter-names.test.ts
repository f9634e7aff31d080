import { expect, test } from 'vitest';
import { parameterFinder } from '../../../../src/syntax/cmdlets/binding/parameter-names.ts';
import { signatures } from '../../../../src/syntax/cmdlets/signatures/signatures.ts';

function find(cmdlet: string, written: string) {
  const signature = signatures[cmdlet];
  if (signature === undefined) throw new Error(cmdlet);
  return parameterFinder(signature)(written);
}

test('every name, in any case, and every alias finds its parameter', () => {
  for (const [cmdlet, { parameters }] of Object.entries(signatures)) {
    for (const name of [...Object.keys(parameters), 'Verbose', 'OutVariable'])
      expect(find(cmdlet, name.toUpperCase()), name).toMatchObject({ ok: true, parameter: { name } });
    expect(find(cmdlet, 'ea')).toMatchObject({ ok: true, parameter: { name: 'ErrorAction' } });
  }
});

test.each([
  ['New-ClientAccessRule', 'P', 'Priority'],
  ['New-ClientAccessRule', 'en', 'Enabled'],
  ['New-ClientAccessRule', 'v', 'Verbose'],
  ['New-DistributionGroup', 'C', 'CopyOwnerToMember'],
  ['Get-ManagementRoleAssignment', 'Role', 'Role'],
  ['Remove-ClientAccessRule', 'wi', 'WhatIf'],
])('%s -%s is %s', (cmdlet, written, name) => {
  expect(find(cmdlet, written)).toMatchObject({ ok: true, parameter: { name } });
});

test.each([
  ['New-ClientAccessRule', 'A', true],
  ['New-ClientAccessRule', 'Error', true],
  ['New-ClientAccessRule', 'Protocol', false],
  ['Get-ApplicationAccessPolicy', 'Confirm', false],
  ['Get-ApplicationAccessPolicy', 'constructor', false],
])('%s -%s is refused', (cmdlet, written, isAmbiguous) => {
  expect(find(cmdlet, written)).toMatchObject({ ok: false, isAmbiguous });
});
