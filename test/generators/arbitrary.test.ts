import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn, fewerKeys, fieldSmaller, oneSmaller, shorter } from '../../generators/arbitrary.ts';

const halves = (value: number): readonly number[] => (value > 1 ? [value >> 1] : []);

it('drawn is an arbitrary of what is drawn, the same for the same seed', () => {
  const number = drawn((dice) => dice(1000));
  const first = fc.sample(number, { seed: 1, numRuns: 30 });
  expect(fc.sample(number, { seed: 1, numRuns: 30 })).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(20);
  expect([...number.shrink(8, undefined)]).toEqual([]);
});

it('drawn shrinks by what is smaller, until nothing is', () => {
  const number = drawn((dice) => 500 + dice(500), halves);
  const { counterexample } = fc.check(
    fc.property(number, (value) => value < 100),
    { seed: 1 },
  );
  expect(counterexample?.[0]).toBeGreaterThanOrEqual(100);
  expect(counterexample?.[0]).toBeLessThan(200);
});

it('shorter leaves out large parts first, single elements last', () => {
  expect([...shorter([1, 2, 3, 4])].map((list) => list.join(''))).toEqual(['34', '12', '234', '134', '124', '123']);
  expect([...shorter([1, 2], 1)]).toEqual([[2], [1]]);
  expect([...shorter([1], 1)]).toEqual([]);
  expect([...shorter([1])]).toEqual([[]]);
  expect([...shorter([])]).toEqual([]);
});

it('oneSmaller makes one element smaller at a time', () => {
  expect([...oneSmaller([4, 1, 6], halves)]).toEqual([
    [2, 1, 6],
    [4, 1, 3],
  ]);
});

it('fewerKeys leaves out one of the keys that are there', () => {
  const record: { a: number; b: null; c?: number } = { a: 1, b: null };
  expect([...fewerKeys(record, ['b', 'c'])]).toEqual([{ a: 1 }]);
});

it('fieldSmaller makes one field smaller, if it has a value', () => {
  const record: { a: number; b: number | null; c?: number } = { a: 8, b: null };
  expect([...fieldSmaller(record, 'a', halves)]).toEqual([{ a: 4, b: null }]);
  expect([...fieldSmaller(record, 'b', halves), ...fieldSmaller(record, 'c', halves)]).toEqual([]);
});
