import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound } from '../../../src/analysis/datasets/lower-bound.ts';
import { fewest, problem } from './random-sets.ts';

describe('dualBound', () => {
  it('is never above the smallest cover, whatever one hopes for', () => {
    fc.assert(
      fc.property(problem, fc.nat(20), (given, hope) => {
        expect(lowerBound(given.sets, given.demands, hope)).toBeLessThanOrEqual(fewest(given));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('is mostly the smallest cover itself', () => {
    const given = fc.sample(problem, { numRuns: 200, seed: 1 });
    const tight = given.filter((each) => lowerBound(each.sets, each.demands, fewest(each)) === fewest(each));
    expect(tight.length).toBeGreaterThan(180);
  });

  it('counts fractions: of three sets that meet two each, two are needed', () => {
    const triangle = [
      [0, 1],
      [1, 2],
      [0, 2],
    ];
    expect(lowerBound(triangle, 3, 3)).toBe(2);
  });
});
