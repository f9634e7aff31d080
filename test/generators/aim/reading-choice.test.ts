import { expect, it } from 'vitest';
import { choose, openChoice, readingSetOf, settle } from '../../../generators/aim/reading-choice.ts';
import { diceOf, times } from '../../../generators/dice.ts';

it('a reading is chosen once, and stands in the set', () => {
  const choice = openChoice(diceOf(1, 1));
  const reading = choose(choice, 'cidr-host-bits');
  expect(times(20, () => choose(choice, 'cidr-host-bits'))).toEqual(times(20, () => reading));
  expect(readingSetOf(choice)).toEqual({ 'cidr-host-bits': [reading] });
});

it('every reading is chosen at times', () => {
  const dice = diceOf(1, 1);
  const seen = new Set(times(100, () => choose(openChoice(dice), 'cidr-host-bits')));
  expect([...seen].sort()).toEqual(['from-host', 'masked', 'usable-hosts']);
});

it('what is settled stays so', () => {
  const choice = openChoice(diceOf(1, 1));
  expect(settle(choice, 'username-case', 'sensitive')).toBe(true);
  expect(settle(choice, 'username-case', 'insensitive')).toBe(false);
  expect([choose(choice, 'username-case'), readingSetOf(choice)]).toEqual([
    'sensitive',
    { 'username-case': ['sensitive'] },
  ]);
});
