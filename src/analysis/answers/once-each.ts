/** Every condition evaluated once for a connection, under all readings: many readings are then tried at little cost. */

import type { ConditionRole } from '../../model/conditions.ts';
import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import type { Condition } from '../../model/rule.ts';
import { explore, type Leaf } from '../../reference/readings.ts';
import { reference } from '../../reference/reference.ts';
import type { Client, Interpretation, Semantics } from '../../reference/semantics.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';

/** A single leaf where nothing hangs on readings. */
type Leaves = readonly Leaf<boolean>[];
type Evaluate = (readings: Readings) => boolean;

/**
 * The reference, for one connection after another: each call gives a semantics that is good for one. It consults only the axes
 * on which a condition really hangs there, so that readings which change nothing are not tried.
 */
export function onceEach(readings: Readings, chosen: SomeReadings): () => Semantics {
  const leavesOf = leavesUnder(readings, chosen);
  return () => {
    const known = new Map<Condition, Leaves>();
    return {
      ...reference,
      conditionHolds(condition, role, client, under) {
        const leaves = known.get(condition) ?? leavesOf(evaluator(condition, role, client));
        known.set(condition, leaves);
        return holdsUnder(leaves, under);
      },
    };
  };
}

function evaluator(condition: Condition, role: ConditionRole, client: Client): Evaluate {
  return (readings) => reference.conditionHolds(condition, role, client, { readings, semantics: reference });
}

/** Most conditions consult one axis, and it changes nothing: that is found without a search. */
function leavesUnder(readings: Readings, chosen: SomeReadings): (evaluate: Evaluate) => Leaves {
  const start = watched(readings, chosen);
  const others = new Map<Axis, readonly WatchedRun[]>();
  const othersOf = (axis: Axis): readonly WatchedRun[] => {
    const found =
      others.get(axis) ??
      readingsOf(axis)
        .filter((reading) => reading !== readings[axis])
        .map((reading) => watched({ ...readings, [axis]: reading }, chosen));
    others.set(axis, found);
    return found;
  };
  return (evaluate) => {
    const result = start.run(evaluate);
    const [axis, ...more] = start.consulted;
    const constant = [{ readings: {}, result }];
    if (axis === undefined) return constant;
    const isConstant =
      more.length === 0 &&
      othersOf(axis).every((other) => other.run(evaluate) === result && other.consulted.size === 1);
    if (isConstant) return constant;
    const leaves = explore(readings, evaluate, chosen);
    return leaves.every((leaf) => leaf.result === result) ? constant : leaves;
  };
}

interface WatchedRun {
  readonly run: (evaluate: Evaluate) => boolean;
  /** The open axes that the last run consulted. */
  readonly consulted: ReadonlySet<Axis>;
}

/** Readings that are watched again and again. */
function watched(readings: Readings, chosen: SomeReadings): WatchedRun {
  const consulted = new Set<Axis>();
  const proxy = new Proxy(readings, {
    get(target, axis: Axis) {
      if (!(axis in chosen)) consulted.add(axis);
      return target[axis];
    },
  });
  return {
    consulted,
    run(evaluate) {
      consulted.clear();
      return evaluate(proxy);
    },
  };
}

function holdsUnder(leaves: Leaves, { readings }: Interpretation): boolean {
  const leaf = leaves.find((each) => axesOf(each.readings).every((axis) => each.readings[axis] === readings[axis]));
  return leaf?.result ?? false;
}
