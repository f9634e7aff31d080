/** Ids of apps in capitals or in small letters are the same ids. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { Law } from '../law.ts';
import { beforeAndAfter, unchanged } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'an app is the same in any case of letters',
  clauses: ['AAP-APP-FOLDED'],
  ...beforeAndAfter(
    ({ policies }) => [
      policies,
      policies.map((policy) => ({
        ...policy,
        appIds: policy.appIds.map((id) => (id === id.toUpperCase() ? id.toLowerCase() : id.toUpperCase())),
      })),
    ],
    unchanged,
  ),
};
