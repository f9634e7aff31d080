import { describe, expect, it } from 'vitest';
import { between, chance, diceOf, pick, shuffled, some, times, turned } from '../../generators/dice.ts';

const LIST = ['a', 'b', 'c', 'd', 'e'] as const;

const dice = diceOf(5, 5);

/** How often each thing is drawn in ten thousand times. */
function tally(draw: () => unknown): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const drawn of times(10_000, draw)) counts[String(drawn)] = (counts[String(drawn)] ?? 0) + 1;
  return counts;
}

describe('dice', () => {
  it('fall the same way for the same two seeds, and otherwise for others', () => {
    const falls = (one: number, other: number): string => {
      const dice = diceOf(one, other);
      return times(50, () => dice(1000)).join();
    };
    expect(falls(1, 2)).toBe(falls(1, 2));
    expect(new Set([falls(1, 2), falls(2, 1), falls(1, 3), falls(2, 2)]).size).toBe(4);
  });

  it('show every side about equally often', () => {
    const counts = tally(() => dice(7));
    expect(Object.keys(counts)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(1200);
  });
});

it('between includes both ends', () => {
  expect(Object.keys(tally(() => between(dice, 3, 5)))).toEqual(['3', '4', '5']);
});

it('chance is so many in a hundred', () => {
  expect(tally(() => chance(dice, 30))['true']).toBeGreaterThan(2800);
  expect(tally(() => chance(dice, 30))['true']).toBeLessThan(3200);
});

it('pick takes any element, and has something to take', () => {
  expect(Object.keys(tally(() => pick(dice, LIST))).sort()).toEqual([...LIST]);
  expect(() => pick(dice, [])).toThrow('nothing to pick from');
});

it('some takes different elements, as many as there are at most', () => {
  const counts = tally(() => new Set(some(dice, LIST, 2, 4)).size);
  expect(Object.keys(counts)).toEqual(['2', '3', '4']);
  expect(some(dice, LIST, 9, 9)).toHaveLength(5);
});

it('shuffled keeps the elements, turned also their order in the round', () => {
  const orders = tally(() => shuffled(dice, ['a', 'b', 'c']).join(''));
  expect(Object.keys(orders).sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  const rounds = tally(() => turned(dice, ['a', 'b', 'c']).join(''));
  expect(Object.keys(rounds).sort()).toEqual(['abc', 'bca', 'cab']);
  expect(turned(dice, [])).toEqual([]);
});
