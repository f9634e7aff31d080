/** A policy is removed by the name that New gave it, in any case of letters, and leaves nothing behind. */
import { nameOf } from '../../../generators/nouns/policies.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  administer,
  allDone,
  creation,
  isSamePolicies,
  type NewPolicies,
  newPolicies,
  nothing,
  removal,
  scopes,
} from '../worlds/policy-administration.ts';

export const law: Law<NewPolicies> = {
  name: 'New then Remove restores',
  chapter: 'policy-administration',
  clauses: ['PADM-REMOVE', 'PADM-NAME', 'PADM-IDENTITY'],
  world: newPolicies,
  ask: (world) =>
    scopes(world.given).flatMap(({ id, guid }) => {
      const name = nameOf(world.apps[0], id, world.accessRight);
      const made = creation(world, world.apps[0], guid);
      return [[nothing], [made, removal(name)], [made, removal(capitals(name))]].map((calls) =>
        administer(world.given, calls),
      );
    }),
  holds: (world, answers) =>
    allHold(
      scopes(world.given).map((_, at) => {
        const [before, after, inCapitals] = answers.slice(3 * at);
        const areDone = allDone(after) && allDone(inCapitals);
        return holdsIf(areDone && isSamePolicies(before, after) && isSamePolicies(before, inCapitals));
      }),
    ),
};

function capitals(name: string): string {
  return name.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
