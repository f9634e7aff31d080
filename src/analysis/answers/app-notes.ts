/** What a reader should know of an app beside its policies. */
import type { Inventory } from '../../model/inventory/inventory.ts';
import { fold } from '../../syntax/fold.ts';
import { printPlace } from '../../syntax/place.ts';
import { plural } from '../../syntax/quantities.ts';
import { isGuid } from '../../syntax/recipients.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { switchesOf } from '../verify/switches.ts';
import { ANY_OTHER_APP, type App, hasNothingToConfine, permissionsBeyondPolicies } from './apps.ts';

/** One line each. */
export function appNotes(app: App, inventory: Inventory): readonly string[] {
  const { state } = inventory;
  if (app.appId === ANY_OTHER_APP) return [];
  const principal = state.principals.find(({ appId, objectId }) => isOneOf(app.appId, [appId, objectId]));
  const names = [app.appId, principal?.objectId, principal?.displayName];
  const roles = state.assignments.filter((each) => isOneOf(each.app, names)).length;
  const isObject = principal !== undefined && !isOneOf(app.appId, [principal.appId]);
  const spellings = new Set(
    app.policies.flatMap(({ policy }) => policy.appIds.filter((id) => isOneOf(id, [app.appId]))),
  );
  return [
    ...(isGuid(app.appId) ? [] : [`\`${app.appId}\` is no app id`]),
    ...(isNamedNowhere(app, inventory)
      ? ['no policy, service principal or grant in these files names this app: check the id']
      : []),
    ...beyondPolicies(app),
    ...(isObject && principal.appId !== undefined
      ? [
          `this is the object id of ${principal.displayName ?? 'a service principal'}, whose app id is ${principal.appId}; policies go by the app id`,
        ]
      : []),
    ...(spellings.size > 1
      ? ['its policies write its id in upper and lower case: that is one app (AAP-APP-FOLDED)']
      : []),
    ...(roles > 0
      ? [
          `${plural(roles, 'role assignment')} in these files may open more mailboxes to it, whatever policies say; not taken into account here`,
        ]
      : hasNothingToConfine(app)
        ? ['what roles in Exchange give it stands in none of these files']
        : []),
    ...invalidPolicies(inventory, app),
    ...refusals(inventory, app),
  ];
}

function isNamedNowhere({ appId, policies }: App, { state }: Inventory): boolean {
  const isOwn = policies.some(({ policy }) => isOneOf(appId, policy.appIds));
  const isPrincipal = state.principals.some((each) => isOneOf(appId, [each.appId, each.objectId]));
  return !isOwn && !isPrincipal && !state.grants.some(({ app }) => isOneOf(appId, [app]));
}

/** IsValid is False where Exchange no longer finds the scope. */
function invalidPolicies({ objects }: Inventory, { appId }: App): readonly string[] {
  return objects.flatMap(({ type, properties, place }) => {
    const { AppId: id, IsValid: isValid, ScopeName: scope } = properties;
    if (type !== 'ApplicationAccessPolicy' || isValid !== false || typeof id !== 'string' || !isOneOf(appId, [id]))
      return [];
    const on = typeof scope === 'string' && scope !== '' ? ` on ${quote(scope)}` : '';
    return [
      `Exchange calls its policy${on} not valid (${printPlace(place)}): its group may be gone, and then it covers nobody (AAP-LOST-SCOPE)`,
    ];
  });
}

function beyondPolicies(app: App): readonly string[] {
  const permissions = permissionsBeyondPolicies(app);
  if (permissions.length === 0) return [];
  const verb = permissions.length === 1 ? 'opens' : 'open';
  return [`${permissions.join(', ')} ${verb} mailboxes too, and no policy confines that`];
}

/** Settings of the organization that refuse it, whatever its policies say. */
function refusals(inventory: Inventory, { appId }: App): readonly string[] {
  return switchesOf(inventory, appId)
    .filter(({ effect }) => effect === 'refuses')
    .map(({ over, text, places: [place] }) => {
      const where = place === undefined ? '' : ` (${printPlace(place)})`;
      return `over ${over.join(' and ')} it is refused, whatever is said here: ${text}${where}`;
    });
}

function isOneOf(id: string, names: readonly (string | undefined)[]): boolean {
  return names.some((name) => name !== undefined && fold(name) === fold(id));
}
