/** What is known of each axis at the end, and which question showed it. */
import { axes } from '../../model/generated/axes.generated.ts';
import type { Axis, SomeReadings } from '../../model/readings.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';
import type { Division } from './next-question.ts';
import type { Observation } from './question-session.ts';
import { allReadings, eliminate, possible, type VersionSpace } from './version-space.ts';

export type AxisKnowledge =
  | { readonly kind: 'shown'; readonly axis: Axis; readonly reading: string; readonly shownBy: string }
  /** Only together with other axes: one of these combinations. */
  | { readonly kind: 'linked'; readonly axis: Axis; readonly combinations: readonly SomeReadings[] }
  /** Questions depend on it, but none told these readings apart. */
  | { readonly kind: 'open'; readonly axis: Axis; readonly readings: readonly string[] }
  /** No question of the claimed chapters depends on it. */
  | { readonly kind: 'not-shown'; readonly axis: Axis };

/** In the order of the axes; each answer must fit the readings that those before it leave. */
export function whatIsKnown(
  observations: readonly Observation[],
  divisions: readonly Division[],
): readonly AxisKnowledge[] {
  const [space, shownBy] = follow(observations);
  const depending = new Set(divisions.flatMap(({ answers }) => answers.flat().flatMap(axesOf)));
  return axes.map(({ name: axis }): AxisKnowledge => {
    const readings = possible(space, axis);
    const [reading, address] = [readings[0], shownBy.get(axis)];
    if (readings.length === 1 && reading !== undefined && address !== undefined)
      return { kind: 'shown', axis, reading, shownBy: address };
    const factor = space.find((each) => each.axes.includes(axis));
    if (factor !== undefined && factor.axes.length > 1)
      return { kind: 'linked', axis, combinations: factor.combinations };
    return depending.has(axis) ? { kind: 'open', axis, readings } : { kind: 'not-shown', axis };
  });
}

/** The readings left by all answers, and for each axis with one reading left the question after which it was the only one. */
function follow(observations: readonly Observation[]): readonly [VersionSpace, ReadonlyMap<Axis, string>] {
  const shownBy = new Map<Axis, string>();
  let space = allReadings;
  for (const { asked, regions } of observations) {
    space = eliminate(space, regions) ?? space;
    for (const { name } of axes)
      if (!shownBy.has(name) && possible(space, name).length === 1) shownBy.set(name, asked.address);
  }
  return [space, shownBy];
}
