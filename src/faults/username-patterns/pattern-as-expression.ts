import { matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'pattern-as-expression',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-LITERAL'],
  who: 'Programmers turn * into .* and leave every other character of a regular expression active.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    matchesExpression(pattern.text.replaceAll('\\', '\\\\').replaceAll('*', '.*'), username, under),
};
