import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'test-ignores-scope',
  chapters: ['test-client-access-rule'],
  clauses: ['TEST-RETURNS', 'CAR-SCOPE-USERS'],
  who: 'The real cmdlet has no parameter for a middle tier, so programmers do not look at the scope there.',
  rewrite: (question) => changeRules(question, (rules) => rules.map((rule) => ({ ...rule, scope: 'All' as const }))),
};
