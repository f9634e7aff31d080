import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'restrict-policies-intersect',
  chapters: ['application-access-policies'],
  clauses: ['AAP-RESTRICT-GRANTS'],
  who: 'Administrators think of conditions that add up, so that the mailbox must be in every group.',
  alter: (answer, question, right) => {
    if (question.chapter !== 'application-access-policies' || !('access' in answer)) return answer;
    const closing = question.given.policies.filter((policy) => {
      const alone = right(changePolicies(question, () => [policy]));
      return policy.accessRight === 'RestrictAccess' && 'access' in alone && alone.access === 'Denied';
    });
    const closed = answer.access === 'Granted' && closing.length > 0;
    return closed ? { access: 'Denied', decidedBy: closing.map(({ name }) => name) } : answer;
  },
};
