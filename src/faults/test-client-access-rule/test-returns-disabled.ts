import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'test-returns-disabled',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-DISABLED'],
  who: 'Programmers list whatever fits the connection and leave «enabled» to the evaluation.',
  rewrite: (question) => changeRules(question, (rules) => rules.map((rule) => ({ ...rule, enabled: true }))),
};
