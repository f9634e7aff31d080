import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'priorities-sorted-as-text',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-ORDER'],
  who: 'JavaScript programmers sort without a comparison, or read CSV, and 10 comes before 2.',
  part: 'order',
  means: (rules) => [...rules].sort((one, other) => (String(one.priority) < String(other.priority) ? -1 : 1)),
};
