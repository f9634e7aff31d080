import { reference } from '../../reference/reference.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'folded-to-upper-case',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-CASE'],
  who: 'Programmers compare upper case texts, and straße becomes STRASSE.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    reference.patternMatches(pattern, username, under) ||
    (under.readings['username-case'] === 'insensitive' &&
      reference.patternMatches(starPattern(pattern.text.toUpperCase()), username.toUpperCase(), under)),
};
