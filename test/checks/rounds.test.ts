import { expect, it } from 'vitest';
import { roundsOf } from '../../src/checks/rounds.ts';

it('a round holds as many questions as are asked together', () => {
  expect([0, 1, 100, 101].map(roundsOf)).toEqual([0, 1, 1, 2]);
});
