/** Small covering problems, and their smallest covers by trying all. */
import fc from 'fast-check';
import type { Sets } from '../../../src/analysis/datasets/lower-bound.ts';

export interface Problem {
  readonly sets: Sets;
  readonly demands: number;
}

/** Problems in which every demand is met by some set. */
export const problem: fc.Arbitrary<Problem> = fc.integer({ min: 1, max: 9 }).chain((demands) =>
  fc
    .array(fc.uniqueArray(fc.nat(demands - 1), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 10 })
    .map((sets) => {
      const met = new Set(sets.flat());
      const missing = Array.from({ length: demands }, (_, demand) => demand).filter((demand) => !met.has(demand));
      return { sets: [...sets, ...missing.map((demand) => [demand])], demands };
    }),
);

export function covers({ sets, demands }: Problem, chosen: readonly number[]): boolean {
  return new Set(chosen.flatMap((index) => sets[index] ?? [])).size === demands;
}

/** The size of a smallest cover. */
export function fewest(given: Problem): number {
  const sizes = Array.from({ length: 2 ** given.sets.length }, (_, bits) =>
    given.sets.flatMap((_, index) => ((bits >> index) & 1 ? [index] : [])),
  );
  return Math.min(...sizes.filter((chosen) => covers(given, chosen)).map((chosen) => chosen.length));
}
