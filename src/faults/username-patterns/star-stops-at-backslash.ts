import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'star-stops-at-backslash',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-STAR'],
  who: 'Users of glob libraries get a star that stays within one part of a path.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    matchesExpression(escaped(pattern.text).replaceAll('\\*', '[^\\\\]*'), username, under),
};
