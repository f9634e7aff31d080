import { describe, expect, it } from 'vitest';
import { smallestSets } from '../../../../src/analysis/explain/changes/smallest-sets.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const;

describe('smallestSets', () => {
  it('are all sets of the smallest size that works', () => {
    const found = smallestSets(LETTERS, (set) => set.includes('b') || (set.includes('c') && set.includes('d')));
    expect(found).toEqual({ sets: [['b']], isComplete: true });
    const pairs = smallestSets(LETTERS, (set) => set.includes('a') && (set.includes('c') || set.includes('e')));
    expect(pairs.sets).toEqual([
      ['a', 'c'],
      ['a', 'e'],
    ]);
    expect(smallestSets(LETTERS, (set) => ['a', 'c', 'e'].every((each) => set.includes(each as 'a'))).sets).toEqual([
      ['a', 'c', 'e'],
    ]);
  });

  it('are none where no three do it', () => {
    expect(smallestSets(LETTERS, (set) => set.length > 3)).toEqual({ sets: [], isComplete: true });
    expect(smallestSets([], () => true)).toEqual({ sets: [], isComplete: true });
  });

  it('says that it gave up before all were tried', () => {
    const many = Array.from({ length: 300 }, (_, index) => index);
    let asked = 0;
    const found = smallestSets(many, () => {
      asked += 1;
      return false;
    });
    expect(found).toEqual({ sets: [], isComplete: false });
    expect(asked).toBe(20_000);
  });
});
