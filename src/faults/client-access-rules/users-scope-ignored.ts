import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'users-scope-ignored',
  chapters: ['client-access-rules', 'test-client-access-rule'],
  clauses: ['CAR-SCOPE-USERS'],
  who: 'Programmers leave out Scope, because no procedure of the documents explains it.',
  rewrite: (question) =>
    changeRules(question, (rules) =>
      rules.map((rule) => (rule.scope === 'Users' ? { ...rule, scope: 'All' as const } : rule)),
    ),
};
