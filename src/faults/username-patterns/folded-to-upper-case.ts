import { reference } from '../../reference/meaning.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'folded-to-upper-case',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-CASE'],
  who: 'Programmers compare upper case texts, and straße becomes STRASSE.',
  part: 'pattern',
  means: (pattern, username, under) =>
    reference.pattern(pattern, username, under) ||
    (under.readings['username-case'] === 'insensitive' &&
      reference.pattern(starPattern(pattern.text.toUpperCase()), username.toUpperCase(), under)),
};
