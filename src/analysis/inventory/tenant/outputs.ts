/** What the Get- and New- cmdlets put out, from the state: undefined where no input says it. */

import { defined } from '../../../model/defined.ts';
import type { Call, NamedValues } from '../../../model/inventory/call.ts';
import type { Datum } from '../../../syntax/powershell/datum.ts';
import { text } from '../values.ts';
import { isGroupLike } from './recipient-facts.ts';
import type { RecipientEntry } from './recipients.ts';
import type { Tenant } from './tenant.ts';

/** What a call puts out, in the state after it. */
export function outputOf(call: Call, tenant: Tenant): readonly Datum[] | undefined {
  const name = call.parameters['Identity'] ?? call.parameters['Name'];
  const [verb = '', noun = ''] = call.cmdlet.split('-');
  if (verb !== 'Get' && verb !== 'New') return undefined;
  if (name === null) return undefined;
  const wanted = text(name);
  switch (noun) {
    case 'ClientAccessRule':
      return rules(tenant, wanted);
    case 'ApplicationAccessPolicy':
      return verb === 'New' ? lastPolicy(tenant) : policies(tenant, wanted);
    case 'DistributionGroupMember':
      return members(tenant, wanted);
    case 'DistributionGroup':
    case 'Group':
    case 'Recipient':
    case 'Mailbox':
      return recipients(tenant, noun, wanted);
    default:
      return roleObjects(tenant, noun, wanted ?? text(call.parameters['AppId']));
  }
}

function object(type: string, properties: NamedValues): Datum {
  return { kind: 'object', type, properties };
}

function rules(tenant: Tenant, wanted: string | undefined): readonly Datum[] | undefined {
  if (!tenant.rules.listed && (wanted === undefined || tenant.rules.find(wanted) === undefined)) return undefined;
  const those = wanted === undefined ? tenant.rules.held() : tenant.rules.heldAs(wanted);
  return those.map(({ rule, lost }) => {
    const fields = Object.entries({ enabled: true, ...rule }).filter(([field]) => !lost.includes(field));
    const shown = fields.map(([field, value]) => [
      property(field),
      typeof value === 'number' ? String(value) : (value ?? ''),
    ]);
    return object('ClientAccessRule', { Identity: rule.name, ...Object.fromEntries(shown) });
  });
}

