import { reference } from '../../reference/reference.ts';
import { starPattern } from '../../syntax/username-patterns.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'ascii-only-folding',
  chapters: ['username-patterns', ...ruleChapters],
  clauses: ['WILD-CASE'],
  who: 'Programmers in C and its like fold A to Z only, and never try another alphabet.',
  part: 'patternMatches',
  means: (pattern, username, under) => {
    const sensitive = { ...under, readings: { ...under.readings, 'username-case': 'sensitive' as const } };
    const folded = reference.patternMatches(starPattern(lower(pattern.text)), lower(username), sensitive);
    return folded && reference.patternMatches(pattern, username, under);
  },
};

function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
