import { reference } from '../../reference/reference.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'pattern-searched-not-matched',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-WHOLE'],
  who: 'Programmers use a search where a match of the whole is meant, so that jeff finds every jefferson.',
  part: 'patternMatches',
  means: (pattern, username, under) => reference.patternMatches(starPattern(`*${pattern.text}*`), username, under),
};
