/** What an app may do with a mailbox by the policies of people's own files, with the reasons and where they stand. */

import type {
  DirectoryRecipient,
  PoliciesGiven,
  ReasonedAnswer,
  RecipientType,
} from '../../model/generated/wire.generated.ts';
import type { HeldPolicy, TenantState } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { isAddress, isGuid, recipientsByName } from '../../syntax/recipients.ts';
import { answerWithReasons } from './access-reasons.ts';
import { type App, appsOf, askedId } from './apps.ts';
import { type Conclusion, decider } from './decider.ts';
import { Membership } from './membership.ts';

/** Who is meant by a text. */
export type NamedMailbox =
  | { readonly kind: 'listed'; readonly id: string }
  /** No input lists it: a mailbox of that name that is in no group. */
  | { readonly kind: 'unlisted'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string; readonly type: RecipientType }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

/** Answers about apps and mailboxes. */
export interface AccessAnswers {
  readonly apps: readonly App[];
  readonly membership: Membership;
  readonly mailboxNamed: (text: string) => NamedMailbox;
  /** `mailbox` is an id as `mailboxNamed` gives it; `appId` may be in any case, and one that no policy names. */
  readonly answer: (appId: string, mailbox: string) => ReasonedAnswer;
  /** The same in words that are true of every mailbox of the same `standing`. */
  readonly answerFor: (appId: string, mailbox: string) => ReasonedAnswer;
  /** For an app: equal for mailboxes of which its policies cannot tell one from the other. */
  readonly standingIn: (appId: string) => (mailbox: string) => string;
  /** Those whom the policies of an app can name: scopes and members of groups. Of the others all of one `kind` stand alike. */
  readonly named: (appId: string) => Iterable<string>;
  /** What a mailbox is known by. */
  readonly kind: (mailbox: string) => string;
  /** The id of a mailbox that no input lists and that is in no group. */
  readonly anyOther: string;
  /** What decides about an app and a mailbox, and nothing beside it: to be asked again with something changed in it. */
  readonly questionOf: (appId: string, mailbox: string) => AccessQuestionGiven;
}

/** A question with what decides it. */
export interface AccessQuestionGiven {
  readonly given: PoliciesGiven;
  /** Groups of which the mailbox may be a member although they do not list it. */
  readonly open: ReadonlySet<string>;
}

/**
 * `further` are apps beside those that the state holds. Policies of which something is not known may decide or not. The reference
 * decides each question on the app's policies and the groups below their scopes, with this mailbox as the only one in them: what
 * else is in a directory changes nothing (DIR-NESTED, AAP-COUNTS).
 */
export function accessAnswers(
  state: TenantState,
  readings: Readings,
  chosen: SomeReadings = {},
  further: readonly string[] = [],
): AccessAnswers {
  const membership = new Membership(state.recipients);
  const apps = appsOf(state, further);
  const byId = new Map(apps.map((app) => [fold(app.appId), app]));
  const forAll = state.policies.filter(({ policy }) => policy.appIds.includes('*'));
  const policiesOf = (appId: string): readonly HeldPolicy[] => byId.get(fold(appId))?.policies ?? forAll;
  const worlds = new Map<string, AppWorld>();
  const worldOf = (appId: string): AppWorld => {
    const key = byId.has(fold(appId)) ? fold(appId) : '';
    const world = worlds.get(key) ?? appWorld(policiesOf(appId), membership);
    worlds.set(key, world);
    return world;
  };
  const unlisted = new Map<string, DirectoryRecipient>([[ANY_OTHER, anyOther]]);
  const recipientOf = (id: string): DirectoryRecipient =>
    membership.held(id)?.recipient ?? unlisted.get(id) ?? { id, type: 'UserMailbox' };
  const conclude = (appId: string, mailbox: string): Conclusion => {
    const world = worldOf(appId);
    const standing = standingOf(world, recipientOf(mailbox), membership);
    const known = world.known.get(standing);
    if (known !== undefined) return known;
    const { given, open } = questionIn(world, recipientOf(mailbox), membership);
    const decide = decider('application-access-policies', given, readings, chosen, open);
    const conclusion = decide({ appId: askedId(appId), mailbox });
    world.known.set(standing, conclusion);
    return conclusion;
  };
  const answer = (appId: string, mailbox: string, who: string | undefined): ReasonedAnswer =>
    answerWithReasons(conclude(appId, mailbox), {
      policies: worldOf(appId).policies,
      setAside: state.setAside.filter(({ type }) => type === 'ApplicationAccessPolicy'),
      membership,
      mailbox: recipientOf(mailbox),
      who,
    });
  return {
    apps,
    membership,
    mailboxNamed: naming(state, unlisted),
    answer: (appId, mailbox) => answer(appId, mailbox, mailbox),
    answerFor: (appId, mailbox) => answer(appId, mailbox, undefined),
    standingIn: (appId) => {
      const world = worldOf(appId);
      return (mailbox) => standingOf(world, recipientOf(mailbox), membership);
    },
    named: (appId) => namedIn(worldOf(appId), membership),
    kind: (mailbox) => membership.kindOf(recipientOf(mailbox)),
    anyOther: ANY_OTHER,
    questionOf: (appId, mailbox) => questionIn(worldOf(appId), recipientOf(mailbox), membership),
  };
}

