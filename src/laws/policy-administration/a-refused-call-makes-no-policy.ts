/** Calls that name a taken policy, a wrong app or scope, or an unknown parameter leave all policies as they were. */
import type { CmdletCall } from '../../model/generated/wire.generated.ts';
import { allHold, holdsIf, type Law } from '../law.ts';
import {
  administer,
  administered,
  creation,
  isSamePolicies,
  type NewPolicies,
  newPolicies,
  nothing,
  scopes,
} from '../worlds/policy-administration.ts';

export const law: Law<NewPolicies> = {
  name: 'a refused call makes no policy',
  chapter: 'policy-administration',
  clauses: ['PADM-REFUSED-CHANGES-NOTHING', 'PADM-NAME-TAKEN', 'PADM-UNKNOWN-PARAMETER'],
  world: newPolicies,
  ask: (world) =>
    scopes(world.given).flatMap(({ guid }) => {
      const made = creation(world, world.apps[0], guid);
      return [[made], [made, ...refused(world, guid)]].map((calls) => administer(world.given, calls));
    }),
  holds: (world, answers) =>
    allHold(
      scopes(world.given).map((_, at) => {
        const [before, after] = answers.slice(2 * at);
        const areRefused =
          administered(after)
            ?.steps.slice(1)
            .every((step) => 'refused' in step) === true;
        return holdsIf(areRefused && isSamePolicies(before, after));
      }),
    ),
};

/** Each is half right: another app beside the wrong one, or a description beside what does not exist. */
function refused(world: NewPolicies, scope: string): readonly CmdletCall[] {
  const [taken, free] = world.apps;
  const right = creation(world, free, scope);
  return [
    nothing,
    creation(world, [free, taken], scope),
    creation(world, [free, 'an app'], scope),
    creation(world, [free, '*'], scope),
    creation(world, free, 'no such scope'),
    { ...right, parameters: { ...right.parameters, Enabled: true } },
  ];
}
