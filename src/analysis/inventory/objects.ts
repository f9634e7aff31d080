/** Exported objects as the state of a tenant. */

import { conditionTable } from '../../model/conditions.ts';
import { defined } from '../../model/defined.ts';
import { schemas } from '../../model/generated/schemas.generated.ts';
import type { Recipient as Attributes, ClientAccessRule, RecipientType } from '../../model/generated/wire.generated.ts';
import type { ExportedObject, Value } from '../../model/inventory/call.ts';
import { fold } from '../../syntax/fold.ts';
import { showRoleObject } from './role-objects.ts';
import { listMembers, namingOf, putMember } from './tenant/members.ts';
import { factsOf, isGroupLike, type RecipientFacts } from './tenant/recipient-facts.ts';
import type { MemberClaim, RecipientEntry } from './tenant/recipients.ts';
import type { Tenant } from './tenant/tenant.ts';
import { isUnmodelled, NO_CHAPTER } from './tenant/wire-call.ts';
import { listOf, text, textsOf } from './values.ts';

const ACTIONS = ['AllowAccess', 'DenyAccess'] as const;
const SCOPES = ['All', 'Users'] as const;
const RIGHTS = ['RestrictAccess', 'DenyAccess'] as const;

/** Puts an object into the state; gives the reason when it cannot stand there. */
export function showObject(tenant: Tenant, object: ExportedObject): string | undefined {
  switch (object.type) {
    case 'ClientAccessRule':
      return showRule(tenant, object);
    case 'ApplicationAccessPolicy':
      return showPolicy(tenant, object);
    case 'Recipient':
    case 'Group':
      showRecipient(tenant, object);
      return undefined;
    case 'OrganizationConfig':
      Object.assign(tenant.settings, object.properties);
      return undefined;
    case 'Member':
    case 'AccessCheck':
    case 'ClientAccessRuleCheck':
    case 'AuthorizationCheck':
      return undefined;
    default:
      return showRoleObject(tenant, object);
  }
}

function showRule(tenant: Tenant, object: ExportedObject): string | undefined {
  const { properties, place, ensure, fromComment } = object;
  const shown = ruleShown(object, () => tenant.rules.nextNumber());
  if (shown === undefined) return 'the rule has no name';
  if (ensure === 'Absent') return undefined;
  const unmodelled = Object.keys(properties).filter((property) => isUnmodelled(property, properties[property] ?? null));
  for (const property of unmodelled) tenant.remarks.push({ kind: 'remark', place, text: property, why: NO_CHAPTER });
  return tenant.rules.show(shown.rule, [...shown.lost, ...unmodelled], place, fromComment === true);
}

/** The rule that an object shows, and the fields whose values are not known; `number` gives the one that it does not show. */
export function ruleShown(
  { properties, lost = {} }: ExportedObject,
  number: () => number,
): { readonly rule: ClientAccessRule; readonly lost: readonly string[] } | undefined {
  const name = text(properties['Name']) ?? text(properties['Identity']);
  if (name === undefined) return undefined;
  const action = wordOf(properties['Action'], ACTIONS);
  const asked = Number(text(properties['Priority']) ?? Number.NaN);
  const gone = Object.keys(lost).map((property) => property.charAt(0).toLowerCase() + property.slice(1));
  const scope = wordOf(properties['Scope'], SCOPES);
  const rule: ClientAccessRule = {
    name,
    priority: Number.isInteger(asked) ? asked : number(),
    action: action ?? 'DenyAccess',
    ...defined({ enabled: typeof properties['Enabled'] === 'boolean' ? properties['Enabled'] : undefined, scope }),
    ...Object.fromEntries(
      conditionTable.flatMap(({ field, parameter, kind }) => condition(field, kind, properties[parameter])),
    ),
  };
  const missing = action === undefined && !gone.includes('action') ? ['action'] : [];
  return { rule, lost: [...gone, ...missing] };
}

/** A condition as the wire has it; an empty one is none. */
function condition(field: string, kind: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  if (kind === 'filter') return text(value) === undefined ? [] : [[field, text(value) ?? '']];
  const values = textsOf(value);
  return values.length === 0 ? [] : [[field, values]];
}

