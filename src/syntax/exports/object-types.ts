/** Which object a set of properties is one of: by the names first, then by the command or the file that they stand in. */
import type { ObjectType } from '../../model/inventory/call.ts';

/** What else tells the type of an object. */
export interface TypeEvidence {
  /** The cmdlet whose output it is. */
  readonly cmdlet?: string | undefined;
  /** The file, or the name of the list, that it stands in. */
  readonly name?: string | undefined;
  /** The text of a property; absent when no value has been seen. */
  readonly textOf?: ((name: string) => string) | undefined;
}

/** The type of an object with these properties, named in Microsoft's spelling; undefined when it is none of ours. */
export function objectTypeOf(names: readonly string[], evidence: TypeEvidence = {}): ObjectType | undefined {
  const has: Has = (...wanted) => wanted.some((name) => names.includes(name));
  if (evidence.cmdlet !== undefined && isOverridden(evidence.cmdlet, names)) return byCmdlet(evidence.cmdlet)?.type;
  const byNames = SIGNS.find(({ holds }) => holds(has, names));
  if (byNames !== undefined) return byNames.type;
  const printed = byCmdlet(evidence.cmdlet);
  if (printed?.names.some((name) => names.includes(name)) === true) return printed.type;
  if (has('Priority', 'Action') && isAccess(evidence.textOf?.('Action'))) return 'ClientAccessRule';
  return recipientType(has, names, evidence);
}

/** Cmdlets whose objects have the properties of others: the rules that a test found, the switches of one mailbox. */
function isOverridden(cmdlet: string, names: readonly string[]): boolean {
  const folded = cmdlet.toLowerCase();
  if (folded === 'get-casmailbox') return names.some((name) => name.startsWith('Ews'));
  return folded === 'test-clientaccessrule' && names.some((name) => name === 'Name' || name === 'Identity');
}

/** Whether the properties are those of an app registration, whose id is not that of its service principal. */
export function isRegistration(has: (name: string) => boolean): boolean {
  return (has('RequiredResourceAccess') || has('PublisherDomain')) && !has('ServicePrincipalType');
}

type Has = (...names: readonly string[]) => boolean;

interface Sign {
  readonly type: ObjectType;
  readonly holds: (has: Has, names: readonly string[]) => boolean;
}

/** Most telling first. */
const SIGNS: readonly Sign[] = [
  { type: 'AccessCheck', holds: (has) => has('AccessCheckResult') },
  { type: 'ClientAccessRule', holds: (_, names) => names.some(isCondition) },
  { type: 'ApplicationAccessPolicy', holds: (has) => has('ScopeIdentityRaw', 'PolicyScopeGroupId') && !has('Enabled') },
  {
    type: 'ApplicationAccessPolicy',
    holds: (has) => has('AccessRight') && has('AppId', 'ApplicationId', 'ScopeName', 'ScopeIdentity', 'ShardType'),
  },
  { type: 'ApplicationAccessPolicy', holds: (has) => has('AppId') && has('ScopeName', 'ScopeIdentity') },
  {
    type: 'AuthorizationCheck',
    holds: (has) => has('RoleName') && has('GrantedPermissions', 'AllowedResourceScope', 'InScope'),
  },
  {
    type: 'ManagementRoleAssignment',
    holds: (has) =>
      has('Role', 'RoleDefinitionId') &&
      has(
        'RoleAssignee',
        'RoleAssigneeName',
        'RoleAssigneeType',
        'CustomResourceScope',
        'CustomRecipientWriteScope',
        'RecipientWriteScope',
        'AssignmentMethod',
        'DirectoryScopeId',
        'AppScopeId',
        'App',
      ),
  },
  { type: 'ManagementScope', holds: (has) => has('ScopeRestrictionType') },
  {
    type: 'ManagementScope',
    holds: (has) => has('RecipientFilter') && has('Exclusive', 'RecipientRoot', 'ServerFilter'),
  },
  { type: 'AppRoleAssignment', holds: (has) => has('AppRoleId') && has('PrincipalId', 'ResourceId', 'AppId') },
  { type: 'AppRoleAssignment', holds: (has) => has('Permission') && has('Resource', 'ResourceId') && has('AppId') },
  {
    type: 'Member',
    holds: (has) => has('Group', 'GroupName', 'ParentGroup') && has('Member', 'Name', 'PrimarySmtpAddress'),
  },
  {
    type: 'ServicePrincipal',
    holds: (has) =>
      has('AppId') && has('ObjectId', 'ServiceId', 'DisplayName', 'ApplicationPermissions', 'ServicePrincipalType'),
  },
  {
    type: 'Group',
    holds: (has) =>
      has('GroupType', 'GroupTypes', 'SecurityEnabled') ||
      (has('Members') && has('Name', 'DisplayName', 'Identity', 'Group', 'GroupName')),
  },
  {
    type: 'OrganizationConfig',
    holds: (has, names) => names.some((name) => name.startsWith('Ews')) && !has(...MAILBOX_SWITCHES),
  },
];

/** Properties of single mailboxes, which have the switches of EWS too. */
const MAILBOX_SWITCHES = [
  'ActiveSyncEnabled',
  'OWAEnabled',
  'PopEnabled',
  'ImapEnabled',
  'MAPIEnabled',
  'PrimarySmtpAddress',
];

function isCondition(name: string): boolean {
  return (
    name.startsWith('AnyOf') ||
    name.startsWith('ExceptAnyOf') ||
    name === 'UsernameMatchesAnyOfPatterns' ||
    name === 'ExceptUsernameMatchesAnyOfPatterns' ||
    name === 'UserRecipientFilter' ||
    name === 'DatacenterAdminsOnly'
  );
}

