import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'bare-pattern-tests-the-user',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-WHOLE', 'WILD-DOMAIN'],
  who: 'Administrators write jeff and mean the user; the implementation agrees when there is no backslash.',
  part: 'patternMatches',
  means: (pattern, username, under) => {
    const user = username.slice(username.indexOf('\\') + 1);
    return reference.patternMatches(pattern, pattern.text.includes('\\') ? username : user, under);
  },
};
