import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'restrict-before-deny',
  chapters: ['application-access-policies'],
  clauses: ['AAP-DENY-FIRST'],
  who: 'Programmers think that a policy that lets the app in by name is more particular than one that keeps it out.',
  rewrite: (question, right) => {
    const restricting = changePolicies(question, (policies) =>
      policies.filter(({ accessRight }) => accessRight === 'RestrictAccess'),
    );
    const answer = right(restricting);
    const granted = 'access' in answer && answer.access === 'Granted' && answer.decidedBy?.length !== 0;
    return granted ? restricting : question;
  },
};
