import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeParts, type Part } from '../../../src/regions/compare/merging.ts';

const FIELDS = ['x', 'y', 'z'] as const;
type Name = (typeof FIELDS)[number];
const point = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2));
const points = fc.uniqueArray(point, { selector: (each) => each.join(), maxLength: 40 });
const single = ([x, y, z]: readonly number[]): Part<Name> => ({ x: [`${x}`], y: [`${y}`], z: [`${z}`] });

function pointsOf({ x, y, z }: Part<Name>): readonly string[] {
  return x.flatMap((a) => y.flatMap((b) => z.map((c) => `${a},${b},${c}`)));
}

describe('mergeParts', () => {
  it('keeps what is covered, keeps it disjoint, and leaves no two that could be one', () => {
    fc.assert(
      fc.property(points, (all) => {
        const merged = mergeParts(all.map(single), FIELDS);
        expect(merged.flatMap(pointsOf).sort()).toEqual(all.map((each) => each.join()).sort());
        for (const field of FIELDS) {
          const others = merged.map((part) => JSON.stringify({ ...part, [field]: [] }));
          expect(new Set(others).size).toBe(merged.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('merges the earlier field first', () => {
    const corner = [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
    ];
    expect(mergeParts(corner.map(single), FIELDS)).toEqual([
      { x: ['0', '1'], y: ['0'], z: ['0'] },
      { x: ['0'], y: ['1'], z: ['0'] },
    ]);
  });
});
