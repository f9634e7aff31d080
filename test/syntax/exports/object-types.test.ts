import { describe, expect, it } from 'vitest';
import { isReadFrom, isRegistration, objectTypeOf } from '../../../src/syntax/exports/object-types.ts';

const type = (names: string, evidence = {}) => objectTypeOf(names.split(' '), evidence);

describe('objectTypeOf', () => {
  it.each([
    ['ClientAccessRule', 'Name Priority AnyOfProtocols'],
    ['ClientAccessRule', 'Name UserRecipientFilter'],
    ['ClientAccessRule', 'Name Priority Enabled DatacenterAdminsOnly'],
    ['ApplicationAccessPolicy', 'AppId ScopeName AccessRight'],
    ['ApplicationAccessPolicy', 'ScopeIdentityRaw Description'],
    ['ApplicationAccessPolicy', 'AppId PolicyScopeGroupId'],
    ['AccessCheck', 'AppId Mailbox AccessCheckResult'],
    ['AuthorizationCheck', 'RoleName InScope'],
    ['ManagementRoleAssignment', 'Name Role RoleAssigneeName RoleAssigneeType AssignmentMethod EffectiveUserName'],
    ['ManagementRoleAssignment', 'PrincipalId RoleDefinitionId DirectoryScopeId'],
    ['ManagementScope', 'Name ScopeRestrictionType RecipientFilter'],
    ['ManagementScope', 'Name Exclusive RecipientFilter'],
    ['ServicePrincipal', 'DisplayName ObjectId AppId'],
    ['AppRoleAssignment', 'AppRoleId PrincipalId ResourceDisplayName'],
    ['AppRoleAssignment', 'AppId Resource Permission'],
    ['OrganizationConfig', 'EwsEnabled EwsAllowedAppIDs'],
    ['Group', 'Name GroupType'],
    ['Group', 'DisplayName Members'],
    ['Member', 'Group Member'],
    ['Member', 'Name RecipientType'],
    ['Recipient', 'PrimarySmtpAddress City'],
    ['Recipient', 'Id Mail City'],
    [undefined, 'Name State Mode Priority'],
    [undefined, 'Name Priority Enabled'],
    [undefined, 'Identity User AccessRights'],
    [undefined, 'AppId Mailbox'],
    [undefined, 'PrimarySmtpAddress2'],
    [undefined, 'EwsEnabled ActiveSyncEnabled PopEnabled'],
  ])('%s: %s', (expected, names) => {
    expect(type(names)).toBe(expected);
  });

  it('takes a rule for one by the words of its action', () => {
    expect(type('Name Priority Action', { textOf: () => 'DenyAccess' })).toBe('ClientAccessRule');
    expect(type('Name Priority Action', { textOf: () => 'RejectMessage' })).toBeUndefined();
  });

  it('goes by the command where the names do not say it, and only for properties that the command has', () => {
    expect(type('Name Enabled', { cmdlet: 'get-clientaccessrule' })).toBe('ClientAccessRule');
    expect(type('State Mode', { cmdlet: 'Get-ClientAccessRule' })).toBeUndefined();
    expect(type('Name AnyOfProtocols', { cmdlet: 'Test-ClientAccessRule' })).toBe('ClientAccessRuleCheck');
    expect(type('EwsEnabled', { cmdlet: 'Get-CASMailbox' })).toBeUndefined();
  });
});

describe('what stands around types', () => {
  it('knows which cmdlets are looked at', () => {
    expect(['get-mailbox', 'Get-CASMailbox', 'Get-TransportRule'].map(isReadFrom)).toEqual([true, true, false]);
  });

  it('tells app registrations from service principals', () => {
    const has = (...names: readonly string[]) => isRegistration((name) => names.includes(name));
    expect([has('PublisherDomain'), has('PublisherDomain', 'ServicePrincipalType'), has('AppId')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
