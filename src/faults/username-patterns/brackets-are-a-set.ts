import { escaped, matchesExpression } from '../expression.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'brackets-are-a-set',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-LITERAL'],
  who: 'PowerShell authors test patterns with -like, where [jk] is one of two letters.',
  part: 'patternMatches',
  means: (pattern, username, under) =>
    matchesExpression(
      escaped(pattern.text)
        .replace(/\\\[(.+?)\\\]/g, '[$1]')
        .replaceAll('\\*', '.*'),
      username,
      under,
    ),
};
