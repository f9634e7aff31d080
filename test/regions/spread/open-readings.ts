/** What the reference says of a question under readings, and whether a spread of answers says the same. */

import fc from 'fast-check';
import { expect } from 'vitest';
import { axes } from '../../../src/model/generated/axes.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Axis, Readings, SomeReadings } from '../../../src/model/readings.ts';
import { expectationOf } from '../../../src/reference/expectation.ts';
import { answer } from '../../../src/reference/reference.ts';
import { valueUnder } from '../../../src/regions/spread/spread.ts';
import type { SpreadDecision } from '../../../src/regions/spread/spread-decision.ts';
import { expected } from '../rules/worlds.ts';

/** Some axes, of which readings are chosen. */
export const someAxes: fc.Arbitrary<readonly Axis[]> = fc.subarray(axes.map(({ name }) => name));

/** The readings of these axes. */
export function chosenFrom(readings: Readings, names: readonly Axis[]): SomeReadings {
  return Object.fromEntries(names.map((axis) => [axis, readings[axis]]));
}

/** The decision is the reference's under `readings`, and under `other` as far as `chosen` leaves it open. */
export function expectSame<A>(
  decision: SpreadDecision<A>,
  question: Question,
  readings: Readings,
  chosen: SomeReadings,
  other: Readings,
): void {
  expect(decision.decided).toEqual(expected(question, readings));
  const there = { ...other, ...chosen };
  expect(valueUnder(decision.answers, there)).toEqual(answer(question, there));
  expect(Object.keys(chosen).filter((axis) => decision.answers.axes.includes(axis as Axis))).toEqual([]);
}

/** The axes on which the reference's answer hangs. */
export function hangsOn(question: Question): readonly string[] {
  return [...new Set(expectationOf(question).flatMap((box) => Object.keys(box.readings)))].sort();
}
