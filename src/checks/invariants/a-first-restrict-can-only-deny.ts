/** Where no Restrict policy counted, one that does grants nothing that was denied. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import { type Law, ruleOn } from './law.ts';
import { accessOf, beforeAndAfter, isFor, named, restrictOf } from './worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'a first Restrict can only deny',
  clauses: ['AAP-RESTRICT-CLOSES', 'AAP-OTHERWISE-GRANTED'],
  ...beforeAndAfter(
    ({ policies }, { appId }) => {
      const open = named(policies).filter((policy) => !isFor('RestrictAccess', appId)(policy));
      const added = policies.map((policy, at) => restrictOf(appId, policy, at)).slice(0, 1);
      return [open, [...open, ...added]];
    },
    (before, after) => ruleOn(accessOf(before) === 'Granted' || accessOf(after) === 'Denied'),
  ),
};
