import { describe, expect, it } from 'vitest';
import { toCalls, toPoliciesGiven, toRulesGiven } from '../../src/analysis/convert.ts';
import { inventoryOf } from './inventory/reading.ts';

describe('convert', () => {
  it('makes groups before their members, and policies after both', () => {
    const { state } = inventoryOf({
      'a.ps1': `New-DistributionGroup -Name A -Type Security -Members B
New-DistributionGroup -Name B -Type Security
New-ApplicationAccessPolicy -AppId 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 -PolicyScopeGroupId A -AccessRight DenyAccess -Description x`,
    });
    expect(toCalls(state).value.map(({ cmdlet }) => cmdlet)).toEqual([
      'New-DistributionGroup',
      'New-DistributionGroup',
      'Add-DistributionGroupMember',
      'New-ApplicationAccessPolicy',
    ]);
  });

  it('numbers rules from one, and keeps what is off and whom a rule reaches', () => {
    const { state } = inventoryOf({
      'r.csv': 'Name,Priority,Action,Enabled,Scope,AnyOfProtocols\nA,7,DenyAccess,False,Users,IMAP4 POP3\n',
    });
    expect(toCalls(state).value).toEqual([
      {
        cmdlet: 'New-ClientAccessRule',
        parameters: {
          Name: 'A',
          Action: 'DenyAccess',
          Priority: '1',
          Enabled: false,
          Scope: 'Users',
          AnyOfProtocols: ['IMAP4', 'POP3'],
        },
      },
    ]);
  });

  it('leaves out what is not known, and says so', () => {
    const { state } = inventoryOf({
      'a.ps1': `New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $x
New-ApplicationAccessPolicy -AppId 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 -PolicyScopeGroupId $x -AccessRight DenyAccess
New-ManagementScope S -RecipientRestrictionFilter $x
New-ManagementRoleAssignment N -App a -Role r -CustomResourceScope $x
New-DistributionGroup G -Members $x`,
    });
    const { value, leftOut } = toCalls(state);
    expect(value.map(({ cmdlet }) => cmdlet)).toEqual(['New-DistributionGroup']);
    expect(leftOut).toEqual([
      'of the rule `R` anyOfProtocols is not known',
      'the scope of the policy for 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 is not known',
      'not all members of `G` are known',
      'the filter of the scope `S` is not known',
      'the scope of the assignment `N` is not known',
    ]);
    expect(toRulesGiven(state).value.rules).toEqual([]);
    expect(toPoliciesGiven(state).value.directory.recipients).toEqual([]);
  });
});
