/** What sets of changes of rules and of policies have in common: what is wanted, which are looked for, and their order. */

import type { ChangeSet } from '../../../model/generated/wire.generated.ts';
import { type SmallestSets, smallestSets } from './smallest-sets.ts';

/** What is to become of an answer. */
export type Goal = 'open' | 'close';

/** Sets of changes, and whether there may be others that were not tried. */
export interface FoundChanges {
  readonly sets: readonly ChangeSet[];
  readonly isComplete: boolean;
  /** Why a change that one would look for is not among them. */
  readonly withheld?: string;
}

/** What is looked for among sets of changes. */
export interface ChangeSearch<C> {
  readonly candidates: readonly C[];
  /** Whether the answer is the one that is wanted, under the readings that are taken. */
  readonly works: (set: readonly C[]) => boolean;
  /** Of a set that works: whether it does under every reading that is open. */
  readonly isSure: (set: readonly C[]) => boolean;
  /** Whether nothing else is turned. */
  readonly harmless: (set: readonly C[]) => boolean;
}

/** Sets that are looked at under every reading, at most: each takes some milliseconds. */
const SURE = 300;

/** The smallest sets that work under every reading; where there are none, those that work under the readings that are taken. */
export function turningSets<C>({ candidates, works, isSure, harmless }: ChangeSearch<C>): SmallestSets<C> {
  let looked = 0;
  const sure = smallestSets(
    candidates,
    (set) => {
      if (looked > SURE || !works(set)) return false;
      looked += 1;
      return looked <= SURE && isSure(set);
    },
    harmless,
  );
  const isComplete = sure.isComplete && looked <= SURE;
  if (sure.sets.length > 0 || works([])) return { sets: sure.sets, isComplete };
  const found = smallestSets(candidates, works, harmless);
  return { sets: found.sets, isComplete: isComplete && found.isComplete };
}

/** The same for the same set is asked once. */
export function onceEachSet<C, T>(evaluate: (set: readonly C[]) => T): (set: readonly C[]) => T {
  const known = new Map<readonly C[], T>();
  return (set) => {
    const result = known.get(set) ?? evaluate(set);
    known.set(set, result);
    return result;
  };
}

/** Who turns nobody beside comes first, then those who turn few that are named. */
export function byTurned(one: ChangeSet, other: ChangeSet): number {
  return (
    Number(one.others !== '') - Number(other.others !== '') ||
    one.turnsInAll - other.turnsInAll ||
    one.except.length - other.except.length
  );
}
