import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'last-match-wins',
  chapters: ['client-access-rules'],
  clauses: ['CAR-FIRST-MATCH'],
  who: 'Programmers loop over all rules and let each that applies overwrite the result.',
  part: 'order',
  means: (rules) => [...reference.order(rules)].reverse(),
};
