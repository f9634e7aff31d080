import { expect, it } from 'vitest';
import { drawPattern, recased } from '../../../generators/nouns/username-patterns.ts';
import { wellFormed, without } from '../../../generators/settings.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { percent, poolsFor } from '../draws.ts';

const trailing = (pattern: string): boolean => /^[^*\\][^\\]*\*$/.test(pattern);

it('patterns end in a star and name no domain only where they may be refused', () => {
  const drawn = [...poolsFor(3000)].map(([dice, pools]) => drawPattern(dice, pools, 'valid'));
  expect(drawn.filter((pattern) => trailing(pattern) || pattern === '')).toEqual([]);
  const free = [...poolsFor(3000)].map(([dice, pools]) => drawPattern(dice, pools, 'any'));
  expect(percent(free.filter(trailing).length, free.length)).toBeGreaterThan(2);
});

it('text in other case folds to the same', () => {
  const changed = [...poolsFor(500)].map(([dice, pools]) => recased(dice, 'jo-Ann', pools));
  expect(new Set(changed)).toEqual(new Set(['jo-Ann', 'JO-ANN', 'jo-ann']));
  for (const [dice, pools] of poolsFor(200)) expect(fold(recased(dice, 'weiß', pools))).toBe('weiß');
  for (const [dice, pools] of poolsFor(200, without(wellFormed, 'spellings'))) {
    expect(recased(dice, 'jo-Ann', pools)).toBe('jo-Ann');
  }
  expect(new Set(changed.map(fold)).size).toBe(1);
});