function property(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

function policies(tenant: Tenant, wanted: string | undefined): readonly Datum[] | undefined {
  if (wanted !== undefined) {
    const found = tenant.policies.find(wanted);
    return found === undefined ? (tenant.policies.listed ? [] : undefined) : [policyObject(tenant, found)];
  }
  if (!tenant.policies.listed) return undefined;
  return tenant.policies.entries().map(([name]) => policyObject(tenant, name));
}

function lastPolicy(tenant: Tenant): readonly Datum[] | undefined {
  const last = tenant.policies.last();
  return last === undefined ? undefined : [policyObject(tenant, last)];
}

/** PADM-NAME: a policy that no listing shows has the name that the chapter gives it. */
function policyObject(tenant: Tenant, name: string): Datum {
  const entry = tenant.policies.get(name);
  if (entry === undefined) return object('ApplicationAccessPolicy', {});
  const { appId, accessRight, scope, description, identity } = entry;
  return object('ApplicationAccessPolicy', {
    Identity: identity ?? name,
    AppId: appId,
    AccessRight: accessRight,
    ScopeName: scope.facts.displayName ?? scope.facts.name ?? standIn(tenant, scope, 'ScopeName'),
    ScopeIdentity: scope.facts.name ?? scope.facts.displayName ?? standIn(tenant, scope, 'ScopeIdentity'),
    ScopeIdentityRaw: scopeIdentityRaw(scope) ?? standIn(tenant, scope, 'ScopeIdentityRaw'),
    Description: description ?? '',
    IsValid: true,
  });
}

function scopeIdentityRaw({ facts: { ids = [] } }: RecipientEntry): string | undefined {
  const sid = ids.find((id) => /^S-1-/i.test(id));
  const guid = ids.find((id) => !/^S-1-/i.test(id));
  return sid === undefined || guid === undefined ? undefined : `${sid};${guid}`;
}

function recipients(tenant: Tenant, noun: string, wanted: string | undefined): readonly Datum[] | undefined {
  const fits = ({ facts, mentioned }: RecipientEntry): boolean =>
    !mentioned && (noun === 'Recipient' || isGroupLike(facts) === (noun !== 'Mailbox'));
  if (wanted === undefined) return undefined;
  const found = tenant.recipients
    .find(wanted)
    .filter((entry) => fits(entry) || (entry.mentioned && noun !== 'Mailbox' && isScope(tenant, entry)));
  return found.length === 0 ? undefined : found.map((entry) => recipientObject(tenant, entry));
}

/** A group that a policy names is there, though nothing lists it. */
function isScope(tenant: Tenant, entry: RecipientEntry): boolean {
  return tenant.policies.entries().some(([, { scope, places }]) => scope === entry && places.length > 0);
}

function members(tenant: Tenant, wanted: string | undefined): readonly Datum[] | undefined {
  const [group] = wanted === undefined ? [] : tenant.recipients.find(wanted);
  if (group === undefined || (group.membership !== 'known' && group.membership !== 'empty')) return undefined;
  return [...group.members.keys()].map((entry) => recipientObject(tenant, entry));
}

function recipientObject(tenant: Tenant, entry: RecipientEntry): Datum {
  const { facts } = entry;
  const given = (name: string, value: string | undefined): string => value ?? standIn(tenant, entry, name);
  const guid = facts.ids?.find((id) => !/^S-1-/i.test(id));
  const attributes = Object.entries(facts.attributes ?? {}).map(([field, value]) => [property(field), value ?? '']);
  return object(isGroupLike(facts) ? 'Group' : 'Recipient', {
    Name: given('Name', facts.name ?? facts.displayName),
    Identity: given('Identity', facts.name ?? facts.primarySmtpAddress),
    Alias: given('Alias', facts.alias),
    DisplayName: given('DisplayName', facts.displayName ?? facts.name),
    PrimarySmtpAddress: given('PrimarySmtpAddress', facts.primarySmtpAddress),
    DistinguishedName: given('DistinguishedName', facts.distinguishedName),
    Guid: given('Guid', guid),
    ExternalDirectoryObjectId: given('ExternalDirectoryObjectId', guid),
    ...defined({ RecipientTypeDetails: facts.type, UserPrincipalName: facts.userPrincipalName }),
    ...Object.fromEntries(attributes),
  });
}

/** A text for a value that exists and that no input shows; it finds the recipient again. */
function standIn(tenant: Tenant, entry: RecipientEntry, name: string): string {
  const { facts } = entry;
  const made = `‹${name} of ${facts.displayName ?? facts.name ?? facts.primarySmtpAddress ?? entry.key}›`;
  tenant.recipients.rename(entry, { ids: [made] });
  return made;
}

function roleObjects(tenant: Tenant, noun: string, wanted: string | undefined): readonly Datum[] | undefined {
  if (wanted === undefined) return undefined;
  switch (noun) {
    case 'ServicePrincipal':
      return principals(tenant, wanted);
    case 'ManagementScope':
      return scopes(tenant, wanted);
    case 'ManagementRoleAssignment':
      return assignments(tenant, wanted);
    default:
      return undefined;
  }
}

function principals(tenant: Tenant, wanted: string): readonly Datum[] | undefined {
  const found = tenant.roles.findPrincipal(wanted);
  if (found === undefined) return undefined;
  const { appId, objectId, displayName } = found;
  const ids = { AppId: appId, ObjectId: objectId, Id: objectId, Identity: objectId };
  return [object('ServicePrincipal', defined({ ...ids, DisplayName: displayName }))];
}

function scopes(tenant: Tenant, wanted: string): readonly Datum[] | undefined {
  const found = tenant.roles.findScope(wanted);
  if (found === undefined) return undefined;
  const { name, recipientRestrictionFilter: filter, exclusive = false } = found;
  const shown = { Name: name, Identity: name, Exclusive: exclusive, ...defined({ RecipientFilter: filter }) };
  return [object('ManagementScope', shown)];
}

function assignments(tenant: Tenant, wanted: string): readonly Datum[] | undefined {
  const found = tenant.roles.findAssignment(wanted);
  if (found === undefined) return undefined;
  const { name, role, app, enabled, customResourceScope } = found;
  const shown = { Name: name, Identity: name, Role: role, RoleAssignee: app, Enabled: enabled };
  return [object('ManagementRoleAssignment', { ...shown, ...defined({ CustomResourceScope: customResourceScope }) })];
}
