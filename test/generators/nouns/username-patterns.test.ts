import { expect, it } from 'vitest';
import { drawPattern, recased } from '../../../generators/nouns/username-patterns.ts';
import { wellFormed, without } from '../../../generators/settings.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { grounds, percent } from '../draws.ts';

const trailing = (pattern: string): boolean => /^[^*\\][^\\]*\*$/.test(pattern);

it('patterns end in a star and name no domain only where they may be refused', () => {
  const drawn = [...grounds(3000)].map(([dice, ground]) => drawPattern(dice, ground, 'valid'));
  expect(drawn.filter((pattern) => trailing(pattern) || pattern === '')).toEqual([]);
  const free = [...grounds(3000)].map(([dice, ground]) => drawPattern(dice, ground, 'any'));
  expect(percent(free.filter(trailing).length, free.length)).toBeGreaterThan(2);
});

it('text in other case folds to the same', () => {
  const changed = [...grounds(500)].map(([dice, ground]) => recased(dice, 'jo-Ann', ground));
  expect(new Set(changed)).toEqual(new Set(['jo-Ann', 'JO-ANN', 'jo-ann']));
  for (const [dice, ground] of grounds(200)) expect(fold(recased(dice, 'weiß', ground))).toBe('weiß');
  for (const [dice, ground] of grounds(200, without(wellFormed, 'spellings'))) {
    expect(recased(dice, 'jo-Ann', ground)).toBe('jo-Ann');
  }
  expect(new Set(changed.map(fold)).size).toBe(1);
});
