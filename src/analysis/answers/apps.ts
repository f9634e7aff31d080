/** The apps that files name, each with what Entra gives it and the policies that may count for it. */

import { defined } from '../../model/defined.ts';
import type { HeldGrant, HeldPolicy, HeldPrincipal, TenantState } from '../../model/inventory/inventory.ts';
import type { Result } from '../../model/problem.ts';
import { fold } from '../../syntax/fold.ts';
import { suggest } from '../../syntax/nearest.ts';
import { isGuid } from '../../syntax/recipients.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { unreadable } from '../../syntax/unreadable.ts';

/** An app, by its application (client) id. */
export interface App {
  readonly appId: string;
  readonly displayName?: string;
  /** Of its service principal: not what policies go by. */
  readonly objectId?: string;
  /** Its application permissions of Entra; absent where no input lists those of this app. */
  readonly permissions?: readonly string[];
  /** Those that name it, and those for `*`. */
  readonly policies: readonly HeldPolicy[];
}

/** Stands for every app that no input names, where a policy is for `*`. */
export const ANY_OTHER_APP = '*';

/** The id to ask the chapter about: any other app is one that no policy names, also not by `*` (AAP-ALL-APPLICATIONS). */
export function askedId(appId: string): string {
  return appId === ANY_OTHER_APP ? '00000000-0000-0000-0000-000000000000' : appId;
}

/**
 * The apps of policies, principals, grants and of `further`, such as the apps that tests ask about, in the order in which they
 * are first named; with a policy for `*`, any other app at the end.
 */
export function appsOf(state: TenantState, further: readonly string[] = []): readonly App[] {
  const { policies, principals, grants } = state;
  const ids = [
    ...policies.flatMap(({ policy }) => policy.appIds),
    ...principals.map(({ appId, objectId }) => appId ?? objectId ?? ''),
    ...grants.map(({ app }) => principalNamed(principals, app)?.appId ?? app),
    ...further,
  ].filter((id) => id !== '' && id !== ANY_OTHER_APP);
  const unique = new Map<string, string>();
  for (const id of ids) if (!unique.has(fold(id))) unique.set(fold(id), id);
  const isForAll = policies.some(({ policy }) => policy.appIds.includes(ANY_OTHER_APP));
  const appOf = appIn(state);
  return [...unique.values(), ...(isForAll ? [ANY_OTHER_APP] : [])].map(appOf);
}

function appIn({ policies, principals, grants }: TenantState): (appId: string) => App {
  const policiesByApp = byKey(policies, ({ policy }) => policy.appIds.map(fold));
  const grantsByApp = byKey(grants, ({ app }) => [fold(app)]);
  const principalsById = byKey(principals, ({ appId, objectId }) => [fold(appId ?? objectId ?? '')]);
  const order = new Map(policies.map((held, index) => [held, index]));
  return (appId) => {
    const principal = principalsById.get(fold(appId))?.[0];
    const names = [appId, ...(principal?.objectId === undefined ? [] : [principal.objectId])].map(fold);
    const granted = [...new Set(names)].flatMap((name) => grantsByApp.get(name) ?? []);
    const forAll = policiesByApp.get(ANY_OTHER_APP) ?? [];
    const own = appId === ANY_OTHER_APP ? [] : (policiesByApp.get(fold(appId)) ?? []);
    return {
      appId,
      ...defined({
        displayName: principal?.displayName,
        objectId: principal?.objectId,
        permissions: permissionsOf(principal, granted),
      }),
      policies: forAll.length === 0 ? own : inOrder([...own, ...forAll], order),
    };
  };
}

/** In the order of the files. */
function inOrder(policies: readonly HeldPolicy[], order: ReadonlyMap<HeldPolicy, number>): readonly HeldPolicy[] {
  const unique = [...new Set(policies)];
  return unique.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
}

function permissionsOf(
  principal: HeldPrincipal | undefined,
  grants: readonly HeldGrant[],
): readonly string[] | undefined {
  if (grants.length === 0 && principal?.permissionsListed !== true) return undefined;
  return [...new Set(grants.map(({ permission }) => permission))];
}

function principalNamed(principals: readonly HeldPrincipal[], id: string): HeldPrincipal | undefined {
  return principals.find(({ appId, objectId }) => [appId, objectId].some((each) => fold(each ?? '') === fold(id)));
}

function byKey<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const those = index.get(key);
      if (those === undefined) index.set(key, [item]);
      else those.push(item);
    }
  }
  return index;
}

const CONFINED = /^(Mail|Calendars|Contacts|MailboxSettings)\.|^full_access_as_app$/i;
const BEYOND_POLICIES =
  /^(IMAP|POP|SMTP|EWS|Exchange|MailboxFolder|MailboxItem|MailboxConfigItem)\.|^full_access_as_app$/i;

/** Whether policies confine what an application permission opens: mail, calendars, contacts and settings of Graph, full access of EWS. */
export function isConfinable(permission: string): boolean {
  return CONFINED.test(permission);
}

/** Permissions that open mailboxes, and that no policy confines. */
export function permissionsBeyondPolicies({ permissions = [] }: Pick<App, 'permissions'>): readonly string[] {
  return permissions.filter((permission) => BEYOND_POLICIES.test(permission) && !isConfinable(permission));
}

/** Whether Entra is known to give it no permission that policies confine: then they are not asked about it. */
export function hasNothingToConfine({ permissions }: Pick<App, 'permissions'>): boolean {
  return permissions !== undefined && !permissions.some(isConfinable);
}

/** The app that a person means: as `appNamed`, or by the object id of its service principal, which policies do not know. */
export function appMeant(text: string, apps: readonly App[]): Result<string> {
  const byObject = apps.find(
    ({ objectId, appId }) => fold(objectId ?? '') === fold(text) && fold(appId) !== fold(text),
  );
  return byObject === undefined ? appNamed(text, apps) : { ok: true, value: byObject.appId };
}

/** The app that a text names: by its id, or by a display name that only one app has. Else what is wrong with it. */
export function appNamed(text: string, apps: readonly App[]): Result<string> {
  if (apps.some(({ appId }) => fold(appId) === fold(text)) || isGuid(text)) return { ok: true, value: text };
  const [only, ...others] = apps.filter(({ displayName }) => fold(displayName ?? '') === fold(text));
  if (only !== undefined && others.length === 0) return { ok: true, value: only.appId };
  if (only !== undefined)
    return unreadable(`${others.length + 1} apps are called ${quote(text)}`, { hint: 'name one of them by its id' });
  const names = apps.flatMap(({ displayName, appId }) => [appId, ...(displayName === undefined ? [] : [displayName])]);
  return unreadable(`no input names the app ${quote(text)}, and it is no app id`, { hint: suggest(text, names) });
}
