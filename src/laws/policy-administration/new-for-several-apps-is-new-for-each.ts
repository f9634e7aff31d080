/** One call with a list of apps leaves the policies that a call for each app leaves, also where an app stands there twice. */
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  administer,
  creation,
  isSamePolicies,
  type NewPolicies,
  newPolicies,
  scopes,
} from '../worlds/policy-administration.ts';

export const law: Law<NewPolicies> = {
  name: 'New for several apps is New for each',
  chapter: 'policy-administration',
  clauses: ['PADM-ONE-PER-APP', 'PADM-APP-IDS'],
  world: newPolicies,
  ask: (world) =>
    scopes(world.given).flatMap(({ guid }) => [
      administer(world.given, [creation(world, world.apps, guid)]),
      administer(
        world.given,
        world.apps.map((app) => creation(world, app, guid)),
      ),
    ]),
  holds: (world, answers) =>
    allHold(scopes(world.given).map((_, at) => holdsIf(isSamePolicies(answers[2 * at], answers[2 * at + 1])))),
};
