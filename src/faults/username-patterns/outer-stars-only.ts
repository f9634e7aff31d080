import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'outer-stars-only',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-STAR'],
  who: 'Programmers use startsWith, endsWith and includes, which know no star in the middle.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    matchesExpression(escaped(pattern.text).replace(/^\\\*/, '.*').replace(/\\\*$/, '.*'), username, under),
};
