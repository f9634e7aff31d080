/** The cache: what was seen live may be the answer of the policies as they were before. */
import type { Cause } from '../../../model/generated/wire.generated.ts';
import type { ExportedObject, Place, Value } from '../../../model/inventory/call.ts';
import { fold } from '../../../syntax/fold.ts';
import { printPlace } from '../../../syntax/place.ts';
import { plural } from '../../../syntax/quantities.ts';
import { quote } from '../../../syntax/terminal-text.ts';
import { minutesBetween } from '../times.ts';
import { type AccessSituation, isRefusal } from './situation.ts';

/** Microsoft's pages say 30 minutes, more than an hour, and up to two hours (docs/causes.md). */
const WINDOW = 'the documents say that a decision stays cached for 30 minutes, over an hour, or up to 2 hours';
const LONGEST_DOCUMENTED = 120;
/** Minutes; nobody reports a longer wait. */
const LONGEST_REPORTED = 24 * 60;

/** Only a live call is answered from the cache: a Test- cmdlet looks at what is configured now. */
export function cacheCause(situation: AccessSituation): readonly Cause[] {
  const { claim, actual } = situation;
  if (claim.kind !== 'observed' || actual.answer === 'not known') return [];
  const known = latest(situation);
  if (known === undefined || 'because' in known) return [asked(situation, known)];
  const { minutes, what, evidence, place } = known;
  const where = `${WHAT[what]} (${printPlace(place)})`;
  if (minutes < 0 && what !== 'test') {
    const text = `the call was made ${plural(-minutes, 'minute')} before ${where}, so it met the state before`;
    return [{ name: 'cache', evidence, text, places: [place] }];
  }
  if (minutes > LONGEST_REPORTED) return [];
  const after = minutes < 0 ? `${plural(-minutes, 'minute')} before` : `${plural(minutes, 'minute')} after`;
  const fits = minutes <= LONGEST_DOCUMENTED;
  const verdict = fits
    ? WINDOW
    : 'longer than the documents say that a decision stays cached (up to 2 hours), though longer waits are reported';
  const ask = what === 'test' ? `; ${whenAsked(situation)}` : '';
  const text = `the call was made ${after} ${where}: ${verdict}${ask}`;
  return [{ name: 'cache', evidence: fits ? evidence : 'possible', text, places: [place] }];
}

/** A group changes for many reasons, of which its members are one. */
const WHAT = {
  policy: 'the last change of a policy that the files show',
  group: 'the last change of the group that the files show, be it of its members or of something else',
  test: 'the recorded test',
} as const;

/** What is left to ask, and a time that is shown and of no use. */
function asked(situation: AccessSituation, useless: UselessTime | undefined): Cause {
  const text = question(situation);
  if (useless === undefined) return { name: 'cache', evidence: 'possible', text, places: [] };
  const { place, because } = useless;
  const shown = `a time is shown at ${printPlace(place)}, but cannot be compared because ${because}`;
  return { name: 'cache', evidence: 'possible', text: `${text}; ${shown}`, places: [place] };
}

function question(situation: AccessSituation): string {
  return `${WINDOW} (longer is reported), and no Test- cmdlet sees that: ${whenAsked(situation)}`;
}

/** What nobody but the reader can know. */
function whenAsked({ mailbox, actual, policies, claim }: AccessSituation): string {
  const deciding = policies.filter(({ policy }) => actual.decidedBy.includes(policy.name));
  const scopes = [...new Set(deciding.map(({ policy }) => quote(policy.policyScopeGroupId)))].join(', ');
  const call = claim.time === undefined ? ', and when was the call made?' : '?';
  if (scopes === '') return `when was a policy of the app removed or changed${call}`;
  const added = isRefusal(claim) && actual.clause === 'AAP-RESTRICT-GRANTS';
  return added
    ? `when was ${quote(mailbox.name)} added to ${scopes}${call}`
    : `when was the policy on ${scopes} made, or its membership changed${call}`;
}

interface KnownTime {
  /** From it to the call. */
  readonly minutes: number;
  readonly what: keyof typeof WHAT;
  readonly evidence: Cause['evidence'];
  readonly place: Place;
}

interface UselessTime {
  readonly because: string;
  readonly place: Place;
}

/** The latest change that the files give a time for, or else the latest test of the app, or else why a time is of no use. */
function latest(situation: AccessSituation): KnownTime | UselessTime | undefined {
  const { time } = situation.claim;
  if (time === undefined) return undefined;
  const changes = changedObjects(situation).flatMap(({ object, what }) =>
    [object.properties['WhenChanged'], object.properties['WhenCreated']].flatMap((text) =>
      timeOf(text, time, what, object.place),
    ),
  );
  const found = [...changes, ...testTimes(situation, time)];
  const known = found.flatMap((each) => ('minutes' in each ? [each] : []));
  const isOfTest = known.every(({ what }) => what === 'test');
  const [first] = known
    .filter(({ what }) => isOfTest || what !== 'test')
    .sort((one, other) => one.minutes - other.minutes);
  return first ?? found.find((each) => 'because' in each);
}

/** The policies of the app and the groups that are their scopes; nobody's own mailbox. */
function changedObjects({ policies, answers, objectsAt }: AccessSituation) {
  const own = policies.flatMap(({ places }) => places).flatMap(objectsAt);
  const scopes = policies.flatMap(({ policy }) => answers.membership.held(policy.policyScopeGroupId)?.places ?? []);
  return [
    ...[...new Set(own)]
      .filter(({ type }) => type === 'ApplicationAccessPolicy')
      .map((object) => ({ object, what: 'policy' as const })),
    ...[...new Set(scopes.flatMap(objectsAt))].filter(isGroup).map((object) => ({ object, what: 'group' as const })),
  ];
}

function isGroup({ type, properties }: ExportedObject): boolean {
  const kind = properties['RecipientTypeDetails'] ?? properties['RecipientType'];
  return type === 'Group' || (type === 'Recipient' && typeof kind === 'string' && /group/i.test(kind));
}

function testTimes({ inventory, app }: AccessSituation, seen: string): readonly (KnownTime | UselessTime)[] {
  const own = inventory.results.filter(({ properties, call, time }) => {
    const tested = properties['AppId'] ?? call?.parameters['AppId'];
    return time !== undefined && typeof tested === 'string' && fold(tested) === fold(app);
  });
  return own.flatMap(({ time, place }) => timeOf(time, seen, 'test', place));
}

function timeOf(
  text: Value | undefined,
  seen: string,
  what: keyof typeof WHAT,
  place: Place,
): readonly (KnownTime | UselessTime)[] {
  if (typeof text !== 'string' || text.trim() === '') return [];
  const minutes = minutesBetween(text, seen);
  if (!minutes.ok) return [{ because: minutes.problem.message, place }];
  return [{ minutes: minutes.value, what, evidence: what === 'policy' ? 'shown' : 'possible', place }];
}
