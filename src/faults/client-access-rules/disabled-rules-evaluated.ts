import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'disabled-rules-evaluated',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-ENABLED'],
  who: 'Programmers of a first version do not read a field that is true in every sample.',
  rewrite: (question) => changeRules(question, (rules) => rules.map((rule) => ({ ...rule, enabled: true }))),
};
