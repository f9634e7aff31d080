import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'representation',
  name: 'null-scope-is-users',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-SCOPE-DEFAULT'],
  who: 'Programmers compare the scope with All, and null is not All though an absent one was thought of.',
  rewrite: (question) =>
    changeRules(question, (rules) =>
      rules.map((rule) => (rule.scope === null ? { ...rule, scope: 'Users' as const } : rule)),
    ),
};
