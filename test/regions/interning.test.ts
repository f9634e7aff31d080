import { expect, it } from 'vitest';
import { interned } from '../../src/regions/interning.ts';

it('one number for each key, and its value made once', () => {
  const all = interned<string>();
  const numbers = ['a', 'b', 'a'].map((key, index) => all.numberOf(key, () => `${key}${index}`));
  expect(numbers).toEqual([0, 1, 0]);
  expect(all.values).toEqual(['a0', 'b1']);
});
