/** Where a Restrict policy counts already, another one denies nothing that was granted. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import { type Law, ruleOn } from './law.ts';
import { accessOf, beforeAndAfter, isFor, named } from './worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'a further Restrict can only grant',
  clauses: ['AAP-RESTRICT-GRANTS'],
  ...beforeAndAfter(
    ({ policies }, { appId }) => {
      const all = named(policies);
      const further = all.filter(isFor('RestrictAccess', appId)).slice(1);
      return further.length === 0 ? undefined : [all.filter((policy) => !further.includes(policy)), all];
    },
    (before, after) => ruleOn(accessOf(before) === 'Denied' || accessOf(after) === 'Granted'),
  ),
};
