/** What a question can tell: which planted faults answer it wrongly, and which readings answer it differently. */
import { answerWith } from '../../faults/answer-with.ts';
import type { Fault } from '../../faults/fault.ts';
import { axes, defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Answer, Expectation, Question } from '../../model/question.ts';
import type { Axis, SomeReadings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { combinations, contains } from '../../syntax/readings/reading-sets.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { comparable } from '../../syntax/same-answer.ts';

/** Two readings of one axis. */
export interface ReadingPair {
  readonly axis: Axis;
  readonly readings: readonly [string, string];
  /** `defaults`: told apart while the other axes follow their defaults; `elsewhere`: only while others do not. */
  readonly under: 'defaults' | 'elsewhere';
}

const EXACT = { grounds: true, codes: true } as const;

/** The questions of a series that the fault answers wrongly, by their places; it remembers what it remembers. */
export function wrongIn(fault: Fault, series: readonly Question[]): readonly number[] {
  const ask = answerWith(fault, defaultReadings);
  return series.flatMap((question, place) => (isWrong(ask, question) ? [place] : []));
}

function isWrong(ask: ReturnType<typeof answerWith>, question: Question): boolean {
  try {
    const given = ask(question);
    return 'errored' in given || textOf(question, given) !== rightText(question);
  } catch {
    return true; // a fault that throws has given itself away
  }
}

/** Right answers by question: each is needed once for every fault. */
const rightTexts = new WeakMap<Question, string>();

function rightText(question: Question): string {
  const known = rightTexts.get(question) ?? textOf(question, answer(question, defaultReadings));
  rightTexts.set(question, known);
  return known;
}

function textOf({ chapter }: Question, given: Answer): string {
  return comparable(chapter, given, EXACT);
}

/** Pairs of readings of one axis under which the right answers differ. */
export function pairsOf(question: Question, expectation: Expectation): readonly ReadingPair[] {
  const named = axes.map(({ name }) => name).filter((axis) => expectation.some(({ readings }) => axis in readings));
  const texts = expectation.map(({ readings, then }) => ({ readings, text: textOf(question, then) }));
  const textAt = (at: SomeReadings): string | undefined => texts.find(({ readings }) => contains(readings, at))?.text;
  const differ = (axis: Axis, rest: SomeReadings, [one, other]: ReadingPair['readings']): boolean =>
    textAt({ ...rest, [axis]: one }) !== textAt({ ...rest, [axis]: other });
  const defaults = Object.fromEntries(named.map((axis) => [axis, defaultReadings[axis]]));
  return named.flatMap((axis) =>
    twos(readingsOf(axis)).flatMap((readings): readonly ReadingPair[] => {
      if (differ(axis, defaults, readings)) return [{ axis, readings, under: 'defaults' }];
      const others = combinations(named.filter((each) => each !== axis));
      return others.some((rest) => differ(axis, rest, readings)) ? [{ axis, readings, under: 'elsewhere' }] : [];
    }),
  );
}

function twos(names: readonly string[]): readonly ReadingPair['readings'][] {
  return names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const));
}

/** `cidr-host-bits masked|from-host`. */
export function nameOfPair({ axis, readings, under }: ReadingPair): string {
  return `${axis} ${readings.join('|')}${under === 'defaults' ? '' : ' (under other readings)'}`;
}
