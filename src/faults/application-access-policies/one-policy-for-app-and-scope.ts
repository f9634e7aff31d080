import type { ApplicationAccessPolicy } from '../../model/generated/wire.generated.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'one-policy-for-app-and-scope',
  chapters: ['application-access-policies'],
  clauses: ['AAP-DENY-FIRST', 'AAP-NO-ORDER'],
  who: 'The identity that Exchange prints lacks the right, so programmers keep policies by app and scope, the last one wins.',
  rewrite: (question) =>
    changePolicies(question, (policies) => {
      const key = ({ appIds, policyScopeGroupId }: ApplicationAccessPolicy): string =>
        JSON.stringify([appIds.map(fold), policyScopeGroupId]);
      return [...new Map(policies.map((policy) => [key(policy), policy])).values()];
    }),
};
