import { describe, expect, it } from 'vitest';
import { inventoryOf } from '../reading.ts';

describe('roles of a tenant', () => {
  const made = `New-ServicePrincipal -AppId 99359b36-9940-4f87-b85f-cabd6f12bbae -ObjectId 060fb4db-f2e2-4083-bde2-dfc709984e97 -DisplayName Bot
New-ManagementScope S -RecipientRestrictionFilter "City -eq 'Oslo'"
New-ManagementRoleAssignment one -App Bot -Role 'Application Mail.Read' -CustomResourceScope S
New-ManagementRoleAssignment -App 060fb4db-f2e2-4083-bde2-dfc709984e97 -Role 'Application Mail.Send' -RecipientGroupScope G
`;

  it('an assignment without a name is unnamed after role and app, and marked', () => {
    const { state } = inventoryOf({ 'a.ps1': made });
    expect(
      state.assignments.map(({ name, unnamed, recipientGroupScope }) => [name, unnamed, recipientGroupScope]),
    ).toEqual([
      ['one', undefined, undefined],
      ['Application Mail.Send-060fb4db-f2e2-4083-bde2-dfc709984e97', true, 'G'],
    ]);
  });

  it('a new scope takes the place of any other; the rest stays', () => {
    const { state } = inventoryOf({
      'a.ps1': `${made}Set-ManagementRoleAssignment one -RecipientGroupScope G\nSet-ManagementScope S -Name T\n`,
    });
    expect(state.assignments[0]).toMatchObject({
      name: 'one',
      role: 'Application Mail.Read',
      recipientGroupScope: 'G',
    });
    expect(state.assignments[0]?.customResourceScope).toBeUndefined();
    expect(state.scopes).toMatchObject([{ name: 'T', recipientRestrictionFilter: "City -eq 'Oslo'" }]);
  });

  it('with a principal its assignments go, scopes stay', () => {
    const { state } = inventoryOf({ 'a.ps1': `${made}Remove-ServicePrincipal Bot\n` });
    expect([state.principals, state.assignments, state.scopes.length]).toEqual([[], [], 1]);
  });

  it('a scope that is not known is lost, never none', () => {
    const text =
      'New-ManagementRoleAssignment x -App a -Role r -CustomResourceScope $env:S\nNew-ManagementScope S -RecipientRestrictionFilter $env:F\n';
    const { state } = inventoryOf({ 'a.ps1': text });
    expect(state.assignments.map(({ lost }) => lost)).toEqual([['customResourceScope']]);
    expect(state.scopes.map(({ lost }) => lost)).toEqual([['recipientRestrictionFilter']]);
  });
});
