import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'lost-scope-not-counted',
  chapters: ['application-access-policies'],
  clauses: ['AAP-LOST-SCOPE'],
  who: 'Programmers join policies with the directory, and what finds no partner falls out.',
  rewrite: (question) =>
    changePolicies(question, (policies, { recipients }) =>
      policies.filter(({ policyScopeGroupId }) => recipients.some(({ id }) => id === policyScopeGroupId)),
    ),
};
