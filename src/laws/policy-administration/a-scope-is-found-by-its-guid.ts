/** The GUID of a recipient that may be a scope, in either case, makes a policy for its id. */
import { fold } from '../../syntax/fold.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  administer,
  administered,
  allDone,
  creation,
  type NewPolicies,
  newPolicies,
  scopes,
} from '../worlds/policy-administration.ts';

export const law: Law<NewPolicies> = {
  name: 'a scope is found by its GUID',
  chapter: 'policy-administration',
  clauses: ['PADM-SCOPE-FOUND', 'PADM-SCOPE-PRINCIPAL'],
  world: newPolicies,
  ask: (world) =>
    scopes(world.given).flatMap(({ guid }) =>
      [guid, guid.toUpperCase()].map((scope) => administer(world.given, [creation(world, world.apps[0], scope)])),
    ),
  holds: (world, answers) =>
    allHold(
      answers.map((answer, at) => {
        const { id } = scopes(world.given)[Math.floor(at / 2)] ?? {};
        const made = administered(answer)?.policies.filter(({ appIds }) =>
          appIds.some((app) => fold(app) === fold(world.apps[0])),
        );
        return holdsIf(allDone(answer) && made?.length === 1 && made[0]?.policyScopeGroupId === id);
      }),
    ),
};
