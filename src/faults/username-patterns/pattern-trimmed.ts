import { reference } from '../../reference/reference.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'pattern-trimmed',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-LITERAL', 'WILD-EMPTY'],
  who: 'Readers of lists that were typed with commas trim the values.',
  part: 'patternMatches',
  means: (pattern, username, under) => reference.patternMatches(starPattern(pattern.text.trim()), username, under),
};
