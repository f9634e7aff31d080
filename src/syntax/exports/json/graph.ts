/** Shapes of Microsoft Graph: role assignments that name roles and scopes by id, groups that hold their members as objects. */
import type { ExportedObject, NamedValues, ObjectType, Value } from '../../../model/inventory/call.ts';
import { isJsonObject, type JsonObject } from '../../json/json.ts';

/** Assignments with the role, the principal and the scope by name, where the same text says which they are. */
export function withGraphNames(objects: readonly ExportedObject[]): readonly ExportedObject[] {
  const roles = namesById(objects, 'RoleDefinition');
  const scopes = namesById(objects, 'ManagementScope');
  return objects.map((object) => {
    if (object.type === 'ManagementScope') return withProperties(object, scopeNames(object));
    return object.type === 'ManagementRoleAssignment'
      ? withProperties(object, assignmentNames(object, roles, scopes))
      : object;
  });
}

type Names = ReadonlyMap<string, string>;

function namesById(objects: readonly ExportedObject[], type: ObjectType): Names {
  return new Map(
    objects.flatMap(({ type: each, properties: { Id, DisplayName } }) =>
      each === type && typeof Id === 'string' && typeof DisplayName === 'string' ? [[Id, DisplayName] as const] : [],
    ),
  );
}

/** What is written wins. */
function withProperties(object: ExportedObject, added: NamedValues): ExportedObject {
  return Object.keys(added).length === 0 ? object : { ...object, properties: { ...added, ...object.properties } };
}

function scopeNames({ properties: { DisplayName, Type } }: ExportedObject): NamedValues {
  return texts([
    ['Name', DisplayName],
    ['ScopeRestrictionType', Type],
  ]);
}

function assignmentNames({ properties }: ExportedObject, roles: Names, scopes: Names): NamedValues {
  const { RoleDefinitionId, RoleDefinition, PrincipalId, AppScopeId } = properties;
  return texts([
    ['Role', partOf(RoleDefinition, 'displayName') ?? roles.get(textOf(RoleDefinitionId))],
    ['RoleAssignee', textOf(PrincipalId).slice(textOf(PrincipalId).lastIndexOf('/') + 1)],
    ['CustomResourceScope', scopes.get(textOf(AppScopeId))],
  ]);
}

function texts(entries: readonly (readonly [string, Value | undefined])[]): NamedValues {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  );
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function partOf(value: Value | undefined, part: string): Value | undefined {
  return isJsonObject(value) ? (value[part] as Value | undefined) : undefined;
}

/** How a member that is an object is named in the list of its group: by what the same object says first. */
export function memberName(member: JsonObject): string {
  const names = Object.entries(member).map(([key, value]) => [key.toLowerCase(), value] as const);
  for (const wanted of MEMBER_NAMES) {
    const value = names.find(([key]) => key === wanted)?.[1];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

const MEMBER_NAMES = [
  'id',
  'externaldirectoryobjectid',
  'guid',
  'primarysmtpaddress',
  'mail',
  'userprincipalname',
  'distinguishedname',
  'name',
  'displayname',
];

/** What a member is, by what Graph says; undefined for one that has no mailbox. */
export function memberType(member: JsonObject): 'Recipient' | 'Group' | undefined {
  const kind = member['@odata.type'];
  if (typeof kind !== 'string') return 'Recipient';
  const name = kind.slice(kind.lastIndexOf('.') + 1).toLowerCase();
  if (name === 'group') return 'Group';
  return name === 'serviceprincipal' || name === 'device' ? undefined : 'Recipient';
}
