/** What the engine and the reference say of one connection, and combinations of readings to say it under. */
import fc from 'fast-check';
import { axes, defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { decide, reference } from '../../../src/reference/reference.ts';
import { readings } from '../../reference/questions.ts';

/** The defaults, each other reading by itself, and some mixtures. */
export const everyReading: readonly Readings[] = [
  defaultReadings,
  ...axes.flatMap(({ name, readings: all }) => all.slice(1).map((each) => ({ ...defaultReadings, [name]: each.name }))),
  ...fc.sample(readings, { seed: 15, numRuns: 12 }),
];

/** Of these, those for one of many questions: every fourth, by turns, so that each meets many questions. */
export function someReadings(turn: number): readonly Readings[] {
  return everyReading.filter((_, index) => index % 4 === turn % 4);
}

/** The answer of the reference with its clause. */
export function expected(question: Question, how: Readings): unknown {
  return decide(question, { readings: how, semantics: reference });
}
