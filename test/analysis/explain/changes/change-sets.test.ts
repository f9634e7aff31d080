import { describe, expect, it } from 'vitest';
import { byTurned, onceEachSet, turningSets } from '../../../../src/analysis/explain/changes/change-sets.ts';

const candidates = ['a', 'b', 'c', 'd'] as const;
const harmless = (): boolean => true;

describe('turningSets', () => {
  it('work under every reading, though smaller ones do under one', () => {
    const works = (set: readonly string[]): boolean => set.includes('a');
    const isSure = (set: readonly string[]): boolean => set.includes('b');
    expect(turningSets({ candidates, works, isSure, harmless })).toEqual({ sets: [['a', 'b']], isComplete: true });
  });

  it('are those that work under one where none works under every', () => {
    const works = (set: readonly string[]): boolean => set.includes('c');
    expect(turningSets({ candidates, works, isSure: () => false, harmless }).sets).toEqual([['c']]);
  });

  it('are none where nothing has to change under one and nothing helps under the others', () => {
    expect(turningSets({ candidates, works: () => true, isSure: () => false, harmless }).sets).toEqual([]);
  });

  it('are not all where too many were to be looked at', () => {
    const many = Array.from({ length: 20 }, (_, index) => index);
    let looked = 0;
    const isSure = (): boolean => {
      looked += 1;
      return false;
    };
    const found = turningSets({ candidates: many, works: () => true, isSure, harmless });
    expect(found.isComplete).toBe(false);
    expect(looked).toBeLessThanOrEqual(300);
  });
});

describe('byTurned', () => {
  it('has who turns anybody else last, then counts', () => {
    const set = (turnsInAll: number, others: string) => ({ changes: [], turns: [], turnsInAll, others, except: [] });
    const sets = [set(0, 'everybody'), set(2, ''), set(1, '')];
    expect(sets.sort(byTurned).map(({ turnsInAll }) => turnsInAll)).toEqual([1, 2, 0]);
  });
});

describe('onceEachSet', () => {
  it('asks once for one set', () => {
    let count = 0;
    const once = onceEachSet((set: readonly string[]) => {
      count += 1;
      return set.length;
    });
    const set = ['a'];
    expect([once(set), once(set), count]).toEqual([1, 1, 1]);
  });
});
