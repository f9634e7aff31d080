import type { ApplicationAccessPolicy } from '../../model/generated/wire.generated.ts';
import { fold } from '../../syntax/fold.ts';
import type { Fault } from '../fault.ts';
import { changePolicies } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'question',
  name: 'first-restrict-only',
  chapters: ['application-access-policies'],
  clauses: ['AAP-RESTRICT-GRANTS'],
  who: 'Programmers look one policy up for the app; a report of 2025 saw the same in the service.',
  rewrite: (question) =>
    changePolicies(question, (policies) => {
      const restricting = policies.filter(({ accessRight }) => accessRight === 'RestrictAccess');
      const shares = (one: ApplicationAccessPolicy, other: ApplicationAccessPolicy): boolean =>
        one.appIds.some((id) => other.appIds.some((each) => fold(each) === fold(id)));
      return policies.filter(
        (policy) =>
          policy.accessRight === 'DenyAccess' || restricting.find((other) => shares(policy, other)) === policy,
      );
    }),
};
