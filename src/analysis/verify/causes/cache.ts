/** The cache: what was seen live may be the answer of the policies as they were before. */
import type { Cause } from '../../../model/generated/wire.generated.ts';
import type { Place, Value } from '../../../model/inventory/call.ts';
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
  const places = actual.steps.flatMap((step) => step.places);
  const known = latest(situation, [...places, ...scopePlaces(situation)]);
  if (known === undefined) return [{ name: 'cache', evidence: 'possible', text: question(situation), places: [] }];
  const { minutes, isChange, place } = known;
  const what = isChange ? 'the last change that the files show' : 'the recorded test';
  if (minutes < 0 && isChange) {
    const text = `the call was made ${plural(-minutes, 'minute')} before ${what} (${printPlace(place)}), so it met the state before`;
    return [{ name: 'cache', evidence: 'shown', text, places: [place] }];
  }
  if (minutes > LONGEST_REPORTED) return [];
  const after = minutes < 0 ? `${plural(-minutes, 'minute')} before` : `${plural(minutes, 'minute')} after`;
  const fits = minutes <= LONGEST_DOCUMENTED;
  const verdict = fits
    ? WINDOW
    : 'longer than the documents say that a decision stays cached (up to 2 hours), though longer waits are reported';
  const ask = isChange ? '' : `; ${whenAsked(situation)}`;
  const text = `the call was made ${after} ${what} (${printPlace(place)}): ${verdict}${ask}`;
  return [{ name: 'cache', evidence: isChange && fits ? 'shown' : 'possible', text, places: [place] }];
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

function scopePlaces({ policies, answers }: AccessSituation): readonly Place[] {
  return policies.flatMap(({ policy }) => answers.membership.held(policy.policyScopeGroupId)?.places ?? []);
}

interface KnownTime {
  /** From it to the call. */
  readonly minutes: number;
  /** It is the time of a change, and not that of a test. */
  readonly isChange: boolean;
  readonly place: Place;
}

/** The latest change that the files give a time for at one of these places; or else the latest test of the app. */
function latest(situation: AccessSituation, places: readonly Place[]): KnownTime | undefined {
  const { claim, objectsAt } = situation;
  const { time } = claim;
  if (time === undefined) return undefined;
  const changes = [...new Set(places.flatMap(objectsAt))].flatMap(({ properties, place }) =>
    [properties['WhenChanged'], properties['WhenCreated']].flatMap((text) => timeOf(text, time, true, place)),
  );
  const tests = changes.length > 0 ? [] : testTimes(situation, time);
  return [...changes, ...tests].sort((one, other) => one.minutes - other.minutes)[0];
}

function testTimes({ inventory, app }: AccessSituation, seen: string): readonly KnownTime[] {
  const own = inventory.results.filter(({ properties, call, time }) => {
    const tested = properties['AppId'] ?? call?.parameters['AppId'];
    return time !== undefined && typeof tested === 'string' && fold(tested) === fold(app);
  });
  return own.flatMap(({ time, place }) => timeOf(time, seen, false, place));
}

function timeOf(text: Value | undefined, seen: string, isChange: boolean, place: Place): readonly KnownTime[] {
  const minutes = typeof text === 'string' ? minutesBetween(text, seen) : undefined;
  return minutes === undefined ? [] : [{ minutes, isChange, place }];
}
