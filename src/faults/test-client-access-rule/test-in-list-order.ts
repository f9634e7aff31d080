import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'test-in-list-order',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-ORDER'],
  who: 'Programmers filter the list, and a filter keeps its order.',
  part: 'order',
  means: (rules) => rules,
};
