import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'list-order-taken',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-ORDER'],
  who: 'Programmers who only ever saw sorted exports trust the order of the list.',
  part: 'order',
  means: (rules) => rules,
};
