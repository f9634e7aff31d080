import { expect, it } from 'vitest';
import { listed } from '../../../../support/scripts.ts';

it.each([
  [
    "[scriptblock]::Create('Get-ClientAccessRule a').Invoke()",
    'Get-ClientAccessRule Identity=a (via [scriptblock]::Create)',
  ],
  [
    '$n = \'a\'; $b = [ScriptBlock]::Create("Get-ClientAccessRule $n"); & $b',
    'Get-ClientAccessRule Identity=a (via [scriptblock]::Create)',
  ],
  [
    "$ExecutionContext.InvokeCommand.InvokeScript('Get-ClientAccessRule a')",
    'Get-ClientAccessRule Identity=a (via InvokeScript)',
  ],
])('%s', (script, expected) => {
  expect(listed(script)).toEqual([expected]);
});

it('lets a text change what the script goes on with', () => {
  expect(listed("iex '$a = 1'; Get-ClientAccessRule $a")).toEqual(['Get-ClientAccessRule Identity=1']);
});
