/** The smallest sets of changes that do what is wanted. */

/** Changes in one set, at most. */
const LARGEST = 3;

/** Sets that are tried, at most: about a second of deciding. */
const TRIED = 20_000;

/** The sets, and whether all that could be among them were tried. */
export interface SmallestSets<C> {
  readonly sets: readonly (readonly C[])[];
  readonly isComplete: boolean;
}

/**
 * All sets of the smallest size that work; where none of them is `harmless`, also the smallest that are. No change can be left
 * out of any of them: no part of it works.
 */
export function smallestSets<C>(
  candidates: readonly C[],
  works: (set: readonly C[]) => boolean,
  harmless: (set: readonly C[]) => boolean,
): SmallestSets<C> {
  const working: (readonly C[])[] = [];
  const kept: (readonly C[])[] = [];
  let tried = 0;
  for (let size = 1; size <= LARGEST; size += 1) {
    const isFirst = working.length === 0;
    const smaller = [...working];
    for (const set of subsets(candidates, size)) {
      tried += 1;
      if (tried > TRIED) return { sets: kept, isComplete: false };
      if (smaller.some((part) => part.every((change) => set.includes(change))) || !works(set)) continue;
      working.push(set);
      if (isFirst || harmless(set)) kept.push(set);
    }
    if (kept.some(harmless)) break;
  }
  return { sets: kept, isComplete: true };
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