/** No text of a file can be this. */
const ANY_OTHER = '\u0000any other mailbox';

/** It has every kind of name, so that no member can be it under another. */
const anyOther: DirectoryRecipient = {
  id: ANY_OTHER,
  type: 'UserMailbox',
  displayName: ANY_OTHER,
  primarySmtpAddress: ANY_OTHER,
  guid: ANY_OTHER,
};

/** What decides about an app: its policies, and the groups below their scopes. */
interface AppWorld {
  readonly policies: readonly HeldPolicy[];
  readonly scopes: ReadonlySet<string>;
  readonly groups: readonly string[];
  readonly open: ReadonlySet<string>;
  readonly known: Map<string, Conclusion>;
}

function appWorld(policies: readonly HeldPolicy[], membership: Membership): AppWorld {
  const scopes = new Set(policies.map(({ policy }) => policy.policyScopeGroupId));
  const groups = [...new Set([...scopes].flatMap((scope) => [...membership.within(scope)]))];
  return { policies, scopes, groups, open: new Set(groups.filter((id) => membership.isOpen(id))), known: new Map() };
}

/** The scope that it is, the groups in which it stands, and those that may list it under another name. */
function standingOf({ scopes, groups }: AppWorld, recipient: DirectoryRecipient, membership: Membership): string {
  const inside = membership.groupsOf(recipient.id);
  let standing = scopes.has(recipient.id) ? recipient.id : '';
  for (const group of groups)
    standing += inside.includes(group) ? '+' : membership.mayList(group, recipient) ? '?' : '-';
  return standing;
}

function* namedIn({ scopes, groups }: AppWorld, membership: Membership): Generator<string, void, undefined> {
  yield* scopes;
  for (const group of groups) yield* membership.held(group)?.recipient.members ?? [];
}

function questionIn(
  { policies, scopes, groups, open }: AppWorld,
  mailbox: DirectoryRecipient,
  membership: Membership,
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

/** Wider than PADM-SCOPE-FOUND: by any name; an address of the tenant's start domain also names whose alias is its local part. */
function naming({ recipients }: TenantState, unlisted: Map<string, DirectoryRecipient>): AccessAnswers['mailboxNamed'] {
  const find = recipientsByName({ recipients: recipients.map(({ recipient }) => recipient) });
  const groups = new Set(
    recipients.filter(({ membership }) => membership !== undefined).map((each) => each.recipient.id),
  );
  return (text) => {
    const [, local = ''] = /^([^@\s]+)@[^@\s]+\.onmicrosoft\.com$/i.exec(text) ?? [];
    const exact = find(text);
    const found = exact.length > 0 || local === '' ? exact : find(local);
    const [only, ...others] = found;
    if (only !== undefined && others.length > 0) return { kind: 'ambiguous', ids: found.map(({ id }) => id) };
    if (only === undefined) {
      unlisted.set(text, { id: text, type: 'UserMailbox', ...nameOf(text) });
      return { kind: 'unlisted', id: text };
    }
    return groups.has(only.id) ? { kind: 'group', id: only.id, type: only.type } : { kind: 'listed', id: only.id };
  };
}

function nameOf(text: string): Partial<DirectoryRecipient> {
  if (isAddress(text)) return { primarySmtpAddress: text };
  return isGuid(text) ? { guid: text } : { displayName: text };
}
