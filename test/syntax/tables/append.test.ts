import { expect, it } from 'vitest';
import { append } from '../../../src/syntax/tables/append.ts';

it('adds a million items, which no call has room for', () => {
  const many = Array.from({ length: 1_000_000 }, (_, index) => index);
  const list = [-1];
  expect(() => list.push(...many)).toThrow(RangeError);
  append(list, many);
  expect([list.length, list[0], list.at(-1)]).toEqual([1_000_001, -1, 999_999]);
});
