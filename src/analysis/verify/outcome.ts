/** How what must come out, or came out, compares with what the rules say, reading by reading. */
import type { AnswerWord, CheckOutcome, ReasonedAnswer } from '../../model/generated/wire.generated.ts';
import type { Axis, Region, SomeReadings } from '../../model/readings.ts';
import { axesOf, combinations, contains } from '../../syntax/readings/reading-sets.ts';
import type { OtherExpectation } from './tables/expectation-rows.ts';

/** What must come out: the answer, and another one under some readings. */
export interface WantedAnswer {
  readonly expected: AnswerWord;
  readonly under?: readonly OtherExpectation[];
}

type GivenAnswer = Pick<ReasonedAnswer, 'answer' | 'depends'>;

/** `chosen` are the readings that are fixed; the axes that it does not name are open. */
export function outcomeOf(
  { expected, under = [] }: WantedAnswer,
  actual: GivenAnswer,
  chosen: SomeReadings,
): Exclude<CheckOutcome, 'not asked'> {
  const others = [...under, ...actual.depends];
  const pairs = casesOf(others, chosen).map((readings) => ({
    wanted: wordUnder(expected, under, readings),
    got: wordUnder(actual.answer, actual.depends, readings),
  }));
  if (pairs.every(({ wanted, got }) => wanted === got)) return 'agrees';
  if (pairs.some(({ wanted, got }) => wanted === got)) return 'depends';
  return pairs.some(({ wanted, got }) => got === 'not known' && wanted !== got) ? 'not known' : 'differs';
}

/** Axes beyond this many are not combined: each other answer is then looked at alone, beside the defaults. */
const MOST_AXES = 6;

/** Combinations of readings that tell all answers apart. */
function casesOf(others: readonly { readonly readings: object }[], chosen: SomeReadings): readonly SomeReadings[] {
  const regions = others.map(({ readings }) => readings as Region);
  const axes = [...new Set(regions.flatMap(axesOf))];
  if (axes.length <= MOST_AXES) return combinations(axes).filter((readings) => agree(readings, chosen));
  const alone = regions.map((region) => Object.fromEntries(axesOf(region).map((axis) => [axis, region[axis]?.[0]])));
  return [chosen, ...alone.filter((readings) => agree(readings, chosen))];
}

function agree(readings: SomeReadings, chosen: SomeReadings): boolean {
  return axesOf(readings).every((axis: Axis) => chosen[axis] === undefined || chosen[axis] === readings[axis]);
}

/** A region counts where every axis that it names is known to lie in it. */
function wordUnder(
  usual: AnswerWord,
  others: readonly { readonly readings: object; readonly answer: AnswerWord }[],
  readings: SomeReadings,
): AnswerWord {
  const other = others.find(
    ({ readings: region }) =>
      axesOf(region as Region).every((axis) => readings[axis] !== undefined) && contains(region as Region, readings),
  );
  return other?.answer ?? usual;
}
