import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'deny-grants-all-others',
  chapters: ['application-access-policies'],
  clauses: ['AAP-RESTRICT-CLOSES', 'AAP-DENY-FIRST'],
  who: 'Migrators write a Deny policy as a grant to everybody who is not in its group.',
  alter: (answer, question, right) => {
    if (question.chapter !== 'application-access-policies' || !('access' in answer)) return answer;
    const denying = question.given.policies.filter(({ accessRight }) => accessRight === 'DenyAccess');
    const granting = denying.filter((policy) => {
      const reversed = { ...policy, accessRight: 'RestrictAccess' as const };
      const alone = right(changePolicies(question, () => [reversed]));
      return 'access' in alone && alone.access === 'Denied';
    });
    const denied = denying.some(({ name }) => answer.decidedBy?.includes(name));
    return denied || granting.length === 0
      ? answer
      : { access: 'Granted', decidedBy: granting.map(({ name }) => name) };
  },
};
