import { reference } from '../../reference/reference.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'only-before-the-first-star',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-STAR', 'WILD-WHOLE'],
  who: 'Programmers turn a pattern into a prefix, and what stands behind the star is never looked at.',
  part: 'patternMatches',
  means: (pattern, username, under) => {
    const [prefix = '', ...behind] = pattern.parts;
    return reference.patternMatches(behind.length === 0 ? pattern : starPattern(`${prefix}*`), username, under);
  },
};
