/** The properties that exports show: Microsoft's spelling of each, and what kind of value stands in it. */

/** What stands in a property; a `list` of anything, or of values whose form is known. */
export type PropertyKind =
  | 'text'
  | 'truth'
  | 'number'
  | 'enumeration'
  | 'words'
  | 'addresses'
  | 'patterns'
  | 'mails'
  | 'list'
  | 'result'
  | 'any';

const NAMES: Readonly<Record<Exclude<PropertyKind, 'any'>, string>> = {
  words: 'AnyOfProtocols ExceptAnyOfProtocols AnyOfAuthenticationTypes ExceptAnyOfAuthenticationTypes',
  addresses: 'AnyOfClientIPAddressesOrRanges ExceptAnyOfClientIPAddressesOrRanges',
  patterns: 'UsernameMatchesAnyOfPatterns ExceptUsernameMatchesAnyOfPatterns',
  mails: 'EmailAddresses ProxyAddresses Members Owners',
  list: `AnyOfSourceTcpPortNumbers ExceptAnyOfSourceTcpPortNumbers UserIsMemberOf ExceptUserIsMemberOf ManagedBy
    ApplicationPermissions AppRoles ServicePrincipalNames GroupTypes MemberOf EwsAllowList EwsBlockList`,
  enumeration: `Action Scope AccessRight ShardType RecipientType RecipientTypeDetails ScopeRestrictionType
    RoleAssigneeType RecipientReadScope RecipientWriteScope ConfigReadScope ConfigWriteScope AssignmentMethod
    ObjectState EwsApplicationAccessPolicy GroupType MemberType ScopeType`,
  truth: `Enabled DatacenterAdminsOnly IsValid Exclusive SecurityEnabled MailEnabled AccountEnabled EwsEnabled
    IsDirSynced HiddenFromAddressListsEnabled InScope`,
  number: 'Priority',
  result: 'AccessCheckResult',
  text: `Name Identity DisplayName Alias Description UserRecipientFilter RunspaceId Guid Id ObjectId AppId ServiceId
    ScopeName ScopeIdentity ScopeIdentityRaw PolicyScopeGroupId GroupId Group Member Mailbox MailboxId MailboxSid RoleName
    GrantedPermissions AllowedResourceScope RecipientRoot RecipientFilter ServerFilter ServerRoot DatabaseFilter
    DatabaseRoot TenantOrganizationFilter ScopeRestrictionFilter Role RoleAssignee RoleAssigneeName App User
    EffectiveUserName CustomRecipientWriteScope CustomResourceScope CustomConfigWriteScope RecipientOrganizationUnitScope
    RecipientAdministrativeUnitScope RecipientGroupScope PrimarySmtpAddress WindowsEmailAddress UserPrincipalName Mail
    MailNickname ExternalDirectoryObjectId DistinguishedName City StateOrProvince CountryOrRegion Company Department
    Office PostalCode Title Notes SimpleDisplayName PrincipalId PrincipalDisplayName ResourceId ResourceDisplayName
    Resource AppRoleId Permission AppDisplayName ServicePrincipalType RoleDefinitionId DirectoryScopeId AppScopeId
    EwsAllowedAppIDs RemoteAddress RemotePort ObjectType UserType Sid ParentGroup GroupName SamAccountName
    CustomAttribute1 CustomAttribute2 CustomAttribute3 CustomAttribute4 CustomAttribute5 CustomAttribute6
    CustomAttribute7 CustomAttribute8 CustomAttribute9 CustomAttribute10 CustomAttribute11 CustomAttribute12
    CustomAttribute13 CustomAttribute14 CustomAttribute15 WhenCreated WhenChanged GroupDistinguishedName ApplicationId ApplicationObjectId Type PublisherDomain RequiredResourceAccess`,
};

interface Property {
  readonly name: string;
  readonly kind: PropertyKind;
}

const PROPERTIES: ReadonlyMap<string, Property> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => [name.toLowerCase(), { name, kind: kind as PropertyKind }] as const),
  ),
);

/** Headers of the portals, and old names, by what they are called elsewhere. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['emailaddress', 'PrimarySmtpAddress'],
  ['email', 'PrimarySmtpAddress'],
  ['primaryemail', 'PrimarySmtpAddress'],
  ['primaryemailaddress', 'PrimarySmtpAddress'],
  ['primarysmtp', 'PrimarySmtpAddress'],
  ['smtpaddress', 'PrimarySmtpAddress'],
  ['upn', 'UserPrincipalName'],
  ['customappscopeid', 'AppScopeId'],
  ['policyscopegroup', 'PolicyScopeGroupId'],
  ['groupsdistinguishedname', 'GroupDistinguishedName'],
]);

/** A property by its name in any case, with blanks, dashes and underscores or without; an unknown one begins with a capital. */
export function propertyNamed(written: string): Property {
  const seen = SEEN.get(written);
  if (seen !== undefined) return seen;
  const name = written.trim();
  const property = lookedUp(written) ?? { name: name.charAt(0).toUpperCase() + name.slice(1), kind: 'any' as const };
  if (SEEN.size < MOST_SEEN && written.length < LONGEST_SEEN) SEEN.set(written, property);
  return property;
}

/** The same, for a property of the table alone. */
export function knownProperty(written: string): Property | undefined {
  const property = propertyNamed(written);
  return PROPERTIES.get(property.name.toLowerCase()) === property ? property : undefined;
}

/** Names in one spelling each, at most: an export has the same few again and again. */
const MOST_SEEN = 4096;
/** Characters of such a name. */
const LONGEST_SEEN = 200;
const SEEN = new Map<string, Property>();

function lookedUp(written: string): Property | undefined {
  const folded = plainName(written);
  return PROPERTIES.get(ALIASES.get(folded)?.toLowerCase() ?? folded);
}

function plainName(written: string): string {
  return written.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Whether the property holds any number of values. */
export function isList(kind: PropertyKind): boolean {
  return kind === 'words' || kind === 'addresses' || kind === 'patterns' || kind === 'mails' || kind === 'list';
}
