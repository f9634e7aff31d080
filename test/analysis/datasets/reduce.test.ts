import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskOf, reduce, within } from '../../../src/analysis/datasets/reduce.ts';
import { covers, fewest, problem } from './random-sets.ts';

it('settles what is plain', () => {
  expect(reduce([[0], [0, 1], [1, 2]], [0, 1, 2])).toEqual({ taken: [1, 2], open: [], demands: [] });
});

it('leaves open what is a choice', () => {
  const circle = [
    [0, 1],
    [1, 2],
    [0, 2],
  ];
  expect(reduce(circle, [0, 1, 2])).toEqual({ taken: [], open: [0, 1, 2], demands: [0, 1, 2] });
});

it('keeps a smallest cover', () => {
  fc.assert(
    fc.property(problem, (given) => {
      const { taken, open, demands } = reduce(
        given.sets,
        Array.from({ length: given.demands }, (_, demand) => demand),
      );
      const choices = Array.from({ length: 2 ** open.length }, (_, bits) =>
        open.filter((_, place) => (bits >> place) & 1),
      );
      const sizes = choices.map((some) => [...taken, ...some]).filter((some) => covers(given, some));
      expect(Math.min(...sizes.map((some) => some.length))).toBe(fewest(given));
      expect(demands.length === 0).toBe(open.length === 0);
    }),
    { numRuns: 200, seed: 1 },
  );
});

it('bits', () => {
  expect(maskOf([0, 3])).toBe(9n);
  expect([within(1n, 9n), within(2n, 9n)]).toEqual([true, false]);
});
