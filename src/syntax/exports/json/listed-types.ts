/** Names of lists that say what their items are, in snapshots that several cmdlets or Graph were asked for. */
import type { ObjectType } from '../../../model/inventory/call.ts';

const LISTS: ReadonlyMap<string, ObjectType> = new Map<string, ObjectType>([
  ['clientaccessrules', 'ClientAccessRule'],
  ['applicationaccesspolicies', 'ApplicationAccessPolicy'],
  ['accesspolicies', 'ApplicationAccessPolicy'],
  ['serviceprincipals', 'ServicePrincipal'],
  ['enterpriseapplications', 'ServicePrincipal'],
  ['groups', 'Group'],
  ['distributiongroups', 'Group'],
  ['securitygroups', 'Group'],
  ['mailboxes', 'Recipient'],
  ['recipients', 'Recipient'],
  ['users', 'Recipient'],
  ['members', 'Member'],
  ['groupmembers', 'Member'],
  ['entragrants', 'AppRoleAssignment'],
  ['approleassignments', 'AppRoleAssignment'],
  ['approleassignedto', 'AppRoleAssignment'],
  ['roleassignments', 'ManagementRoleAssignment'],
  ['managementroleassignments', 'ManagementRoleAssignment'],
  ['managementscopes', 'ManagementScope'],
  ['customappscopes', 'ManagementScope'],
  ['roledefinitions', 'RoleDefinition'],
  ['administrativeunits', 'AdministrativeUnit'],
]);

/** The type of the items of a list with this name, whatever its case, with blanks, dashes and underscores or without. */
export function listedType(name: string): ObjectType | undefined {
  return LISTS.get(name.replace(/[^\p{L}]/gu, '').toLowerCase());
}

/** The name of the list that `@odata.context` says is here: the last part of its path. */
export function listInContext(context: unknown): string {
  if (typeof context !== 'string') return '';
  const path = withoutArguments(context.slice(context.indexOf('#') + 1));
  const parts = path.split('/').filter((part) => part !== '$entity' && part !== '');
  return parts.at(-1) ?? '';
}

/** Without what stands in parentheses, which may hold others. */
function withoutArguments(path: string): string {
  let depth = 0;
  let kept = '';
  for (const character of path) {
    if (character === ')') depth -= 1;
    else if (character === '(') depth += 1;
    else if (depth === 0) kept += character;
  }
  return kept;
}
