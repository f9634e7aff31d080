/** What an app may do with a mailbox by the policies of people's own files, with the reasons and where they stand. */

import type { DirectoryRecipient, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { SetAside, TenantState } from '../../model/inventory/inventory.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { fold } from '../../syntax/fold.ts';
import { answerWithReasons } from './access-reasons.ts';
import { type AccessQuestionGiven, type AppWorld, appWorlds, namedIn, questionIn, standingOf } from './app-world.ts';
import { type App, appsOf, askedId } from './apps.ts';
import { type Conclusion, decider } from './decider.ts';
import { ANY_OTHER, mailboxNames, type NamedMailbox } from './mailbox-names.ts';
import { type Memberships, membershipsOf } from './membership.ts';
import { survivesRemoval } from './removals.ts';

/** Answers about apps and mailboxes. */
export interface AccessAnswers {
  readonly apps: readonly App[];
  readonly membership: Memberships;
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
  const membership = membershipsOf(state.recipients);
  const apps = appsOf(state, further);
  const worldOf = appWorlds(apps, state.policies, membership);
  const { named, recipientOf } = mailboxNames(state.recipients);
  const conclude = concluder(membership, readings, chosen);
  const answer = (appId: string, id: string, who: string | undefined): ReasonedAnswer => {
    const [world, mailbox] = [worldOf(appId), recipientOf(id)];
    const setAside = setAsideFor(state, appId);
    const asked = { appId: askedId(appId), mailbox: id };
    const isRemoval = setAside.some(({ name }) => name.startsWith('Remove-'));
    const survives = isRemoval && survivesRemoval(questionIn(world, mailbox, membership), asked, readings);
    const facts = { policies: world.policies, setAside, survivesRemoval: survives, membership, mailbox, who };
    return answerWithReasons(conclude(world, appId, mailbox), facts);
  };
  return {
    apps,
    membership,
    mailboxNamed: named,
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

/** What the state could not take of policies, but for what is known to be about another app. */
function setAsideFor({ setAside }: TenantState, appId: string): readonly SetAside[] {
  return setAside.filter(
    ({ type, app }) => type === 'ApplicationAccessPolicy' && (app === undefined || fold(app) === fold(appId)),
  );
}

/** Mailboxes that stand alike are concluded about once. */
function concluder(
  membership: Memberships,
  readings: Readings,
  chosen: SomeReadings,
): (world: AppWorld, appId: string, mailbox: DirectoryRecipient) => Conclusion {
  const known = new Map<AppWorld, Map<string, Conclusion>>();
  return (world, appId, mailbox) => {
    const ofWorld = known.get(world) ?? new Map<string, Conclusion>();
    known.set(world, ofWorld);
    const standing = standingOf(world, mailbox, membership);
    const found = ofWorld.get(standing);
    if (found !== undefined) return found;
    const { given, open } = questionIn(world, mailbox, membership);
    const decide = decider('application-access-policies', given, readings, chosen, open);
    const conclusion = decide({ appId: askedId(appId), mailbox: mailbox.id });
    ofWorld.set(standing, conclusion);
    return conclusion;
  };
}
