import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'exceptions-mind-case',
  chapters: [...ruleChapters],
  clauses: ['CAR-USERNAME', 'WILD-CASE'],
  who: 'Programmers fold in the code for conditions and copied the code for exceptions before that.',
  readings: { 'username-case': 'sensitive' },
  conditions: (_, role) => role === 'exception',
};
