import fc from 'fast-check';
import { expect, it } from 'vitest';
import { branchAndBound } from '../../../src/analysis/datasets/branch-and-bound.ts';
import { covers, fewest, problem } from './random-sets.ts';

it('finds a smallest cover from all sets at once', () => {
  fc.assert(
    fc.property(problem, (given) => {
      const demands = Array.from({ length: given.demands }, (_, demand) => demand);
      const found = branchAndBound(given.sets, demands, [...given.sets.keys()]);
      expect(covers(given, found ?? [])).toBe(true);
      expect(found).toHaveLength(fewest(given));
    }),
    { numRuns: 300, seed: 2 },
  );
});

it('keeps the known cover where none is smaller', () => {
  expect(branchAndBound([[0], [1]], [0, 1], [0, 1])).toEqual([0, 1]);
});
