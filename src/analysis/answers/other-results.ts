/** What an evaluation comes to under readings other than those that were chosen. */

import type { Box } from '../../model/question.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { boxesOf } from '../../reference/expectation.ts';
import { explore } from '../../reference/readings.ts';
import { canonicalJson } from '../../syntax/json/json.ts';

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
  return boxesOf<T>(open).filter(({ then }) => canonicalJson(then) !== said);
}

function without(readings: SomeReadings, chosen: SomeReadings): SomeReadings {
  return Object.fromEntries(Object.entries(readings).filter(([axis]) => !(axis in chosen)));
}
