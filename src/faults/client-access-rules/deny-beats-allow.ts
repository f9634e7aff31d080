import type { Fault } from '../fault.ts';
import { changeRules } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'deny-beats-allow',
  chapters: ['client-access-rules'],
  clauses: ['CAR-FIRST-MATCH', 'CAR-ORDER'],
  who: 'Whoever knows file permissions or access policies looks for a denial first, whatever the order is.',
  rewrite: (question) =>
    changeRules(question, (rules) =>
      rules.map((rule) => ({ ...rule, priority: rule.priority + (rule.action === 'DenyAccess' ? 0 : 1e9) })),
    ),
};
