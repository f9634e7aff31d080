import { expect, it } from 'vitest';
import { evenly } from '../../src/checks/evenly.ts';

it('takes as many as it may, from all over the list', () => {
  expect(evenly([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(evenly([1, 2, 3], 9)).toEqual([1, 2, 3]);
  expect(evenly([0, 1, 2, 3, 4, 5, 6, 7], 4)).toEqual([0, 2, 4, 6]);
  expect(evenly([0, 1, 2, 3, 4], 2)).toEqual([0, 2]);
  expect(evenly([], 2)).toEqual([]);
});
