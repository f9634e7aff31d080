/** Which axes an evaluation consults, and everything that it could have answered. */
import { axes } from '../model/generated/axes.generated.ts';
import type { Axis, Readings, SomeReadings } from '../model/readings.ts';
import { restrict } from '../syntax/readings/reading-sets.ts';
import { readingsOf } from '../syntax/readings/readings.ts';

/** A result and the readings that were looked up on the way to it: under them, nothing else matters. */
export interface Leaf<T> {
  readonly readings: SomeReadings;
  readonly result: T;
}

/** NON-SPEC: evaluates once and reports the axes that were looked up, in the order in which they first were. */
export function watch<T>(
  readings: Readings,
  evaluate: (readings: Readings) => T,
): { result: T; consulted: readonly Axis[] } {
  const consulted = new Set<Axis>();
  const watched = new Proxy(readings, {
    get(target, axis: Axis) {
      consulted.add(axis);
      return target[axis];
    },
  });
  const result = evaluate(watched);
  return { result, consulted: [...consulted] };
}

/** NON-SPEC: every result that some readings give: disjoint, and together all readings. Branches only where a reading is looked up. */
export function explore<T>(
  start: Readings,
  evaluate: (readings: Readings) => T,
  fixed: SomeReadings = {},
): readonly Leaf<T>[] {
  const readings = { ...start, ...fixed };
  const { result, consulted } = watch(readings, evaluate);
  const leaf: Leaf<T> = { readings: restrict(readings, [...new Set([...axesOf(fixed), ...consulted])]), result };
  const open = consulted.filter((axis) => !(axis in fixed));
  const others = open.flatMap((axis, index) => {
    const before = { ...fixed, ...restrict(readings, open.slice(0, index)) };
    return otherReadings(axis, readings).flatMap((reading) => explore(start, evaluate, { ...before, [axis]: reading }));
  });
  return [leaf, ...others];
}

function otherReadings(axis: Axis, readings: Readings): readonly string[] {
  return readingsOf(axis).filter((reading) => reading !== readings[axis]);
}

function axesOf(readings: SomeReadings): readonly Axis[] {
  return axes.map((axis) => axis.name).filter((axis) => axis in readings);
}
