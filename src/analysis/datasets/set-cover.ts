/** The fewest sets that together meet all demands, and how few could. */

import { branchAndBound } from './branch-and-bound.ts';
import { lowerBound, type Sets } from './lower-bound.ts';
import { reduce } from './reduce.ts';

/** A choice of sets that meets all demands, with the proof of how small one can be. */
export interface Cover {
  /** Places of the chosen sets, ascending. */
  readonly chosen: readonly number[];
  /** No cover is smaller than this. */
  readonly bound: number;
  readonly proof: Proof;
}

/** How the bound was proved, and between how many sets there was still to choose when all that is plain was settled. */
interface Proof {
  readonly kind: 'search' | 'duality';
  readonly open: number;
}

/** Sets among which all choices are tried. */
const SEARCHED = 200;

/** Every demand below the number must be met by some set. */
export function setCover(sets: Sets, demands: number): Cover {
  const all = Array.from({ length: demands }, (_, demand) => demand);
  const core = reduce(sets, all);
  const left = core.demands.length;
  const places = new Map(core.demands.map((demand, place) => [demand, place]));
  const rest = core.open.map((index) =>
    (sets[index] ?? []).flatMap((demand) => {
      const place = places.get(demand);
      return place === undefined ? [] : [place];
    }),
  );
  const quick = improve(rest, left, greedy(rest, left));
  const dual = lowerBound(rest, left, quick.length);
  const tried =
    dual === quick.length || rest.length > SEARCHED ? undefined : branchAndBound(rest, [...places.values()], quick);
  const found = tried ?? quick;
  return {
    chosen: [...core.taken, ...found.map((place) => core.open[place] ?? 0)].sort((one, other) => one - other),
    bound: core.taken.length + (tried === undefined ? dual : tried.length),
    proof: { kind: tried === undefined && left > 0 ? 'duality' : 'search', open: rest.length },
  };
}

/** Always the set that meets the most of what is not met yet. */
function greedy(sets: Sets, demands: number): readonly number[] {
  const unmet = new Set(Array.from({ length: demands }, (_, demand) => demand));
  const chosen: number[] = [];
  while (unmet.size > 0) {
    const gains = sets.map((set) => set.filter((demand) => unmet.has(demand)).length);
    const most = gains.indexOf(Math.max(...gains));
    chosen.push(most);
    for (const demand of sets[most] ?? []) unmet.delete(demand);
  }
  return chosen;
}

/** Leaves out what is not needed, and puts one set in the place of two, as long as that can be done. */
function improve(sets: Sets, demands: number, chosen: readonly number[]): readonly number[] {
  for (const one of chosen) {
    const fewer = chosen.filter((each) => each !== one);
    if (unmetBy(sets, demands, fewer).length === 0) return improve(sets, demands, fewer);
  }
  for (const [place, one] of chosen.entries()) {
    for (const other of chosen.slice(place + 1)) {
      const rest = chosen.filter((each) => each !== one && each !== other);
      const unmet = unmetBy(sets, demands, rest);
      const single = sets.findIndex((set) => unmet.every((demand) => set.includes(demand)));
      if (single >= 0) return improve(sets, demands, [...rest, single]);
    }
  }
  return chosen;
}

/** The demands that no chosen set meets, ascending. */
export function unmetBy(sets: Sets, demands: number, chosen: readonly number[]): readonly number[] {
  const met = new Set(chosen.flatMap((index) => sets[index] ?? []));
  return Array.from({ length: demands }, (_, demand) => demand).filter((demand) => !met.has(demand));
}
