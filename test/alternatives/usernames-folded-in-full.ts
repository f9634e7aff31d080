import { ruleChapters } from '../../src/faults/rewrite.ts';
import { reference } from '../../src/reference/reference.ts';
import { starPattern } from '../../src/syntax/username-patterns.ts';
import type { Alternative } from './alternative.ts';

export const usernamesFoldedInFull: Alternative = {
  lens: {
    kind: 'part',
    name: 'usernames-folded-in-full',
    chapters: ['username-patterns', ...ruleChapters],
    clauses: ['WILD-CASE'],
    who: 'Programmers use their language, which writes a sigma at the end of a word as ς.',
    part: 'patternMatches',
    means: (pattern, username, under) =>
      under.readings['username-case'] === 'sensitive'
        ? reference.patternMatches(pattern, username, under)
        : reference.patternMatches(starPattern(pattern.text.toLowerCase()), username.toLowerCase(), under),
  },
  shownBy: {
    chapter: 'username-patterns',
    given: {},
    when: { pattern: 'contoso\\νικοσ', username: 'contoso\\ΝΙΚΟΣ' },
  },
};
