/** The combination of readings that explains most answers: branch and bound over the axes that matter. */
import type { Axis, Readings, Region, SomeReadings } from '../model/readings.ts';
import { axesOf, contains } from '../syntax/readings/reading-sets.ts';
import { readingsOf } from '../syntax/readings/readings.ts';

/** An answer, or several that say the same: right in any of the regions. */
export interface Constraint {
  readonly regions: readonly Region[];
  readonly weight: number;
}

interface Solution {
  readonly readings: Readings;
  readonly unexplained: number;
}

/** Nodes that a search may visit before it takes the best that it has found; counted, so that any machine finds the same. */
const NODES = 50_000;

/**
 * The combination within `fixed` that leaves the least weight unexplained; among equals, one near `start`.
 * With `most`, undefined when every combination leaves more than that unexplained.
 */
export function search(
  constraints: readonly Constraint[],
  start: Readings,
  fixed: SomeReadings,
  most = Number.POSITIVE_INFINITY,
): Solution | undefined {
  const axes = relevantAxes(constraints, fixed);
  let best: Solution | undefined;
  let limit = most;
  let nodes = 0;
  const visit = (depth: number, chosen: SomeReadings, open: readonly Constraint[], lost: number): void => {
    nodes += 1;
    const axis = axes[depth];
    if (axis === undefined || open.length === 0) {
      best = { readings: { ...start, ...chosen }, unexplained: lost };
      limit = lost - 1;
      return;
    }
    for (const branch of branches(axis, start, chosen, open)) {
      if (lost + branch.lost > limit || nodes > NODES) continue;
      visit(depth + 1, branch.chosen, branch.open, lost + branch.lost);
    }
  };
  const open = constraints.filter((constraint) => possible(constraint, fixed));
  const lost = weigh(constraints) - weigh(open);
  if (lost <= limit) visit(0, fixed, open, lost);
  return best;
}

interface Branch {
  readonly chosen: SomeReadings;
  readonly open: readonly Constraint[];
  readonly lost: number;
}

/** The readings of one axis, those that explain most first; the start's reading first among equals. */
function branches(axis: Axis, start: Readings, chosen: SomeReadings, open: readonly Constraint[]): readonly Branch[] {
  const first = start[axis];
  const values = [first, ...readingsOf(axis).filter((reading) => reading !== first)];
  const weight = weigh(open);
  return values
    .map((reading): Branch => {
      const next = { ...chosen, [axis]: reading };
      const left = open.filter((constraint) => possible(constraint, next));
      return { chosen: next, open: left, lost: weight - weigh(left) };
    })
    .sort((one, other) => one.lost - other.lost);
}

function possible(constraint: Constraint, chosen: SomeReadings): boolean {
  return constraint.regions.some((region) => contains(region, chosen));
}

function weigh(constraints: readonly Constraint[]): number {
  return constraints.reduce((sum, constraint) => sum + constraint.weight, 0);
}

/** The axes that some constraint names, the most often named first. */
function relevantAxes(constraints: readonly Constraint[], fixed: SomeReadings): readonly Axis[] {
  const mentions = new Map<Axis, number>();
  for (const { regions, weight } of constraints) {
    for (const axis of new Set(regions.flatMap((region) => axesOf(region)))) {
      mentions.set(axis, (mentions.get(axis) ?? 0) + weight);
    }
  }
  return [...mentions.keys()]
    .filter((axis) => !(axis in fixed))
    .sort((one, other) => (mentions.get(other) ?? 0) - (mentions.get(one) ?? 0));
}
