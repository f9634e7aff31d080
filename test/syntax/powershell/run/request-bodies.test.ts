import { expect, it } from 'vitest';
import { listed } from '../../../support/scripts.ts';

it('reads a call in the body of a request', () => {
  const body =
    "@{ CmdletInput = @{ CmdletName = 'New-ManagementScope'; Parameters = @{ Name = 'S'; RecipientRestrictionFilter = $f; '@odata.type' = 'x' } } }";
  expect(listed(`$f = "City -eq 'x'"\nInvoke-RestMethod -Uri $u -Body (${body} | ConvertTo-Json)`)).toEqual([
    "New-ManagementScope Name=S RecipientRestrictionFilter=City -eq 'x' (via the body of a request)",
  ]);
});

it('takes no other table for one', () => {
  expect(
    listed(
      "@{ CmdletName = 'Get-ClientAccessRule' }; @{ CmdletInput = @{ CmdletName = $name } }; @{ CmdletInput = @{ CmdletName = 'Get-Thing' } }",
    ),
  ).toEqual([]);
});
