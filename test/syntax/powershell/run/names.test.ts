import { expect, it } from 'vitest';
import { fullName } from '../../../../src/syntax/powershell/run/names.ts';

it.each([
  ['%', 'foreach-object'],
  ['?', 'where-object'],
  ['IEX', 'invoke-expression'],
  ['Microsoft.PowerShell.Utility\\Sort-Object', 'sort-object'],
  ['New-ClientAccessRule', 'new-clientaccessrule'],
])('%s is %s', (name, full) => {
  expect(fullName(name)).toBe(full);
});
