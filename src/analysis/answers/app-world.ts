/** What decides about one app, and nothing beside it. */
import type { DirectoryRecipient, PoliciesGiven } from '../../model/generated/wire.generated.ts';
import type { HeldPolicy } from '../../model/inventory/inventory.ts';
import { fold } from '../../syntax/fold.ts';
import { ANY_OTHER_APP, type App } from './apps.ts';
import type { Memberships } from './membership.ts';

/** A question with what decides it. */
export interface AccessQuestionGiven {
  readonly given: PoliciesGiven;
  /** Groups of which the mailbox may be a member although they do not list it. */
  readonly open: ReadonlySet<string>;
}

/** What decides about an app: its policies, and the groups below their scopes. */
export interface AppWorld {
  readonly policies: readonly HeldPolicy[];
  readonly scopes: ReadonlySet<string>;
  readonly groups: readonly string[];
  readonly open: ReadonlySet<string>;
}

/** The world of each app, made once; apps that no policy names share one. */
export function appWorlds(
  apps: readonly App[],
  policies: readonly HeldPolicy[],
  membership: Memberships,
): (appId: string) => AppWorld {
  const byId = new Map(apps.map((app) => [fold(app.appId), app]));
  const forAll = policies.filter(({ policy }) => policy.appIds.includes(ANY_OTHER_APP));
  const worlds = new Map<string, AppWorld>();
  return (appId) => {
    const app = byId.get(fold(appId));
    const key = app === undefined ? '' : fold(appId);
    const world = worlds.get(key) ?? appWorld(app?.policies ?? forAll, membership);
    worlds.set(key, world);
    return world;
  };
}

function appWorld(policies: readonly HeldPolicy[], membership: Memberships): AppWorld {
  const scopes = new Set(policies.map(({ policy }) => policy.policyScopeGroupId));
  const groups = [...new Set([...scopes].flatMap((scope) => [...membership.within(scope)]))];
  return { policies, scopes, groups, open: new Set(groups.filter((id) => membership.isOpen(id))) };
}

/** The scope that it is, the groups in which it stands, and those that may list it under another name. */
export function standingOf(
  { scopes, groups }: AppWorld,
  recipient: DirectoryRecipient,
  membership: Memberships,
): string {
  const inside = membership.groupsOf(recipient.id);
  let standing = scopes.has(recipient.id) ? recipient.id : '';
  for (const group of groups)
    standing += inside.includes(group) ? '+' : membership.mayList(group, recipient) ? '?' : '-';
  return standing;
}

/** Those whom the policies can tell from others one by one. */
export function* namedIn({ scopes, groups }: AppWorld, membership: Memberships): Generator<string, void, undefined> {
  yield* scopes;
  for (const group of groups) yield* membership.held(group)?.recipient.members ?? [];
}

/** The policies with the groups below their scopes, in which this mailbox is the only one. */
export function questionIn(
  { policies, scopes, groups, open }: AppWorld,
  mailbox: DirectoryRecipient,
  membership: Memberships,
): AccessQuestionGiven {
  const inside = new Set(groups);
  const own = groups.map((id): DirectoryRecipient => {
    const { id: group, type, members = [] } = membership.held(id)?.recipient ?? { id, type: 'GroupMailbox' };
    return { id: group, type, members: (members ?? []).filter((each) => each === mailbox.id || inside.has(each)) };
  });
  const single = [...scopes]
    .filter((id) => !inside.has(id) && id !== mailbox.id && membership.held(id) !== undefined)
    .map((id): DirectoryRecipient => ({ id, type: membership.held(id)?.recipient.type ?? 'UserMailbox' }));
  const recipients = [...own, ...single, { id: mailbox.id, type: mailbox.type }];
  const given = { policies: policies.map(({ policy }) => policy), directory: { recipients } };
  const maybe = groups.filter((id) => !membership.groupsOf(mailbox.id).includes(id) && membership.mayList(id, mailbox));
  return { given, open: new Set([...open, ...maybe]) };
}
