import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reference } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { accountAutomaton } from '../../../src/regions/witnesses/account-automaton.ts';
import { readings } from '../../reference/questions.ts';
import { pattern } from '../usernames/patterns.ts';

it('along any way, it matches what the reference matches, and never says that more is lacking than is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ pattern, readings }), { maxLength: 3 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      (patterns, turns) => {
        const automaton = accountAutomaton(patterns);
        let at = { symbol: '', state: automaton.start };
        let text = '';
        const before: (readonly number[])[] = [];
        for (const turn of turns) {
          const ways = automaton.next(at.state);
          at = ways[turn % ways.length] ?? at;
          text += at.symbol;
          before.push(patterns.map((_, number) => automaton.distance(at.state, number)));
        }
        expect(automaton.isWhole(at.state)).toBe(/^[^\\]+\\[^\\]+$/.test(text));
        if (!automaton.isWhole(at.state)) return;
        for (const [number, each] of patterns.entries()) {
          const matches = patternMatches(each.pattern, text, { readings: each.readings, semantics: reference });
          expect(automaton.matches(at.state, number)).toBe(matches);
          if (automaton.matchesForever(at.state, number)) expect(matches).toBe(true);
          for (const [done, distances] of before.entries())
            if (matches) expect(distances[number]).toBeLessThanOrEqual(turns.length - done - 1);
        }
      },
    ),
    { numRuns: 5000 },
  );
});