/** A word of an enumeration, whatever its case. */
export function wordOf<W extends string>(value: Value | undefined, words: readonly W[]): W | undefined {
  return typeof value === 'string' ? words.find((word) => fold(word) === fold(value)) : undefined;
}

function showPolicy(
  tenant: Tenant,
  { properties, lost = {}, place, fromComment, ensure }: ExportedObject,
): string | undefined {
  const appIds = textsOf(properties['AppId']);
  const right = wordOf(properties['AccessRight'], RIGHTS);
  if (ensure === 'Absent') return undefined;
  if (appIds.length === 0) return 'its AppId is not known';
  if (right === undefined)
    return lost['AccessRight'] === undefined ? 'it has no AccessRight' : 'its AccessRight is not known';
  const scope = scopeOf(tenant, properties, place);
  const members = properties['Members'];
  if (Array.isArray(members))
    listMembers(scope, membersNamed(tenant, scope, textsOf(members), place), place, tenant.remarks);
  for (const appId of appIds) {
    tenant.policies.show({
      accessRight: right,
      appId,
      scope,
      description: text(properties['Description']),
      identity: text(properties['Identity']),
      lost: hasScope(properties) ? [] : ['policyScopeGroupId'],
      places: [place],
      fromComment: fromComment === true,
    });
  }
  return undefined;
}

const SCOPE_PROPERTIES = ['ScopeIdentityRaw', 'ScopeIdentity', 'ScopeName', 'PolicyScopeGroupId', 'GroupId'];

function hasScope(properties: ExportedObject['properties']): boolean {
  return SCOPE_PROPERTIES.some((name) => text(properties[name]) !== undefined);
}

/** EXP-SCOPE-JOIN: by the object id in ScopeIdentityRaw; by name where there is none. */
function scopeOf(
  tenant: Tenant,
  properties: ExportedObject['properties'],
  place: ExportedObject['place'],
): RecipientEntry {
  const raw = /^(S-1-[\d-]+)?;?([0-9a-f-]{36})?$/i.exec(text(properties['ScopeIdentityRaw']) ?? '');
  const guid = raw?.[2] ?? text(properties['GroupId']);
  const ids = [guid, raw?.[1]].flatMap((id) => (id === undefined ? [] : [id]));
  const written = text(properties['PolicyScopeGroupId']);
  const facts: RecipientFacts = {
    ...(written === undefined ? {} : factsOf(written)),
    ...defined({
      name: text(properties['ScopeIdentity']),
      displayName: text(properties['ScopeName']),
      distinguishedName: text(properties['GroupDistinguishedName']) ?? text(properties['DistinguishedName']),
    }),
    ...defined({ ids: ids.length === 0 ? undefined : ids }),
  };
  const known = Object.keys(facts).length > 0;
  const name = `the scope of ${place.file ?? 'the text'}:${place.line}`;
  return tenant.recipients.mention(known ? facts : { name }, place, 'group');
}

function membersNamed(
  tenant: Tenant,
  group: RecipientEntry,
  names: readonly string[],
  place: ExportedObject['place'],
): ReadonlyMap<RecipientEntry, MemberClaim> {
  const members = new Map<RecipientEntry, MemberClaim>();
  tenant.recipientsNamed(names, place, group).forEach((member, index) => {
    putMember(members, member, namingOf(factsOf(names[index] ?? ''), place));
  });
  return members;
}

/** A recipient, a mailbox, a user or a group, with its members where they are listed. */
export function showRecipient(tenant: Tenant, object: ExportedObject): RecipientEntry {
  const { properties, place, fromComment, type } = object;
  const facts = recipientFacts(properties, type === 'Group');
  const entry = tenant.recipients.learn(facts, place, fromComment === true);
  entry.listed = true;
  const { Members: members } = properties;
  if (Array.isArray(members)) {
    if (entry.facts.type === undefined) tenant.recipients.rename(entry, { type: 'MailUniversalSecurityGroup' });
    listMembers(entry, membersNamed(tenant, entry, textsOf(members), place), place, tenant.remarks);
  }
  return entry;
}

