/** What an evaluation comes to under readings other than those that were chosen. */

import { axes as allAxes } from '../../model/generated/axes.generated.ts';
import type { Box } from '../../model/question.ts';
import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import { boxesOf } from '../../reference/expectation.ts';
import { explore } from '../../reference/readings.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { axesOf, combinations, contains } from '../../syntax/readings/reading-sets.ts';

/**
 * The results that are not `result`, each with the readings under which it comes about; the axes that `chosen` names stay as they are.
 * Results are plain data, and two of them are the same when their JSON is.
 */
export function otherResults<T>(
  result: T,
  evaluate: (readings: Readings) => T,
  readings: Readings,
  chosen: SomeReadings,
): readonly Box<T>[] {
  const leaves = explore(readings, evaluate, chosen);
  const said = canonicalJson(result);
  if (leaves.every((leaf) => canonicalJson(leaf.result) === said)) return [];
  const open = leaves.map((leaf) => ({ ...leaf, readings: without(leaf.readings, chosen) }));
  const boxes = boxesOf<T>(open);
  const named = new Set(boxes.flatMap((box) => axesOf(box.readings)));
  const axes = allAxes.map(({ name }) => name).filter((axis) => named.has(axis));
  const at = (combination: SomeReadings): T => boxes.find((box) => contains(box.readings, combination))?.then ?? result;
  return boxesInOrder(axes, at, result);
}

/**
 * The same from what comes out under each combination of readings of the axes on which it hangs, in the order of spec/readings.md:
 * whoever finds these results, and in whichever order, the boxes are the same.
 */
export function boxesInOrder<T>(
  axes: readonly Axis[],
  resultAt: (combination: SomeReadings, index: number) => T,
  result: T,
): readonly Box<T>[] {
  const leaves = combinations(axes).map((readings, index) => ({ readings, result: resultAt(readings, index) }));
  const said = canonicalJson(result);
  return boxesOf<T>(leaves).filter(({ then }) => canonicalJson(then) !== said);
}

function without(readings: SomeReadings, chosen: SomeReadings): SomeReadings {
  return Object.fromEntries(Object.entries(readings).filter(([axis]) => !(axis in chosen)));
}
