import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeParts, type ProductPart } from '../../../src/regions/compare/merging.ts';

const point = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2));
const points = fc.uniqueArray(point, { selector: (each) => each.join(), maxLength: 40 });
const single = (point: readonly number[]): ProductPart => point.map((each) => [each]);

function pointsOf([x = [], y = [], z = []]: ProductPart): readonly string[] {
  return x.flatMap((a) => y.flatMap((b) => z.map((c) => `${a},${b},${c}`)));
}

describe('mergeParts', () => {
  it('keeps what is covered, keeps it disjoint, and leaves no two that could be one', () => {
    fc.assert(
      fc.property(points, (all) => {
        const merged = mergeParts(all.map(single));
        expect(merged.flatMap(pointsOf).sort()).toEqual(all.map((each) => each.join()).sort());
        for (const field of [0, 1, 2]) {
          const others = merged.map((part) => JSON.stringify(part.with(field, [])));
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
    expect(mergeParts(corner.map(single))).toEqual([
      [[0, 1], [0], [0]],
      [[0], [1], [0]],
    ]);
  });

  it('goes on when a later field has made two equal', () => {
    const all = [
      [[0], [0], [0]],
      [[0], [1], [0]],
      [[1], [0, 1], [0]],
    ];
    expect(mergeParts(all)).toEqual([[[0, 1], [0, 1], [0]]]);
  });
});
