import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'exceptions-mind-case',
  chapters: [...ruleChapters],
  clauses: ['CAR-USERNAME', 'WILD-CASE'],
  who: 'Programmers fold in the code for conditions and copied the code for exceptions before that.',
  part: 'condition',
  means: (condition, role, client, under) => {
    const sensitive = { ...under, readings: { ...under.readings, 'username-case': 'sensitive' as const } };
    return reference.condition(condition, role, client, role === 'exception' ? sensitive : under);
  },
};
