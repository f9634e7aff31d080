import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'deny-taken-for-restrict',
  chapters: ['application-access-policies'],
  clauses: ['AAP-DENY-FIRST', 'AAP-OTHERWISE-GRANTED'],
  who: 'Readers of «only access data that is not associated» take DenyAccess for the reverse of what it is.',
  rewrite: (question) =>
    changePolicies(question, (policies) =>
      policies.map((policy) => ({ ...policy, accessRight: 'RestrictAccess' as const })),
    ),
};
