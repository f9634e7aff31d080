/** Where a Restrict policy counts already, another one denies nothing that was granted. */
import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import type { Law } from '../law.ts';
import { added, beforeAndAfter, named, onlyTowards } from '../worlds/application-access-policies.ts';

export const law: Law<PolicyWorld> = {
  name: 'a further Restrict can only grant',
  clauses: ['AAP-RESTRICT-GRANTS'],
  ...beforeAndAfter(({ policies }, { appId }) => {
    const [first, ...further] = policies.map((policy, at) => added('RestrictAccess', appId, policy, at));
    if (first === undefined || further.length === 0) return undefined;
    const before = [...named(policies), first];
    return [before, [...before, ...further]];
  }, onlyTowards('Granted')),
};