function isAccess(value: string | undefined): boolean {
  const folded = value?.toLowerCase();
  return folded === 'allowaccess' || folded === 'denyaccess';
}

interface CmdletOutput {
  readonly type: ObjectType;
  /** Properties of which one must be shown, so that a table of something else below the command is none of it. */
  readonly names: readonly string[];
}

const IDENTITIES = [
  'Name',
  'Identity',
  'DisplayName',
  'Alias',
  'Guid',
  'PrimarySmtpAddress',
  'ExternalDirectoryObjectId',
];
const RECIPIENT: CmdletOutput = {
  type: 'Recipient',
  names: [...IDENTITIES, 'Id', 'RecipientTypeDetails', 'UserPrincipalName', 'Mail'],
};
const MEMBER: CmdletOutput = { ...RECIPIENT, type: 'Member' };
const GROUP: CmdletOutput = { ...RECIPIENT, type: 'Group' };

const PRINTED: ReadonlyMap<string, CmdletOutput> = new Map(
  Object.entries({
    'Get-ClientAccessRule': { type: 'ClientAccessRule', names: ['Name', 'Identity', 'Priority', 'Action', 'Enabled'] },
    'New-ClientAccessRule': { type: 'ClientAccessRule', names: ['Name', 'Identity', 'Priority', 'Action', 'Enabled'] },
    'Test-ClientAccessRule': { type: 'ClientAccessRuleCheck', names: ['Name', 'Identity', 'Priority', 'Action'] },
    'Get-ApplicationAccessPolicy': {
      type: 'ApplicationAccessPolicy',
      names: ['Identity', 'AppId', 'ScopeName', 'AccessRight', 'Description', 'IsValid'],
    },
    'Test-ApplicationAccessPolicy': { type: 'AccessCheck', names: ['AppId', 'Mailbox', 'AccessCheckResult'] },
    'Test-ServicePrincipalAuthorization': { type: 'AuthorizationCheck', names: ['RoleName', 'InScope'] },
    'Get-ManagementScope': { type: 'ManagementScope', names: ['Name', 'Identity', 'RecipientFilter'] },
    'Get-ManagementRoleAssignment': { type: 'ManagementRoleAssignment', names: ['Name', 'Identity', 'Role'] },
    'Get-ServicePrincipal': { type: 'ServicePrincipal', names: ['AppId', 'ObjectId', 'DisplayName', 'Identity'] },
    'Get-OrganizationConfig': {
      type: 'OrganizationConfig',
      names: ['EwsEnabled', 'EwsAllowedAppIDs', 'EwsApplicationAccessPolicy'],
    },
    'Get-DistributionGroupMember': MEMBER,
    'Get-UnifiedGroupLinks': MEMBER,
    'Get-MgGroupMember': MEMBER,
    'Get-DistributionGroup': GROUP,
    'Get-Group': GROUP,
    'New-DistributionGroup': GROUP,
    'Get-Recipient': RECIPIENT,
    'Get-EXORecipient': RECIPIENT,
    'Get-Mailbox': RECIPIENT,
    'Get-EXOMailbox': RECIPIENT,
    'Get-User': RECIPIENT,
    'Get-MailUser': RECIPIENT,
  } satisfies Readonly<Record<string, CmdletOutput>>).map(([cmdlet, printed]) => [cmdlet.toLowerCase(), printed]),
);

function byCmdlet(cmdlet: string | undefined): CmdletOutput | undefined {
  return cmdlet === undefined ? undefined : PRINTED.get(cmdlet.toLowerCase());
}

/** Whether what a cmdlet puts out is looked at: it is one of ours, or may be mistaken for one. */
export function isReadFrom(cmdlet: string): boolean {
  return byCmdlet(cmdlet) !== undefined || cmdlet.toLowerCase() === 'get-casmailbox';
}

const GROUP_TYPES = [
  'MailUniversalSecurityGroup',
  'MailUniversalDistributionGroup',
  'MailNonUniversalGroup',
  'DynamicDistributionGroup',
  'GroupMailbox',
];

/** Members, recipients and groups have the same properties: the name of the file or of the list tells them apart. */
function recipientType(
  has: Has,
  names: readonly string[],
  { name = '', textOf }: TypeEvidence,
): ObjectType | undefined {
  const isRecipient =
    has(
      'RecipientType',
      'RecipientTypeDetails',
      'PrimarySmtpAddress',
      'ExternalDirectoryObjectId',
      'UserPrincipalName',
    ) ||
    (has('EmailAddresses', 'ProxyAddresses', 'Mail', 'DistinguishedName', 'ObjectType') && has(...IDENTITIES, 'Id'));
  if (!isRecipient) return undefined;
  if (/member/i.test(name)) return 'Member';
  if (/group|gruppe/i.test(name) && isGroupValue(textOf?.('RecipientTypeDetails'))) return 'Group';
  if (/recipient|mailbox|user|empf|utilis/i.test(name)) return 'Recipient';
  return has('RecipientType') && names.every((each) => MEMBER_COLUMNS.includes(each)) ? 'Member' : 'Recipient';
}

/** What people select of the members of a group. */
const MEMBER_COLUMNS = [...IDENTITIES, 'RecipientType', 'RecipientTypeDetails'];

function isGroupValue(value: string | undefined): boolean {
  return value === undefined || value === '' || GROUP_TYPES.includes(value);
}
