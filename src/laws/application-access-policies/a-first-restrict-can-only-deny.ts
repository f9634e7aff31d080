/** Where no Restrict policy counted, one that does grants nothing that was denied. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { Law } from '../law.ts';
import { added, beforeAndAfter, isFor, named, onlyTowards } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'a first Restrict can only deny',
  clauses: ['AAP-RESTRICT-CLOSES', 'AAP-OTHERWISE-GRANTED'],
  ...beforeAndAfter(({ policies }, { appId }) => {
    const open = named(policies).filter((policy) => !isFor('RestrictAccess', appId)(policy));
    return [open, [...open, ...policies.slice(0, 1).map((policy) => added('RestrictAccess', appId, policy))]];
  }, onlyTowards('Denied')),
};
