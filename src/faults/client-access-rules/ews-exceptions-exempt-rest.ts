import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'reading',
  name: 'ews-exceptions-exempt-rest',
  chapters: [...ruleChapters],
  clauses: ['CAR-REST-UNDER-EWS'],
  who: 'Programmers follow the announcement that EWS and REST are two controls in the conditions, and forget the exceptions.',
  readings: { 'rest-under-ews': 'covered' },
  conditions: (_, role) => role === 'exception',
};
