/** Exported principals, scopes, assignments and grants as the state of a tenant. */

import { defined } from '../../model/defined.ts';
import type { ExportedObject } from '../../model/inventory/call.ts';
import { permissionNames, resourceNames } from './permissions.ts';
import type { Tenant } from './tenant/tenant.ts';
import { text, textsOf } from './values.ts';

/** Puts an object of RBAC for Applications or of Entra into the state; gives the reason when it cannot stand there. */
export function showRoleObject(tenant: Tenant, object: ExportedObject): string | undefined {
  switch (object.type) {
    case 'ServicePrincipal':
      return showPrincipal(tenant, object);
    case 'ManagementScope':
      return showScope(tenant, object);
    case 'ManagementRoleAssignment':
      return showAssignment(tenant, object);
    case 'AppRoleAssignment':
      return showGrant(tenant, object);
    case 'AdministrativeUnit':
      return showUnit(tenant, object);
    default:
      return undefined;
  }
}

function showUnit(tenant: Tenant, { properties, place }: ExportedObject): string | undefined {
  const id = text(properties['Id']) ?? text(properties['ObjectId']) ?? text(properties['DisplayName']);
  if (id === undefined) return 'the administrative unit has no id';
  const members = tenant.recipientsNamed(textsOf(properties['Members']), place);
  tenant.roles.showUnit({ id, ...defined({ displayName: text(properties['DisplayName']) }), members, places: [place] });
  return undefined;
}

function showPrincipal(tenant: Tenant, { properties, place }: ExportedObject): string | undefined {
  const appId = text(properties['AppId']);
  const objectId = text(properties['ObjectId']) ?? text(properties['Id']) ?? text(properties['ServiceId']);
  const displayName = text(properties['DisplayName']);
  if (appId === undefined && objectId === undefined) return 'the service principal has no id';
  const listed = Array.isArray(properties['ApplicationPermissions']) ? (true as const) : undefined;
  const ids = defined({ appId, objectId, displayName, permissionsListed: listed });
  tenant.roles.showPrincipal({ ...ids, places: [place] });
  for (const permission of textsOf(properties['ApplicationPermissions'])) {
    tenant.roles.showGrant({ app: appId ?? objectId ?? '', permission, places: [place] });
  }
  return undefined;
}

function showScope(tenant: Tenant, { properties, lost = {}, place }: ExportedObject): string | undefined {
  const name = text(properties['Name']) ?? text(properties['Identity']);
  if (name === undefined) return 'the scope has no name';
  const filter = text(properties['RecipientFilter']) ?? text(properties['RecipientRestrictionFilter']);
  const exclusive = typeof properties['Exclusive'] === 'boolean' ? properties['Exclusive'] : undefined;
  const gone = lost['RecipientFilter'] === undefined ? [] : ['recipientRestrictionFilter'];
  const given = defined({ recipientRestrictionFilter: filter, exclusive });
  tenant.roles.showScope({ name, ...given, lost: gone, places: [place] });
  return undefined;
}

function showAssignment(tenant: Tenant, object: ExportedObject): string | undefined {
  const { properties, lost = {}, place } = object;
  const role = text(properties['Role']);
  const app = text(properties['RoleAssignee']) ?? text(properties['App']) ?? text(properties['RoleAssigneeName']);
  if (role === undefined) return 'its role is not known';
  if (app === undefined) return 'the app that it is for is not known';
  const name = text(properties['Name']) ?? text(properties['Identity']);
  const enabled = properties['Enabled'] !== false;
  const gone = Object.keys(lost).map((property) => property.charAt(0).toLowerCase() + property.slice(1));
  tenant.roles.showAssignment({
    name: name ?? `${role}-${app}`,
    ...defined({ unnamed: name === undefined ? (true as const) : undefined }),
    role,
    app,
    enabled,
    ...scopeOf(tenant, object),
    lost: gone,
    places: [place],
  });
  return undefined;
}

/** `Scanner floor 3_de800464-…`: the scope that Exchange makes of a group. */
const MADE_OF_GROUP = /^(.*)_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** BC8: by the kind of the write scope; the group stands in CustomResourceScope. */
function scopeOf(tenant: Tenant, { properties, place }: ExportedObject): Readonly<Record<string, string>> {
  const kind = text(properties['RecipientWriteScope'])?.toLowerCase();
  const custom = text(properties['CustomResourceScope']) ?? text(properties['CustomRecipientWriteScope']);
  const group = text(properties['RecipientGroupScope']);
  const unit = text(properties['RecipientAdministrativeUnitScope']);
  const directory = text(properties['DirectoryScopeId']);
  const mailboxes = textsOf(properties['Scope']);
  if (mailboxes.length > 0) return unitOf(tenant, mailboxes, place);
  if (directory !== undefined) return directoryScope(tenant, directory, place);
  if (group !== undefined) return { recipientGroupScope: group };
  if (unit !== undefined) return { recipientAdministrativeUnitScope: unit };
  if (custom === undefined) return {};
  if (kind === 'group') return { recipientGroupScope: MADE_OF_GROUP.exec(custom)?.[1] ?? custom };
  if (kind === 'administrativeunit') return { recipientAdministrativeUnitScope: custom };
  return { customResourceScope: custom };
}

/** BS14: `/`, `/Users/…`, `/Groups/…`, `/AdministrativeUnits/…`. */
function directoryScope(
  tenant: Tenant,
  written: string,
  place: ExportedObject['place'],
): Readonly<Record<string, string>> {
  const [, kind = '', id = ''] = /^\/(\w+)\/(.+)$/.exec(written) ?? [];
  switch (kind.toLowerCase()) {
    case 'users':
      return unitOf(tenant, [id], place);
    case 'groups':
      return { recipientGroupScope: id };
    case 'administrativeunits':
      return { recipientAdministrativeUnitScope: id };
    default:
      return {};
  }
}

/** A scope of named mailboxes is an administrative unit with these members. */
function unitOf(
  tenant: Tenant,
  members: readonly string[],
  place: ExportedObject['place'],
): Readonly<Record<string, string>> {
  const id = members.join(', ');
  tenant.roles.showUnit({ id, members: tenant.recipientsNamed(members, place), places: [place] });
  return { recipientAdministrativeUnitScope: id };
}

function showGrant(tenant: Tenant, { properties, place }: ExportedObject): string | undefined {
  const app = text(properties['AppId']) ?? text(properties['PrincipalId']);
  if (app === undefined) return 'the app that it is granted to is not known';
  const id = text(properties['AppRoleId']);
  const permission =
    text(properties['Permission']) ?? (id === undefined ? undefined : permissionNames.get(id.toLowerCase()));
  if (permission === undefined)
    return id === undefined ? 'it names no permission' : `the permission ${id} is none of a mailbox`;
  const resource =
    text(properties['Resource']) ?? text(properties['ResourceDisplayName']) ?? text(properties['ResourceId']);
  const named = resource === undefined ? undefined : (resourceNames.get(resource.toLowerCase()) ?? resource);
  tenant.roles.showGrant({ app, permission, ...defined({ resource: named }), places: [place] });
  return undefined;
}
