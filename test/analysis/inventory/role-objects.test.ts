import { describe, expect, it } from 'vitest';
import { inventoryOf } from './reading.ts';

describe('exported roles as state', () => {
  it('a group scope as Exchange names it, a unit, none, and one that is off', () => {
    const rows = [
      { RecipientWriteScope: 'CustomRecipientScope', CustomResourceScope: 'S' },
      { RecipientWriteScope: 'Group', CustomResourceScope: 'Floor 3_de800464-45f6-4609-acaf-300d76f5af1e' },
      { RecipientWriteScope: 'Group', CustomResourceScope: 'Floor 4' },
      { RecipientWriteScope: 'AdministrativeUnit', CustomResourceScope: 'unit' },
      { RecipientWriteScope: 'Organization', CustomResourceScope: null, Enabled: false },
    ].map((row, index) => ({
      Name: `a${index}`,
      Role: 'Application Mail.Read',
      RoleAssignee: 'x',
      RoleAssigneeType: 'ServicePrincipal',
      ...row,
    }));
    const { state } = inventoryOf({ 'a.json': JSON.stringify(rows) });
    expect(
      state.assignments.map(
        ({ customResourceScope: s, recipientGroupScope: g, recipientAdministrativeUnitScope: u, enabled }) => [
          s ?? g ?? u,
          enabled,
        ],
      ),
    ).toEqual([
      ['S', true],
      ['Floor 3', true],
      ['Floor 4', true],
      ['unit', true],
      [undefined, false],
    ]);
  });

  it('grants by id, of Graph and of Exchange Online; others are set aside', () => {
    const rows = [
      ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', '00000003-0000-0000-c000-000000000000'],
      ['dc890d15-9560-4a4c-9b7f-a736ec74ec40', '00000002-0000-0ff1-ce00-000000000000'],
      ['11111111-9560-4a4c-9b7f-a736ec74ec40', '00000003-0000-0000-c000-000000000000'],
    ].map(([appRoleId, resourceId]) => ({
      appRoleId,
      resourceId,
      principalId: 'p',
      principalType: 'ServicePrincipal',
    }));
    const { state } = inventoryOf({ 'g.json': JSON.stringify({ value: rows }) });
    expect(state.grants.map(({ permission, resource }) => `${permission} of ${resource}`)).toEqual([
      'Mail.Read of Microsoft Graph',
      'full_access_as_app of Office 365 Exchange Online',
    ]);
    expect(state.setAside).toMatchObject([{ type: 'AppRoleAssignment' }]);
  });
});
