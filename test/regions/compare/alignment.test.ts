import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/regions/compare/alignment.ts';

const keys = fc.array(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1'), { maxLength: 12 });
const loose = (exact: readonly string[]) => ({ exact, loose: exact.map((key) => key.slice(0, 1)) });

describe('align', () => {
  it('pairs members that are the same, in the same order on either side', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const pairs = align(loose(one), loose(other));
        for (const [first, second] of pairs) expect(one[first]?.[0]).toBe(other[second]?.[0]);
        for (const side of [0, 1] as const)
          for (const [at, pair] of pairs.slice(1).entries())
            expect(pair[side]).toBeGreaterThan(pairs[at]?.[side] ?? -1);
      }),
      { numRuns: 3000 },
    );
  });

  it('pairs all of equal sequences, and all but one where one was taken out or changed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat().map(String), { minLength: 1 }), fc.nat(), (all, at) => {
        const same = { exact: all, loose: all.map(() => 'x') };
        expect(align(same, same)).toEqual(all.map((_, index) => [index, index]));
        const place = at % all.length;
        const shorter = { exact: all.toSpliced(place, 1), loose: all.slice(1).map(() => 'x') };
        expect(align(same, shorter)).toHaveLength(all.length - 1);
        const changed = { exact: all.with(place, 'new'), loose: same.loose };
        expect(align(same, changed)).toEqual(all.map((_, index) => [index, index]));
      }),
    );
  });

  it('finds the longest order that both have', () => {
    const pairs = align(loose(['a1', 'b1', 'b2', 'c1']), loose(['c1', 'a1', 'b1', 'b2']));
    expect(pairs).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });
});
