import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'question-mark-wildcard',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-LITERAL'],
  who: 'Everybody who knows file names or PowerShell takes ? for any one character.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    matchesExpression(escaped(pattern.text).replaceAll('\\?', '.').replaceAll('\\*', '.*'), username, under),
};
