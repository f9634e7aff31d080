import { expect, it } from 'vitest';
import { listed } from '../../../support/scripts.ts';

it('comes to functions, blocks, methods and configurations that nothing runs', () => {
  const script = `function F { Get-ClientAccessRule f }
$b = @{ Run = { Get-ClientAccessRule b } }
class C { [void] Go([string] $x) { Get-ClientAccessRule $x } }
filter G { if ($false) { Get-ClientAccessRule g } }`;
  expect(listed(script)).toEqual([
    'Get-ClientAccessRule Identity=f (maybe)',
    'Get-ClientAccessRule Identity=b (maybe)',
    'Get-ClientAccessRule Identity=? (maybe)',
    'Get-ClientAccessRule Identity=g (maybe)',
  ]);
});

it('does not take a filter for a script', () => {
  expect(listed('New-ManagementScope S -RecipientRestrictionFilter { Get-ClientAccessRule }')).toHaveLength(1);
});

it('never comes to what a test puts in place of a cmdlet', () => {
  expect(
    listed("Describe 'x' { Mock Get-Thing { Get-ClientAccessRule a }; It 'y' { Get-ClientAccessRule b } }"),
  ).toEqual(['Get-ClientAccessRule Identity=b (maybe)']);
});
