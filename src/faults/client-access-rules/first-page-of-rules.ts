import { reference } from '../../reference/reference.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'part',
  name: 'first-page-of-rules',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-FIRST-MATCH', 'TEST-RETURNS'],
  who: 'Programmers fetch rules over an interface that gives twenty at a time and never ask for the next page.',
  part: 'order',
  means: (rules) => reference.order(rules).slice(0, 20),
};
