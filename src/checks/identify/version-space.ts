/** The combinations of readings that answers leave possible, held as a product of small sets of linked axes. */
import { axes } from '../../model/generated/axes.generated.ts';
import type { Axis, Region, SomeReadings } from '../../model/readings.ts';
import { axesOf, combinations, contains, restrict } from '../../syntax/readings/reading-sets.ts';

/** Linked axes and what they can be together. */
export interface Factor {
  readonly axes: readonly Axis[];
  readonly combinations: readonly SomeReadings[];
}

/** Factors with disjoint axes, all of them together; any choice of one combination from each is possible. */
export type VersionSpace = readonly Factor[];

/** Nothing is known. */
export const allReadings: VersionSpace = axes.map(({ name }) => ({ axes: [name], combinations: combinations([name]) }));

/** What is left after an answer that is right in any of the regions; undefined when nothing is. */
export function eliminate(space: VersionSpace, regions: readonly Region[]): VersionSpace | undefined {
  const named = new Set(regions.flatMap(axesOf));
  const touched = space.filter((factor) => factor.axes.some((axis) => named.has(axis)));
  const left = join(touched).filter((some) => regions.some((region) => contains(region, some)));
  if (left.length === 0) return undefined;
  const linked = touched.flatMap((factor) => factor.axes);
  return [...space.filter((factor) => !touched.includes(factor)), ...split({ axes: linked, combinations: left })];
}

/** Of each list of regions the share of the possible combinations that lie in them; the lists are disjoint. */
export function partition(space: VersionSpace, answers: readonly (readonly Region[])[]): readonly number[] {
  const named = new Set(answers.flatMap((regions) => regions.flatMap(axesOf)));
  const all = join(space.filter((factor) => factor.axes.some((axis) => named.has(axis))));
  return answers.map(
    (regions) => all.filter((some) => regions.some((region) => contains(region, some))).length / all.length,
  );
}

/** The readings of an axis that are still possible. */
export function possible(space: VersionSpace, axis: Axis): readonly string[] {
  const factor = space.find((each) => each.axes.includes(axis));
  return [...new Set((factor?.combinations ?? []).flatMap((some) => some[axis] ?? []))];
}

/** One possible combination: of each factor the first. */
export function member(space: VersionSpace): SomeReadings {
  return Object.assign({}, ...space.map(({ combinations: [first] }) => first));
}

/** Every choice of one combination from each factor. */
function join(factors: VersionSpace): readonly SomeReadings[] {
  return factors.reduce<readonly SomeReadings[]>(
    (all, factor) => all.flatMap((some) => factor.combinations.map((other) => ({ ...some, ...other }))),
    [{}],
  );
}

/** Takes out every axis that is free of the others. */
function split(factor: Factor): VersionSpace {
  for (const axis of factor.axes) {
    const rest = factor.axes.filter((other) => other !== axis);
    const [alone, others] = [project(factor, [axis]), project(factor, rest)];
    if (rest.length > 0 && alone.combinations.length * others.combinations.length === factor.combinations.length)
      return [alone, ...split(others)];
  }
  return [factor];
}

function project(factor: Factor, names: readonly Axis[]): Factor {
  const seen = new Map(
    factor.combinations.map((some) => [names.map((axis) => some[axis]).join(' '), restrict(some, names)]),
  );
  return { axes: names, combinations: [...seen.values()] };
}
