/** The smallest sets of changes that do what is wanted. */

/** Changes in one set, at most. */
const LARGEST = 3;

/** Sets that are tried, at most: about a second of deciding. */
const TRIED = 20_000;

/** The sets, and whether all of their size and all smaller ones were tried. */
export interface SmallestSets<C> {
  readonly sets: readonly (readonly C[])[];
  readonly isComplete: boolean;
}

/** All sets of the smallest size that work; none of their changes can be left out, as no smaller set works. */
export function smallestSets<C>(candidates: readonly C[], works: (set: readonly C[]) => boolean): SmallestSets<C> {
  let tried = 0;
  for (let size = 1; size <= LARGEST; size += 1) {
    const sets: (readonly C[])[] = [];
    for (const set of subsets(candidates, size)) {
      tried += 1;
      if (tried > TRIED) return { sets, isComplete: false };
      if (works(set)) sets.push(set);
    }
    if (sets.length > 0) return { sets, isComplete: true };
  }
  return { sets: [], isComplete: true };
}

function* subsets<C>(items: readonly C[], size: number): Generator<readonly C[], void, undefined> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of subsets(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}
