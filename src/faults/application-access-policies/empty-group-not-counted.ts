import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'empty-group-not-counted',
  chapters: ['application-access-policies'],
  clauses: ['AAP-RESTRICT-CLOSES'],
  who: 'Programmers of posture tools skip a group without members, because it restricts nobody.',
  rewrite: (question) =>
    changePolicies(question, (policies, { recipients }) =>
      policies.filter(({ policyScopeGroupId }) => {
        const scope = recipients.find(({ id }) => id === policyScopeGroupId);
        return scope?.type !== 'MailUniversalSecurityGroup' || (scope.members ?? []).length > 0;
      }),
    ),
};
