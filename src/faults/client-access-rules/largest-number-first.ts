import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';
import { ruleChapters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'largest-number-first',
  chapters: [...ruleChapters],
  clauses: ['CAR-ORDER'],
  who: 'Administrators read a high priority as a high number.',
  part: 'order',
  means: (rules) => [...reference.order(rules)].reverse(),
};
