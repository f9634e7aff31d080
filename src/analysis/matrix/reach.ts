/** How far an app reaches, in one word, and why. */
import type { MatrixPolicy, Reach, ReachUnder, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { Axis, SomeReadings } from '../../model/readings.ts';
import { boxesOf } from '../../reference/expectation.ts';
import { sizeOfScope } from '../../syntax/quantities.ts';
import { axesOf, combinations, contains } from '../../syntax/readings/reading-sets.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { countsOf } from './column.ts';

/** What a reach is told from. */
export interface ReachFacts {
  /** The first is that for any other mailbox. */
  readonly answers: readonly ReasonedAnswer[];
  /** The index of the answer by index of the mailbox, where it is not the first. */
  readonly cells: ReadonlyMap<number, number>;
  readonly mailboxes: readonly string[];
  /** Whether the mailboxes are listed as such, so that they are all that there are. */
  readonly listed: boolean;
  readonly policies: readonly MatrixPolicy[];
  /** Those that open mailboxes; absent where no input lists them. */
  readonly permissions: readonly string[] | undefined;
}

/** Ids that a reach lists. */
const MOST = 50;

type ReachExtent = Omit<ReachUnder, 'readings'>;

/** The word, the numbers and the reason. */
export function reachOf(facts: ReachFacts): Reach {
  const of = facts.mailboxes.length;
  if (facts.permissions?.length === 0)
    return {
      word: 'no permission',
      reached: 0,
      of,
      mailboxes: [],
      why: 'Entra gives it no permission that policies confine',
      under: [],
    };
  const axes = [
    ...new Set(facts.answers.flatMap(({ depends }) => depends.flatMap(({ readings }) => axesOf(readings)))),
  ];
  const base = extentOf(facts, {});
  const under = axes.length === 0 ? [] : extentsUnder(facts, axes);
  if (under.length < 2) return { ...base, of, why: whyOf(base, facts), under: [] };
  return { ...base, word: 'depends', mailboxes: [], of, why: '', under };
}

function extentsUnder(facts: ReachFacts, axes: readonly Axis[]): readonly ReachUnder[] {
  const leaves = combinations(axes).map((readings) => ({ readings, result: extentOf(facts, readings) }));
  return boxesOf(leaves).map(({ readings, then }) => ({ ...then, readings }));
}

/** Under readings that are complete for what the answers depend on; under none of them named, as the answers stand. */
function extentOf(facts: ReachFacts, readings: SomeReadings): ReachExtent {
  const { answers, mailboxes, listed, policies } = facts;
  const words = answers.map((answer) => answerUnder(answer, readings));
  const counts = countsOf(facts, mailboxes.length);
  const numberOf = (word: string): number =>
    counts.reduce((sum, count, index) => sum + (words[index] === word ? count : 0), 0);
  const [other = 'not known'] = words;
  const reached = numberOf('Granted');
  const some = (word: string): readonly string[] => mailboxesWith(word, words, facts);
  if (other === 'not known' || numberOf('not known') > 0)
    return { word: 'not known', reached, mailboxes: some('Granted') };
  if (other === 'Granted')
    return numberOf('Denied') === 0
      ? { word: 'everybody', reached, mailboxes: [] }
      : { word: 'all but n', reached, mailboxes: some('Denied') };
  if (reached === 0) return { word: 'nobody', reached, mailboxes: [] };
  const isAll = listed && reached === mailboxes.length && policies.length > 0;
  return isAll
    ? { word: 'everybody, though restricted', reached, mailboxes: [] }
    : { word: 'confined to n', reached, mailboxes: some('Granted') };
}

/** The first of those that have the word, in their order. */
function mailboxesWith(word: string, words: readonly string[], { mailboxes, cells }: ReachFacts): readonly string[] {
  const isRest = words[0] === word;
  const indexes = isRest ? mailboxes.keys() : [...cells.keys()].sort((one, other) => one - other);
  const found: string[] = [];
  for (const index of indexes) {
    if (found.length === MOST) break;
    if (words[cells.get(index) ?? 0] === word) found.push(mailboxes[index] ?? '');
  }
  return found;
}

function answerUnder({ answer, depends }: ReasonedAnswer, readings: SomeReadings): string {
  if (Object.keys(readings).length === 0) return answer;
  return depends.find((other) => contains(other.readings, readings))?.answer ?? answer;
}

function whyOf({ word }: ReachExtent, { policies, answers }: ReachFacts): string {
  const restricting = policies.filter(({ accessRight }) => accessRight === 'RestrictAccess');
  const denying = policies.filter(({ accessRight }) => accessRight === 'DenyAccess');
  const without = denying.length === 0 ? '' : `, without ${scopesOf(denying)} (DenyAccess comes first)`;
  switch (word) {
    case 'everybody':
      return denying.length === 0
        ? 'no policy counts for it'
        : `no RestrictAccess policy counts for it, and DenyAccess on ${scopesOf(denying)} covers none of the mailboxes`;
    case 'all but n':
      return `only DenyAccess, on ${scopesOf(denying)}: a list of exceptions, no confinement`;
    case 'nobody':
      return `RestrictAccess on ${scopesOf(restricting)}${without}: no mailbox is left`;
    case 'everybody, though restricted':
      return `RestrictAccess on ${scopesOf(restricting)}${without}, but that is every mailbox: confined on paper only`;
    case 'confined to n':
      return `RestrictAccess on ${scopesOf(restricting)}${without}`;
    default:
      return answers.find(({ answer }) => answer === 'not known')?.because ?? word;
  }
}

/** `Sales` (2 members) and `Executives` (1 member) */
function scopesOf(policies: readonly MatrixPolicy[]): string {
  const words = policies.map(({ scope, members, membership, allApps }) => {
    const forAll = allApps === true ? ', for every app' : '';
    return `${quote(scope)} (${sizeOfScope(membership, members)}${forAll})`;
  });
  const [last = '', ...before] = words.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
