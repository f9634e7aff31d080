import { expect, it } from 'vitest';
import { choose, openBox, regionOf, settle } from '../../../generators/aim/reading-choice.ts';
import { diceOf, times } from '../../../generators/dice.ts';

it('a reading is chosen once, and stands in the region', () => {
  const box = openBox(diceOf(1, 1));
  const reading = choose(box, 'cidr-host-bits');
  expect(times(20, () => choose(box, 'cidr-host-bits'))).toEqual(times(20, () => reading));
  expect(regionOf(box)).toEqual({ 'cidr-host-bits': [reading] });
});

it('every reading is chosen at times', () => {
  const dice = diceOf(1, 1);
  const seen = new Set(times(100, () => choose(openBox(dice), 'cidr-host-bits')));
  expect([...seen].sort()).toEqual(['from-host', 'masked', 'usable-hosts']);
});

it('what is settled stays so', () => {
  const box = openBox(diceOf(1, 1));
  expect(settle(box, 'username-case', 'sensitive')).toBe(true);
  expect(settle(box, 'username-case', 'insensitive')).toBe(false);
  expect([choose(box, 'username-case'), regionOf(box)]).toEqual(['sensitive', { 'username-case': ['sensitive'] }]);
});
