import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'star-needs-one',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-STAR'],
  who: 'Programmers write .+ for the star, because a wildcard should stand for something.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    matchesExpression(escaped(pattern.text).replaceAll('\\*', '.+'), username, under),
};
