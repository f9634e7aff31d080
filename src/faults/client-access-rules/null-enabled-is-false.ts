import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'null-enabled-is-false',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-ENABLED'],
  who: 'Programmers take whatever is not true for false.',
  rewrite: (question) =>
    changeRules(question, (rules) => rules.map((rule) => (rule.enabled === null ? { ...rule, enabled: false } : rule))),
};
