import { describe, expect, it } from 'vitest';
import { smallestSets } from '../../../../src/analysis/explain/changes/smallest-sets.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const;
type Letters = readonly string[];

const has = (set: Letters, ...letters: Letters): boolean => letters.every((each) => set.includes(each));
const find = (works: (set: Letters) => boolean, harmless: (set: Letters) => boolean = () => true) =>
  smallestSets<string>(LETTERS, works, harmless);
const joined = (sets: readonly Letters[]): Letters => sets.map((set) => set.join(''));

describe('smallestSets', () => {
  it('are all sets of the smallest size that works', () => {
    expect(find((set) => has(set, 'b') || has(set, 'c', 'd'))).toEqual({ sets: [['b']], isComplete: true });
    expect(joined(find((set) => has(set, 'a') && (has(set, 'c') || has(set, 'e'))).sets)).toEqual(['ac', 'ae']);
    expect(joined(find((set) => has(set, 'a', 'c', 'e')).sets)).toEqual(['ace']);
  });

  it('are also the smallest that are harmless, where none of these is', () => {
    const works = (set: Letters): boolean => has(set, 'a') || has(set, 'b', 'c') || has(set, 'c', 'd', 'e');
    expect(joined(find(works, (set) => has(set, 'b', 'c')).sets)).toEqual(['a', 'bc']);
    expect(joined(find(works, (set) => has(set, 'd')).sets)).toEqual(['a', 'cde']);
    expect(joined(find(works, (set) => has(set, 'a')).sets)).toEqual(['a']);
  });

  it('have no part that works, harmless or not', () => {
    const works = (set: Letters): boolean => has(set, 'a') || has(set, 'b', 'c');
    expect(joined(find(works, (set) => set.length === 3).sets)).toEqual(['a']);
  });

  it('are none where no three do it', () => {
    expect(find((set) => set.length > 3)).toEqual({ sets: [], isComplete: true });
    expect(
      smallestSets<string>(
        [],
        () => true,
        () => true,
      ),
    ).toEqual({ sets: [], isComplete: true });
  });

  it('say that it gave up before all were tried', () => {
    const many = Array.from({ length: 300 }, (_, index) => index);
    let asked = 0;
    const found = smallestSets(
      many,
      () => {
        asked += 1;
        return false;
      },
      () => true,
    );
    expect(found).toEqual({ sets: [], isComplete: false });
    expect(asked).toBe(20_000);
  });
});
