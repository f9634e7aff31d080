/** A smallest set that has a member in each of some sets, by branching on the members of a set that is not hit yet. */

/** Branches that one search may follow. */
const MOST_BRANCHES = 100_000;

/** A smallest hitting set, and whether that was proved: beyond 100,000 branches the best one so far is given. */
export interface HittingSet {
  readonly members: ReadonlySet<number>;
  readonly isSmallest: boolean;
}

/** Every set must have a member. */
export function smallestHittingSet(sets: readonly ReadonlySet<number>[]): HittingSet {
  const ordered = [...sets].sort((one, other) => one.size - other.size);
  let best = greedy(ordered);
  let branches = 0;
  const follow = (chosen: ReadonlySet<number>, barred: ReadonlySet<number>): void => {
    branches += 1;
    if (branches > MOST_BRANCHES || chosen.size + disjointSets(ordered, chosen) >= best.size) return;
    const open = ordered.find((set) => !meets(set, chosen));
    if (open === undefined) {
      best = new Set(chosen);
      return;
    }
    const passed = new Set(barred);
    for (const member of open) {
      if (barred.has(member)) continue;
      follow(new Set([...chosen, member]), passed);
      passed.add(member); // smaller sets with it were all looked at
    }
  };
  if (disjointSets(ordered, new Set()) < best.size) follow(new Set(), new Set());
  return { members: best, isSmallest: branches <= MOST_BRANCHES };
}

/** A bound from below: sets that are not hit and share no member need one each. */
function disjointSets(sets: readonly ReadonlySet<number>[], chosen: ReadonlySet<number>): number {
  const used = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (meets(set, chosen) || meets(set, used)) continue;
    count += 1;
    for (const member of set) used.add(member);
  }
  return count;
}

/** The member that hits most, until all are hit. */
function greedy(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (;;) {
    const open = sets.filter((set) => !meets(set, chosen));
    if (open.length === 0) return chosen;
    const counts = new Map<number, number>();
    for (const member of open.flatMap((set) => [...set])) counts.set(member, (counts.get(member) ?? 0) + 1);
    const [most] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [-1, 0]);
    chosen.add(most);
  }
}

function meets(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const member of one) if (other.has(member)) return true;
  return false;
}
