import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'first-star-only',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-STAR'],
  who: 'JavaScript programmers call replace with a text, which replaces the first star and leaves the others.',
  part: 'patternMatches',
  means: (pattern, username, under) => matchesExpression(escaped(pattern.text).replace('\\*', '.*'), username, under),
};
