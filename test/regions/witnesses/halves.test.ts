import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reference } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { halvesOf } from '../../../src/regions/witnesses/halves.ts';
import { starAutomaton, type Tokens } from '../../../src/regions/witnesses/star-automaton.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { readings } from '../../reference/questions.ts';
import { pattern, username } from '../usernames/patterns.ts';

const accepts = (tokens: Tokens, text: string): boolean => {
  const automaton = starAutomaton([tokens]);
  return automaton.accepts([...text].reduce(automaton.step, automaton.start([0])), 0);
};

it('halves match an account when the pattern does, under any readings', () => {
  fc.assert(
    fc.property(pattern, username, readings, (each, name, how) => {
      const [domain = '', user = ''] = (how['username-case'] === 'insensitive' ? fold(name) : name).split('\\');
      const found = halvesOf(each, how).some((halves) => accepts(halves.domain, domain) && accepts(halves.user, user));
      expect(found).toBe(patternMatches(each, name, { readings: how, semantics: reference }));
    }),
    { numRuns: 6000 },
  );
});
