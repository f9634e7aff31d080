/** What need not be looked at: sets within others, demands that others bring along, sets that nothing can replace. */
import type { Sets } from './lower-bound.ts';

/** What is left of a covering problem when all that is plain has been settled. */
interface Core {
  /** Sets that are in some smallest cover. */
  readonly taken: readonly number[];
  /** Sets among which is still to be chosen, by their places in the problem. */
  readonly open: readonly number[];
  /** Demands that are still to be met. */
  readonly demands: readonly number[];
}

/** Sets and demands as bits of one number. */
interface State {
  readonly masks: ReadonlyMap<number, bigint>;
  readonly demands: readonly number[];
  readonly taken: readonly number[];
}

/** Some smallest cover is `taken` with a smallest cover of the rest. */
export function reduce(sets: Sets, demands: readonly number[]): Core {
  let state: State = { masks: new Map(sets.map((set, index) => [index, maskOf(set)])), demands, taken: [] };
  for (;;) {
    const next = [withoutSets, withoutDemands, takeOnly].reduce((before, step) => step(before), state);
    if (next.masks.size === state.masks.size && next.demands.length === state.demands.length) break;
    state = next;
  }
  return { taken: state.taken, open: [...state.masks.keys()], demands: state.demands };
}

/** The numbers as bits of one integer. */
export function maskOf(bits: Iterable<number>): bigint {
  let mask = 0n;
  for (const bit of bits) mask |= 1n << BigInt(bit);
  return mask;
}

/** Whether all of the first is in the second. */
export function within(one: bigint, other: bigint): boolean {
  return (one & other) === one;
}

/** A set within another is never needed; of equal sets the first stays. */
function withoutSets({ masks, demands, taken }: State): State {
  const wanted = maskOf(demands);
  const first = new Map<bigint, number>();
  for (const [index, mask] of masks) {
    const left = mask & wanted;
    if (left !== 0n && !first.has(left)) first.set(left, index);
  }
  const kinds = [...first.keys()];
  const kept = kinds.filter((mask) => !kinds.some((other) => other !== mask && within(mask, other)));
  return { masks: new Map(kept.map((mask) => [first.get(mask) ?? 0, mask])), demands, taken };
}

/** A demand that every set meets which meets another one is met of itself; of equal ones the first stays. */
function withoutDemands({ masks, demands, taken }: State): State {
  const met = new Map(demands.map((demand) => [demand, meeting(masks, demand)]));
  const first = new Map<bigint, number>();
  for (const [demand, by] of met) if (!first.has(by)) first.set(by, demand);
  const kinds = [...first.keys()];
  const kept = kinds.filter((by) => !kinds.some((other) => other !== by && within(other, by)));
  return { masks, demands: kept.map((by) => first.get(by) ?? 0), taken };
}

function meeting(masks: ReadonlyMap<number, bigint>, demand: number): bigint {
  return maskOf([...masks].filter(([, mask]) => (mask >> BigInt(demand)) & 1n).map(([index]) => index));
}

/** Sets that alone meet some demand, and what they meet beside it. */
function takeOnly({ masks, demands, taken }: State): State {
  const only = new Set<number>();
  for (const demand of demands) {
    const by = [...masks].filter(([, mask]) => (mask >> BigInt(demand)) & 1n);
    if (by.length === 1 && by[0] !== undefined) only.add(by[0][0]);
  }
  const met = [...only].reduce((mask, index) => mask | (masks.get(index) ?? 0n), 0n);
  return {
    masks: new Map([...masks].filter(([index]) => !only.has(index))),
    demands: demands.filter((demand) => ((met >> BigInt(demand)) & 1n) === 0n),
    taken: [...taken, ...only],
  };
}
