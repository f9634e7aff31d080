import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitrary } from '../../generators/arbitrary.ts';

const halves = (value: number): readonly number[] => (value > 1 ? [value >> 1] : []);

it('arbitrary is one of what is drawn, the same for the same seed', () => {
  const number = arbitrary((dice) => dice(1000));
  const first = fc.sample(number, { seed: 1, numRuns: 30 });
  expect(fc.sample(number, { seed: 1, numRuns: 30 })).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(20);
  expect([...number.shrink(8, undefined)]).toEqual([]);
});

it('arbitrary shrinks by what is smaller, until nothing is', () => {
  const number = arbitrary((dice) => 500 + dice(500), halves);
  const { counterexample } = fc.check(
    fc.property(number, (value) => value < 100),
    { seed: 1 },
  );
  expect(counterexample?.[0]).toBeGreaterThanOrEqual(100);
  expect(counterexample?.[0]).toBeLessThan(200);
});
