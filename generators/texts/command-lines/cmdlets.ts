/** The cmdlets and parameters that command lines are about. */

/** What a parameter takes. */
export type ParameterKind =
  | 'text'
  | 'list'
  | 'integer'
  | 'boolean'
  | 'switch'
  | 'filter'
  | 'action'
  | 'scope'
  | 'right'
  | 'protocol'
  | 'variable';

/** Some parameters of some cmdlets, enough for every kind of value, every kind of parameter set and ambiguous prefixes. */
export const cmdlets: Readonly<Record<string, Readonly<Record<string, ParameterKind>>>> = {
  'Get-ClientAccessRule': { Identity: 'text' },
  'New-ClientAccessRule': {
    Name: 'text',
    Action: 'action',
    AnyOfProtocols: 'list',
    AnyOfClientIPAddressesOrRanges: 'list',
    ExceptAnyOfProtocols: 'list',
    UsernameMatchesAnyOfPatterns: 'list',
    Enabled: 'boolean',
    Priority: 'integer',
    Scope: 'scope',
    UserRecipientFilter: 'filter',
  },
  'Set-ClientAccessRule': {
    Identity: 'text',
    Action: 'action',
    Name: 'text',
    AnyOfProtocols: 'list',
    ExceptUsernameMatchesAnyOfPatterns: 'list',
    Enabled: 'boolean',
    Priority: 'integer',
    Scope: 'scope',
  },
  'Remove-ClientAccessRule': { Identity: 'text' },
  'Test-ClientAccessRule': { AuthenticationType: 'text', Protocol: 'protocol', RemotePort: 'integer', User: 'text' },
  'New-ApplicationAccessPolicy': {
    AccessRight: 'right',
    AppId: 'list',
    PolicyScopeGroupId: 'text',
    Description: 'text',
  },
  'Set-ApplicationAccessPolicy': { Identity: 'text', Description: 'text' },
  'Get-ApplicationAccessPolicy': { Identity: 'text' },
  'Remove-ApplicationAccessPolicy': { Identity: 'text' },
  'Test-ApplicationAccessPolicy': { Identity: 'text', AppId: 'text' },
  'New-ServicePrincipal': { AppId: 'text', ObjectId: 'text', DisplayName: 'text' },
  'New-ManagementScope': {
    Name: 'text',
    RecipientRestrictionFilter: 'filter',
    Exclusive: 'switch',
    Force: 'switch',
    ServerList: 'list',
  },
  'New-ManagementRoleAssignment': {
    Name: 'text',
    Role: 'text',
    App: 'text',
    CustomResourceScope: 'text',
    Delegating: 'switch',
    Policy: 'text',
    User: 'text',
    Force: 'switch',
  },
  'Get-ManagementRoleAssignment': {
    Identity: 'text',
    Delegating: 'boolean',
    GetEffectiveUsers: 'switch',
    Role: 'text',
    RoleAssignee: 'text',
  },
  'Test-ServicePrincipalAuthorization': { Identity: 'text', Resource: 'text' },
  'New-DistributionGroup': { Name: 'text', Members: 'list', Notes: 'text', RoomList: 'switch', Alias: 'text' },
  'Add-DistributionGroupMember': { Identity: 'text', Member: 'text', BypassSecurityGroupManagerCheck: 'switch' },
};

/** What a cmdlet cannot do without. */
export const mandatory: Readonly<Record<string, string>> = {
  'New-ClientAccessRule': ' x -Action DenyAccess',
  'Set-ClientAccessRule': ' x',
  'New-ApplicationAccessPolicy': ' -AccessRight DenyAccess -AppId a -PolicyScopeGroupId g',
  'Set-ApplicationAccessPolicy': ' x',
  'Test-ApplicationAccessPolicy': ' x -AppId a',
  'New-ManagementRoleAssignment': ' -Role r -App a',
  'New-ManagementScope': " x -RecipientRestrictionFilter 'a -eq b'",
  'New-ServicePrincipal': ' -AppId a -ObjectId o',
  'New-DistributionGroup': ' x',
};

/** What every cmdlet takes. */
export const common: Readonly<Record<string, ParameterKind>> = {
  Confirm: 'switch',
  cf: 'switch',
  WhatIf: 'switch',
  wi: 'switch',
  Verbose: 'switch',
  ErrorVariable: 'variable',
  OutVariable: 'variable',
};

/** Values right and wrong of those kinds that take a few words. */
export const words: Readonly<Partial<Record<ParameterKind, readonly string[]>>> = {
  variable: ['x', '+x', "'x'", 'x1'],
  action: [
    'AllowAccess',
    'DenyAccess',
    'Deny',
    'denyaccess',
    'A',
    '0',
    '1',
    '2',
    "'AllowAccess'",
    '"Deny$e"',
    'Den*',
    '$true',
  ],
  scope: ['Users', 'All', 'us', '1', 'Everybody', '$null', "''"],
  right: ['RestrictAccess', 'DenyAccess', 'restrict', 'R', '1', '7', "'DenyAccess '"],
  protocol: ['IMAP4', 'POP3', 'Outlook', 'OutlookWebApp', 'rest', 'R', 'Exchange', '4'],
  boolean: [
    '$true',
    '$false',
    '0',
    '1',
    '2',
    'true',
    "'1'",
    '$null',
    '(1 -eq 1)',
    '$t',
    '1.5',
    '""',
    '$n',
    '@()',
    '$TRUE',
  ],
};
