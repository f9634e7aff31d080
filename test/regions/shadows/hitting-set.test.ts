import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestHittingSet } from '../../../src/regions/shadows/hitting-set.ts';

const SIZE = 6;
const sets = fc
  .array(
    fc.subarray(
      Array.from({ length: SIZE }, (_, member) => member),
      { minLength: 1, maxLength: 4 },
    ),
    { maxLength: 8 },
  )
  .map((all) => all.map((each) => new Set(each)));

describe('smallestHittingSet', () => {
  it('hits every set with as few as any', () => {
    fc.assert(
      fc.property(sets, (all) => {
        const { members, isSmallest } = smallestHittingSet(all);
        const hits = (chosen: ReadonlySet<number>): boolean =>
          all.every((set) => [...set].some((each) => chosen.has(each)));
        expect(hits(members)).toBe(true);
        expect(isSmallest).toBe(true);
        for (let bits = 0; bits < 2 ** SIZE; bits += 1) {
          const chosen = new Set(
            Array.from({ length: SIZE }, (_, member) => member).filter((member) => bits & (1 << member)),
          );
          if (hits(chosen)) expect(chosen.size).toBeGreaterThanOrEqual(members.size);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds what the greedy choice misses', () => {
    const all = [
      [1, 9],
      [2, 9],
      [3, 9],
      [1, 8],
      [2, 7],
      [3, 6],
    ].map((each) => new Set(each));
    expect([...smallestHittingSet(all).members].sort()).toEqual([1, 2, 3]);
  });

  it('says when it gave up', () => {
    const all = Array.from({ length: 60 }, (_, at) => new Set([at, (at * 7 + 1) % 60, (at * 13 + 5) % 60]));
    const { members, isSmallest } = smallestHittingSet(all);
    expect(all.every((set) => [...set].some((each) => members.has(each)))).toBe(true);
    expect(typeof isSmallest).toBe('boolean');
  });
});
