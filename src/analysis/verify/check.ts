/** Each expectation and each claim compared with what the rules say, with the likely causes of a difference. */

import { defined } from '../../model/defined.ts';
import type { Check, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { ExportedObject, Place } from '../../model/inventory/call.ts';
import type { HeldPolicy, Inventory } from '../../model/inventory/inventory.ts';
import { fold } from '../../syntax/fold.ts';
import type { AccessAnswers } from '../answers/access-answers.ts';
import { connectionWords } from '../answers/connections/connection-words.ts';
import type { Answerers } from './answerers.ts';
import { accessCauses } from './causes/causes.ts';
import { connectionCauses } from './causes/connections.ts';
import { identityHint } from './causes/identity.ts';
import { type AccessSituation, isRefusal } from './causes/situation.ts';
import { isFinding } from './gate.ts';
import { compared } from './neighbours.ts';
import { outcomeOf } from './outcome.ts';
import type { AnswerClaim } from './questions/answer-claims.ts';
import { type AppAndMailbox, appAndMailbox } from './questions/app-and-mailbox.ts';
import type { AskedAccess, AskedTest, NoQuestion } from './questions/test-question.ts';
import { hasPolicies, hasRules } from './rule-sets.ts';

/** One check for each claim, in their order. */
export function checkAll(inventory: Inventory, answerers: Answerers, claims: readonly AnswerClaim[]): readonly Check[] {
  const context = contextOf(inventory, answerers, claims);
  return compared(claims.map((claim) => checkOne(claim, context)));
}

interface CheckContext extends Answerers {
  readonly inventory: Inventory;
  readonly hasPolicies: boolean;
  readonly hasRules: boolean;
  /** Apps that were seen getting in, by what they came over. */
  readonly gotIn: ReadonlySet<string>;
  /** Where answers agree, whether their words name the mailbox. */
  readonly isBrief: boolean;
  readonly brief: (app: string, mailbox: string) => ReasonedAnswer;
  readonly policiesOf: (app: string) => readonly HeldPolicy[];
  readonly objectsAt: (place: Place) => readonly ExportedObject[];
}

/** Checks beyond which those that agree share the words of their answers. */
const MOST_IN_FULL = 2_000;

function contextOf(inventory: Inventory, answerers: Answerers, claims: readonly AnswerClaim[]): CheckContext {
  const { access } = answerers;
  const apps = new Map(access.apps.map((app) => [fold(app.appId), app.policies]));
  const forAll = inventory.state.policies.filter(({ policy }) => policy.appIds.includes('*'));
  const live = claims.filter(({ kind, expected }) => kind === 'observed' && expected === 'Granted');
  return {
    ...answerers,
    inventory,
    hasPolicies: hasPolicies(inventory),
    hasRules: hasRules(inventory),
    gotIn: new Set(live.flatMap(({ asked, via }) => (asked.kind === 'access' ? [wayOf(asked.app, via)] : []))),
    isBrief: claims.length > MOST_IN_FULL,
    brief: briefAnswers(access),
    policiesOf: (app) => apps.get(fold(app)) ?? forAll,
    objectsAt: objectsByPlace(inventory.objects),
  };
}

function objectsByPlace(objects: readonly ExportedObject[]): CheckContext['objectsAt'] {
  const keyOf = ({ file, line }: Place): string => `${line} ${file ?? ''}`;
  const index = new Map<string, ExportedObject[]>();
  for (const object of objects) {
    const those = index.get(keyOf(object.place));
    if (those === undefined) index.set(keyOf(object.place), [object]);
    else those.push(object);
  }
  return (place) => index.get(keyOf(place)) ?? [];
}

function wayOf(app: string, via = ''): string {
  return `${fold(app)}\n${fold(via)}`;
}

/** One answer for all mailboxes that the policies of an app cannot tell apart: a hundred thousand checks share it, and not its words alone. */
function briefAnswers(access: AccessAnswers): CheckContext['brief'] {
  const apps = new Map<
    string,
    { readonly standing: (mailbox: string) => string; readonly known: Map<string, ReasonedAnswer> }
  >();
  return (app, mailbox) => {
    const held = apps.get(fold(app)) ?? { standing: access.standingIn(app), known: new Map() };
    apps.set(fold(app), held);
    const standing = held.standing(mailbox);
    const answer = held.known.get(standing) ?? access.answerFor(app, mailbox);
    held.known.set(standing, answer);
    return answer;
  };
}

function checkOne(claim: AnswerClaim, context: CheckContext): Check {
  const { asked, kind } = claim;
  const check = compareOne(claim, context);
  const isAboutRoles = asked.kind === 'nothing' && asked.isAboutRoles === true;
  return { ...check, finding: isFinding({ kind, outcome: check.outcome, isAboutRoles }) };
}

/** A check of which nobody has said yet whether it is a finding. */
type UngatedCheck = Omit<Check, 'finding'>;

function compareOne(claim: AnswerClaim, context: CheckContext): UngatedCheck {
  const { asked } = claim;
  switch (asked.kind) {
    case 'nothing':
      return unasked(claim, asked);
    case 'connection':
      return context.hasRules
        ? connectionCheck(claim, asked, context)
        : unasked(claim, { kind: 'nothing', because: 'no client access rule is in the files' }, asked);
    case 'access': {
      const meant = appAndMailbox(asked, context.access);
      if (!context.hasPolicies) return withoutPolicies(claim, asked, meant, context);
      return meant.kind === 'nothing' ? unasked(claim, meant) : accessCheck(claim, meant, context);
    }
  }
}

/** No policy is there to ask; a refusal that was seen has causes all the same. */
function withoutPolicies(
  claim: AnswerClaim,
  { app, mailbox }: AskedAccess,
  meant: AppAndMailbox | NoQuestion,
  context: CheckContext,
): UngatedCheck {
  const because = 'no application access policy is in the files';
  const check = unasked(claim, { kind: 'nothing', because, app, mailbox });
  if (claim.kind !== 'observed' || !isRefusal(claim) || meant.kind === 'nothing') return check;
  const actual = context.access.answer(meant.app, meant.mailbox.id);
  const causes = accessCauses(situationOf(claim, meant, actual, context));
  return { ...check, because: `${because}, and so none refuses`, causes };
}

type Base = Pick<Check, 'kind' | 'place' | 'expected' | 'expectedUnder' | 'asPrinted' | 'time' | 'via'>;

function baseOf({ kind, place, expected, under = [], asPrinted, time, via }: AnswerClaim): Base {
  const expectedUnder = under.length === 0 ? undefined : under;
  return { kind, place, expected, ...defined({ expectedUnder, asPrinted, time, via }) };
}

function unasked(claim: AnswerClaim, { because, app, mailbox }: NoQuestion, test?: AskedTest): UngatedCheck {
  const words = [app === undefined ? '' : `app ${app}`, mailbox === undefined ? '' : `mailbox ${mailbox}`];
  const asked = test === undefined ? words.filter((each) => each !== '').join(', ') : connectionWords(test.connection);
  const about = defined({ app, mailbox, connection: test?.connection });
  return {
    ...baseOf(claim),
    asked: asked === '' ? 'a test' : asked,
    ...about,
    outcome: 'not asked',
    because,
    causes: [],
  };
}

function connectionCheck(claim: AnswerClaim, { connection }: AskedTest, context: CheckContext): UngatedCheck {
  const actual = context.connection(connection);
  const outcome = outcomeOf(claim, actual, context.chosen);
  const causes = outcome === 'agrees' ? [] : connectionCauses({ claim, actual });
  const because = whyOf(claim, actual, outcome, 'rules');
  const asked = connectionWords(connection);
  return { ...baseOf(claim), asked, connection, actual, outcome, ...defined({ because }), causes };
}

function accessCheck(claim: AnswerClaim, { app, mailbox }: AppAndMailbox, context: CheckContext): UngatedCheck {
  const { access, chosen, isBrief } = context;
  const brief = context.brief(app, mailbox.id);
  const outcome = outcomeOf(claim, brief, chosen);
  const isNamed = mailbox.id !== access.anyOther && !(outcome === 'agrees' && isBrief);
  const actual = isNamed ? access.answer(app, mailbox.id) : brief;
  const situation = situationOf(claim, { kind: 'both', app, mailbox }, actual, context);
  const causes = outcome === 'agrees' ? [] : accessCauses(situation);
  const because = outcome === 'agrees' ? identityHint(situation) : whyOf(claim, actual, outcome, 'policies');
  const displayName = access.apps.find((each) => fold(each.appId) === fold(app))?.displayName;
  const called = displayName === undefined ? app : `${displayName} (${app})`;
  return {
    ...baseOf(claim),
    asked: `app ${called}, mailbox ${mailbox.name}`,
    app,
    mailbox: mailbox.name,
    actual,
    outcome,
    ...defined({ because }),
    causes,
  };
}

function situationOf(
  claim: AnswerClaim,
  { app, mailbox }: AppAndMailbox,
  actual: ReasonedAnswer,
  context: CheckContext,
): AccessSituation {
  const { access, chosen, inventory, objectsAt, isBrief } = context;
  return {
    inventory,
    objectsAt,
    looksForNames: !isBrief,
    answers: access,
    claim,
    app,
    mailbox,
    actual,
    policies: context.policiesOf(app),
    chosen,
    getsInElsewhere: context.gotIn.has(wayOf(app, claim.via)),
  };
}

/** What a difference does not mean, and why nothing is known. */
function whyOf(
  { kind, expected }: AnswerClaim,
  { answer, because = '' }: ReasonedAnswer,
  outcome: Check['outcome'],
  rules: string,
): string | undefined {
  const isWritten = kind === 'expectation' || kind === 'row';
  if (outcome === 'not known') {
    const why = `not known from the ${rules}: ${because}`;
    if (isWritten || expected === 'not known') return why;
    return `${why}; ${kind === 'recorded' ? 'recorded' : 'seen'} ${expected}, and nothing contradicts it`;
  }
  if (isWritten || answer === expected || outcome === 'agrees') return undefined;
  const what = kind === 'recorded' ? 'what was recorded' : expected.startsWith('Den') ? 'the refusal' : 'the access';
  return outcome === 'depends'
    ? `${what} follows from the ${rules} shown only under another reading`
    : `${what} does not follow from the ${rules} shown${kind === 'recorded' ? '; was something changed between the listing and the test?' : ''}`;
}
