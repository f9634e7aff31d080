import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'username-cut-at-64',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-WHOLE'],
  who: 'Designers of tables give a username 64 characters, and what is longer is stored without its end.',
  part: 'patternMatches',
  means: (pattern, username, under) => reference.patternMatches(pattern, username.slice(0, 64), under),
};
