import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'answer',
  name: 'closed-by-nobody',
  chapters: ['application-access-policies'],
  clauses: ['AAP-GROUNDS', 'AAP-RESTRICT-CLOSES'],
  who: 'Programmers name the policies that cover the mailbox, and none covers one that is closed.',
  alter: (answer, question, right) => {
    if (!('access' in answer) || answer.access === 'Granted') return answer;
    const denying = right(
      changePolicies(question, (policies) => policies.filter(({ accessRight }) => accessRight === 'DenyAccess')),
    );
    return 'access' in denying && denying.access === 'Denied' ? answer : { ...answer, decidedBy: [] };
  },
};
