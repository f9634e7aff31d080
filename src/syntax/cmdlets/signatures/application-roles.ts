/** The cmdlets of RBAC for Applications. */
import {
  changing,
  identity,
  newName,
  optional,
  optionalIdentity,
  reading,
  type Signatures,
  within,
} from './signature.ts';

const servicePrincipals: Signatures = {
  'New-ServicePrincipal': changing({
    AppId: { takes: 'text', mandatory: true },
    ObjectId: { takes: 'text', mandatory: true, olderName: 'ServiceId' },
    ...optional('text', 'ServiceId DisplayName Organization'),
  }),
  'Set-ServicePrincipal': changing({
    Identity: { takes: 'text', mandatory: true },
    ...optional('text', 'DisplayName'),
    ...optional('boolean', 'OverrideEnforceExoAppRbacPermissions'),
  }),
  'Get-ServicePrincipal': reading({ Identity: optionalIdentity, ...optional('text', 'Organization') }),
  'Remove-ServicePrincipal': changing({ Identity: identity }),
  'Test-ServicePrincipalAuthorization': changing({ Identity: identity, ...optional('text', 'Resource') }),
};

const managementScopes: Signatures = {
  'New-ManagementScope': changing({
    Name: newName,
    DatabaseList: { takes: 'texts', mandatory: true, sets: ['DatabaseList'] },
    DatabaseRestrictionFilter: { takes: 'text', mandatory: true, sets: ['DatabaseFilter'] },
    RecipientRestrictionFilter: { takes: 'text', mandatory: true, sets: ['RecipientFilter'] },
    ServerList: { takes: 'texts', mandatory: true, sets: ['ServerList'] },
    ServerRestrictionFilter: { takes: 'text', mandatory: true, sets: ['ServerFilter'] },
    ...within(['RecipientFilter'], 'text', 'RecipientRoot'),
    ...optional('text', 'DomainController'),
    ...optional('switch', 'Exclusive Force'),
  }),
  'Set-ManagementScope': changing(
    {
      Identity: identity,
      DatabaseRestrictionFilter: { takes: 'text', mandatory: true, sets: ['DatabaseFilter'] },
      ServerRestrictionFilter: { takes: 'text', mandatory: true, sets: ['ServerFilter'] },
      ...within(['RecipientFilter'], 'text', 'RecipientRestrictionFilter RecipientRoot'),
      ...optional('text', 'DomainController Name'),
      ...optional('switch', 'Force'),
    },
    'RecipientFilter',
  ),
  'Get-ManagementScope': reading({
    Identity: optionalIdentity,
    ...optional('text', 'DomainController'),
    ...optional('boolean', 'Exclusive'),
    ...optional('switch', 'Orphan'),
  }),
  'Remove-ManagementScope': changing({
    Identity: identity,
    ...optional('text', 'DomainController'),
    ...optional('switch', 'Force'),
  }),
};

const notApps = ['Computer', 'Policy', 'SecurityGroup', 'User'];

const newAssignment = changing({
  Name: { takes: 'text', position: 0 },
  Role: { takes: 'text', mandatory: true },
  App: { takes: 'text', mandatory: true, sets: ['App'] },
  Computer: { takes: 'text', mandatory: true, sets: ['Computer'] },
  Policy: { takes: 'text', mandatory: true, sets: ['Policy'] },
  SecurityGroup: { takes: 'text', mandatory: true, sets: ['SecurityGroup'] },
  User: { takes: 'text', mandatory: true, sets: ['User'] },
  ...within(['App'], 'text', 'CustomResourceScope'),
  ...within(['App', 'SecurityGroup', 'User'], 'switch', 'Delegating'),
  ...optional('switch', 'Force'),
  ...optional('text', 'RecipientAdministrativeUnitScope RecipientGroupScope'),
  ...within(
    notApps,
    'text',
    `CustomConfigWriteScope CustomRecipientWriteScope DomainController ExclusiveConfigWriteScope
     ExclusiveRecipientWriteScope RecipientOrganizationalUnitScope RecipientRelativeWriteScope`,
  ),
  ...within(notApps, 'switch', 'UnScopedTopLevel'),
});

const relative = 'RelativeRecipientWriteScope';
const custom = 'CustomRecipientWriteScope';
const unit = 'RecipientOrganizationalUnitScope';

const setAssignment = changing(
  {
    Identity: identity,
    RecipientAdministrativeUnitScope: { takes: 'text', mandatory: true, sets: ['RecipientAdministrativeUnitScope'] },
    RecipientGroupScope: { takes: 'text', mandatory: true, sets: ['RecipientGroupScope'] },
    ...within([relative], 'text', 'RecipientRelativeWriteScope'),
    ...within([relative, custom, unit], 'text', 'CustomConfigWriteScope'),
    ...within(
      [relative, custom, unit, 'ExclusiveScope', 'RecipientAdministrativeUnitScope'],
      'text',
      'DomainController',
    ),
    ...within([custom], 'text', 'CustomRecipientWriteScope'),
    ...within([unit], 'text', 'RecipientOrganizationalUnitScope'),
    ...within(['ExclusiveScope'], 'text', 'ExclusiveConfigWriteScope ExclusiveRecipientWriteScope'),
    ...within(['App'], 'text', 'CustomResourceScope'),
    ...optional('boolean', 'Enabled'),
    ...optional('switch', 'Force'),
  },
  relative,
);

const getAssignment = reading(
  {
    Identity: { ...optionalIdentity, sets: ['Identity'] },
    ...optional(
      'text',
      `ConfigWriteScope CustomConfigWriteScope CustomRecipientWriteScope DomainController ExclusiveConfigWriteScope
       ExclusiveRecipientWriteScope RecipientAdministrativeUnitScope RecipientGroupScope RecipientOrganizationalUnitScope
       RecipientWriteScope RoleAssigneeType WritableDatabase WritableRecipient WritableServer`,
    ),
    ...optional('boolean', 'Delegating Enabled Exclusive'),
    ...optional('switch', 'GetEffectiveUsers'),
    ...within(['RoleAssignee'], 'text', 'Role RoleAssignee'),
    ...within(
      ['RoleAssignee'],
      { of: 'words', words: ['Direct', 'SecurityGroup', 'RoleGroup', 'RoleAssignmentPolicy'] },
      'AssignmentMethod',
    ),
  },
  'Identity',
);

export const applicationRoles: Signatures = {
  ...servicePrincipals,
  ...managementScopes,
  'New-ManagementRoleAssignment': newAssignment,
  'Set-ManagementRoleAssignment': setAssignment,
  'Get-ManagementRoleAssignment': getAssignment,
  'Remove-ManagementRoleAssignment': changing({
    Identity: identity,
    ...optional('text', 'DomainController'),
    ...optional('switch', 'Force'),
  }),
};
