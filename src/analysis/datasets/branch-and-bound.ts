/** A smallest cover by branch and bound (Land and Doig, 1960). */
import type { Sets } from './lower-bound.ts';
import { maskOf, reduce } from './reduce.ts';

/** Nodes that are looked at before the search is given up; counted, not timed, so that any machine finds the same cover. */
const NODES = 60_000;

interface Search {
  readonly sets: Sets;
  best: readonly number[];
  nodes: number;
}

/** A cover smaller than the known one if there is any, else that one; undefined when the search took too long. */
export function branchAndBound(
  sets: Sets,
  demands: readonly number[],
  known: readonly number[],
): readonly number[] | undefined {
  const search: Search = { sets, best: known, nodes: 0 };
  branch(search, [], maskOf(sets.keys()), demands);
  return search.nodes > NODES ? undefined : search.best;
}

/** Chooses among the allowed sets for the demand that the fewest of them meet, after what is plain. */
function branch(search: Search, chosen: readonly number[], allowed: bigint, demands: readonly number[]): void {
  search.nodes += 1;
  if (search.nodes > NODES) return;
  const open = search.sets.map((set, index) => ((allowed >> BigInt(index)) & 1n ? set : []));
  if (demands.some((demand) => !open.some((set) => set.includes(demand)))) return;
  const core = reduce(open, demands);
  const taken = [...chosen, ...core.taken];
  if (taken.length + apart(open, core) >= search.best.length) return;
  const [hardest] = byScarcity(open, core);
  if (hardest === undefined) {
    search.best = taken;
    return;
  }
  let left = maskOf(core.open);
  for (const index of core.open.filter((each) => open[each]?.includes(hardest))) {
    const met = new Set(open[index]);
    left &= ~(1n << BigInt(index));
    branch(
      search,
      [...taken, index],
      left,
      core.demands.filter((demand) => !met.has(demand)),
    );
  }
}

/** The demands, those first that the fewest sets meet. */
function byScarcity(sets: Sets, { open, demands }: { open: readonly number[]; demands: readonly number[] }) {
  const counts = new Map(demands.map((demand) => [demand, open.filter((each) => sets[each]?.includes(demand)).length]));
  return [...demands].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
}

/** Demands no two of which one set meets: each needs a set of its own. */
function apart(sets: Sets, core: { open: readonly number[]; demands: readonly number[] }): number {
  const reached = new Set<number>();
  let count = 0;
  for (const demand of byScarcity(sets, core)) {
    if (reached.has(demand)) continue;
    count += 1;
    for (const index of core.open) {
      const set = sets[index] ?? [];
      if (set.includes(demand)) for (const each of set) reached.add(each);
    }
  }
  return count;
}
