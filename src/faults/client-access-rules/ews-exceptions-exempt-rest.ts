import { reference } from '../../reference/meaning.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'ews-exceptions-exempt-rest',
  chapters: [...ruleChapters],
  clauses: ['CAR-REST-UNDER-EWS'],
  who: 'Programmers follow the announcement that EWS and REST are two controls in the conditions, and forget the exceptions.',
  rare: true,
  part: 'condition',
  means: (condition, role, client, under) => {
    const covered = { ...under, readings: { ...under.readings, 'rest-under-ews': 'covered' as const } };
    return reference.condition(condition, role, client, role === 'exception' ? covered : under);
  },
};
