/** A further Deny policy leaves what is denied denied. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { PolicySet } from '../../model/chapters.ts';
import type { Law } from '../law.ts';
import { added, beforeAndAfter, named, onlyTowards } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'adding Deny never grants',
  clauses: ['AAP-DENY-FIRST'],
  ...beforeAndAfter(({ policies }, { appId }) => {
    const some: PolicySet = named(policies);
    return [some, [...some, ...policies.slice(0, 1).map((policy) => added('DenyAccess', appId, policy))]];
  }, onlyTowards('Denied')),
};
