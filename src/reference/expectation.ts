/** What the reference expects of a question, under every reading at once. */

import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type { GoldenCase } from '../model/generated/wire.generated.ts';
import type { Case, Reason } from '../model/golden.ts';
import type { Answer, Box, Expectation, Question } from '../model/question.ts';
import type { Axis, Readings, Region, SomeReadings } from '../model/readings.ts';
import { canonicalJson } from '../syntax/json/json.ts';
import { axesOf, combinations, contains } from '../syntax/readings/reading-sets.ts';
import { readingsOf } from '../syntax/readings/readings.ts';
import { unsettled } from '../syntax/unsettled/unsettled.ts';
import { explain } from './explain/explain.ts';
import { explore, type Leaf } from './readings.ts';
import { answer, decide, reference } from './reference.ts';

/** NON-SPEC: the reference's answers as boxes: only axes that matter are named, and no two boxes can be merged. */
export function expectationOf(question: Question): Expectation {
  return boxesOf(explore(defaultReadings, (readings) => plain(answer(question, readings))));
}

/** NON-SPEC: a question with what the reference answers under every reading, and the clause that it comes to under these. */
export function caseOf(question: Question, readings: SomeReadings = {}): Case {
  const { clause } = decide(question, { readings: { ...defaultReadings, ...readings }, semantics: reference });
  return {
    address: `${question.chapter}/question#asked`,
    clauses: [clause],
    question,
    expectation: expectationOf(question),
  };
}

/** NON-SPEC: leaves that cover all readings of the axes that they name, as boxes. */
export function boxesOf<A>(leaves: readonly Leaf<A>[]): readonly Box<A>[] {
  const axes = leaves
    .flatMap((leaf) => axesOf(leaf.readings))
    .filter((axis, index, all) => all.indexOf(axis) === index);
  return partition(leaves, matteringAxes(leaves, axes));
}

/** NON-SPEC: why the reference refuses, in the first box that holds a refusal. */
export function reasonIn(question: Question, expectation: Expectation): Reason | undefined {
  for (const { readings } of expectation) {
    const member = combinations(axesOf(readings)).find((each) => contains(readings, each));
    const { trace } = explain(question, { ...defaultReadings, ...member });
    const reasons = trace.flatMap((step) => ('reason' in step && step.reason !== undefined ? [step.reason] : []));
    if (reasons.length > 0) return 'cmdlets' in question.when ? reasons : reasons[0];
  }
  return undefined;
}

/** NON-SPEC: the answer as golden files hold it. */
export function plain(given: Answer): Answer {
  return 'refused' in given ? { refused: given.refused } : given;
}

/** Boxes over the named axes, merged as far as they go. */
function partition<A>(leaves: readonly Leaf<A>[], axes: readonly Axis[]): readonly Box<A>[] {
  const cells = combinations(axes).map((cell): Box<A> => ({ readings: toBox(cell), then: answerAt(leaves, cell) }));
  return mergeAll(cells);
}

function toBox(cell: SomeReadings): Region {
  return Object.fromEntries(axesOf(cell).map((axis) => [axis, [cell[axis]]]));
}

function answerAt<A>(leaves: readonly Leaf<A>[], cell: SomeReadings): A {
  const full: Readings = { ...defaultReadings, ...cell };
  const leaf = leaves.find(({ readings }) => axesOf(readings).every((axis) => readings[axis] === full[axis]));
  if (leaf === undefined) throw new Error('internal error: the leaves leave a combination out');
  return leaf.result;
}

/** Axes such that some answer changes when that axis alone does. */
function matteringAxes<A>(leaves: readonly Leaf<A>[], axes: readonly Axis[]): readonly Axis[] {
  return axes.filter((axis) =>
    combinations(axes.filter((other) => other !== axis)).some((rest) => {
      const answers = readingsOf(axis).map((reading) => canonicalJson(answerAt(leaves, { ...rest, [axis]: reading })));
      return new Set(answers).size > 1;
    }),
  );
}

function mergeAll<A>(boxes: readonly Box<A>[]): readonly Box<A>[] {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const merged = merge(box, other);
      if (merged === undefined) continue;
      return mergeAll(boxes.map((each) => (each === box ? merged : each)).filter((each) => each !== other));
    }
  }
  return boxes;
}

/** NON-SPEC: one box for two with the same answer that differ in one axis only, or undefined. */
export function merge<A>(one: Box<A>, other: Box<A>): Box<A> | undefined {
  if (canonicalJson(one.then) !== canonicalJson(other.then)) return undefined;
  const named = [...new Set([...axesOf(one.readings), ...axesOf(other.readings)])];
  const differing = named.filter((axis) => canonicalJson(valuesOf(one, axis)) !== canonicalJson(valuesOf(other, axis)));
  const [axis] = differing;
  if (axis === undefined || differing.length > 1) return undefined;
  const joined = readingsOf(axis).filter((reading) =>
    [...valuesOf(one, axis), ...valuesOf(other, axis)].includes(reading),
  );
  if (joined.length < readingsOf(axis).length) return { ...one, readings: { ...one.readings, [axis]: joined } };
  const { [axis]: _, ...rest } = one.readings;
  return { ...one, readings: rest };
}

function valuesOf({ readings }: Pick<Box, 'readings'>, axis: Axis): readonly string[] {
  return readings[axis] ?? readingsOf(axis);
}

/** NON-SPEC: a question as a case for a golden file; its author has yet to say what it hunts. */
export function toCase(question: Question, clauses: readonly ClauseId[], expectation: Expectation): GoldenCase {
  const { given, when } = question;
  const asked = { id: 'a-name-for-it', clauses, origin: 'constructed', given, when };
  return inFieldOrder({ ...asked, ...expectedFields(question, expectation) });
}

/** NON-SPEC: what the reference writes into a case: the answers, why it is refused, and the kinds of unsettled text. */
export function expectedFields(
  question: Question,
  expectation: Expectation,
): Partial<Record<keyof GoldenCase, unknown>> {
  const [only, ...more] = expectation;
  const answers = more.length === 0 ? { then: only?.then } : { depends: expectation };
  return { ...answers, reason: reasonIn(question, expectation), unsettled: unsettled(question)?.kinds };
}

/** NON-SPEC: the fields that there are, in the order in which they are read. */
export function inFieldOrder(fields: Partial<Record<keyof GoldenCase, unknown>>): GoldenCase {
  const { id, clauses, hunts, origin, given, when, then, depends, reason, unsettled } = fields;
  const ordered = { id, clauses, hunts, origin, given, when, then, depends, reason, unsettled };
  return Object.fromEntries(
    Object.entries(ordered).filter(([, value]) => value !== undefined),
  ) as unknown as GoldenCase;
}