const ADDRESS_PROPERTIES = ['PrimarySmtpAddress', 'Mail', 'WindowsEmailAddress', 'Member'] as const;
const ID_PROPERTIES = ['ExternalDirectoryObjectId', 'Guid', 'Id', 'ObjectId', 'Sid'] as const;
const ATTRIBUTES = Object.keys(schemas.$defs.Recipient.properties).map(
  (field) => [field, field.charAt(0).toUpperCase() + field.slice(1)] as const,
);

/** What the properties of an object say of a recipient. */
export function recipientFacts(properties: ExportedObject['properties'], isGroup = false): RecipientFacts {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => text(properties[name])).find((each) => each !== undefined);
  const address = first(ADDRESS_PROPERTIES);
  const ids = ID_PROPERTIES.flatMap((name) => text(properties[name]) ?? []);
  const addresses = listOf(properties['EmailAddresses'] ?? properties['ProxyAddresses']).flatMap((each) =>
    typeof each === 'string' && /^(smtp:)?[^:\s]+@/i.test(each) ? [each.replace(/^smtp:/i, '')] : [],
  );
  const kind = properties['RecipientTypeDetails'] ?? properties['MemberType'] ?? properties['RecipientType'];
  const written = wordOf(kind, TYPES) ?? (wordOf(kind, ['User']) === undefined ? undefined : 'UserMailbox');
  const attributes = Object.fromEntries(
    ATTRIBUTES.flatMap(([field, property]) => {
      const value = property in properties ? text(properties[property]) : undefined;
      return value === undefined ? [] : [[field, value]];
    }),
  ) satisfies Attributes;
  return {
    ...defined({
      type: written ?? (isGroup ? groupType(properties) : undefined),
      name: text(properties['Name']),
      displayName: text(properties['DisplayName']),
      alias: text(properties['Alias']) ?? text(properties['MailNickname']),
      userPrincipalName: text(properties['UserPrincipalName']),
      distinguishedName: text(properties['DistinguishedName']) ?? text(properties['GroupDistinguishedName']),
      ids: ids.length === 0 ? undefined : ids,
      emailAddresses: addresses.length === 0 ? undefined : addresses,
    }),
    ...(address === undefined ? identityFacts(properties) : factsOf(address)),
    attributes,
  };
}

const TYPES: readonly RecipientType[] = [
  'UserMailbox',
  'SharedMailbox',
  'RoomMailbox',
  'EquipmentMailbox',
  'MailUser',
  'MailContact',
  'MailUniversalSecurityGroup',
  'MailUniversalDistributionGroup',
  'DynamicDistributionGroup',
  'GroupMailbox',
  'DiscoveryMailbox',
  'PublicFolder',
];

/** Where nothing but an identity is shown. */
function identityFacts(properties: ExportedObject['properties']): RecipientFacts {
  const identity = text(properties['Identity']);
  return identity === undefined || text(properties['Name']) !== undefined ? {} : factsOf(identity);
}

function groupType(properties: ExportedObject['properties']): RecipientType {
  const kinds = textsOf(properties['GroupTypes']);
  if (kinds.includes('Unified')) return 'GroupMailbox';
  const isSecurity =
    properties['SecurityEnabled'] !== false && !/^(?!.*Security).*Universal/i.test(text(properties['GroupType']) ?? '');
  return isSecurity ? 'MailUniversalSecurityGroup' : 'MailUniversalDistributionGroup';
}

/** A member of a group: a row that names its group, or one of a listing of that group. */
export function showMember(tenant: Tenant, object: ExportedObject, group?: RecipientEntry): RecipientEntry {
  const facts = recipientFacts(object.properties);
  const entry = tenant.recipients.learn(facts, object.place, object.fromComment === true, group);
  if (entry.facts.type === undefined && /group/i.test(text(object.properties['MemberType']) ?? '')) {
    tenant.recipients.rename(entry, { type: 'MailUniversalSecurityGroup' });
  }
  if (isGroupLike(entry.facts)) entry.membership ??= 'unknown';
  return entry;
}
