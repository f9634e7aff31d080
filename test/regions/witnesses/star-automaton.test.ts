import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountsFor } from '../../../src/regions/usernames/star-match.ts';
import { starAutomaton, tokensOf } from '../../../src/regions/witnesses/star-automaton.ts';

const parts = fc.stringMatching(/^[ab*]{0,40}$/).map((text) => text.split('*'));

it('reads symbol by symbol what patterns account for, and says how far it is', () => {
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 4 }),
      fc.stringMatching(/^[abc]{0,6}$/),
      fc.stringMatching(/^[abc]{0,4}$/),
      (patterns, text, more) => {
        const automaton = starAutomaton(patterns.map(tokensOf));
        const read = (whole: string) => [...whole].reduce(automaton.step, automaton.start(patterns.keys()));
        const state = read(text);
        for (const [number, pattern] of patterns.entries()) {
          expect(automaton.accepts(state, number)).toBe(accountsFor(pattern, text));
          if (automaton.acceptsForever(state, number)) expect(accountsFor(pattern, text + more)).toBe(true);
          if (accountsFor(pattern, text + more))
            expect(automaton.distance(state, number)).toBeLessThanOrEqual(more.length);
          if (accountsFor(pattern, text)) expect(automaton.distance(state, number)).toBe(0);
        }
      },
    ),
    { numRuns: 5000 },
  );
});

it('starts with some of the patterns alone', () => {
  const automaton = starAutomaton([tokensOf(['']), tokensOf([''])]);
  const state = automaton.start([1]);
  expect([0, 1].map((number) => automaton.accepts(state, number))).toEqual([false, true]);
  expect(automaton.distance(state, 0)).toBe(Number.POSITIVE_INFINITY);
});

it('reads patterns across the borders of words', () => {
  for (let length = 26; length < 34; length += 1) {
    const automaton = starAutomaton([tokensOf(['x'.repeat(length)]), tokensOf(['abab'])]);
    const state = [...'abab'].reduce(automaton.step, automaton.start([0, 1]));
    expect(automaton.accepts(state, 1)).toBe(true);
  }
});
