/** Policies that New makes, one call after the other, let in and shut out what the same policies do when they are given. */

import type { PolicyWorld } from '../../../generators/application-access-policies.ts';
import { nameOf } from '../../../generators/nouns/policies.ts';
import type { ApplicationAccessPolicy, CmdletCall } from '../../model/generated/wire.generated.ts';
import { fold } from '../../syntax/fold.ts';
import { holdsIf, isSame, type Law } from '../law.ts';
import { ask } from '../worlds/application-access-policies.ts';
import { administer, administered, creation, namedWorld, nothing, scopes } from '../worlds/policy-administration.ts';

export const law: Law<PolicyWorld> = {
  name: 'policies that are made decide as policies that are given',
  chapter: 'policy-administration',
  clauses: ['PADM-THEN', 'PADM-ONE-PER-APP'],
  world: namedWorld,
  ask: ({ given, when }) => {
    const calls = [nothing, ...makeable(given).map(({ call }) => call)];
    const policies = makeable(given).map(({ policy }) => policy);
    return [administer({ ...given, policies: [] }, calls, when), ...when.map((each) => ask(each, given, policies))];
  },
  holds: ({ given }, [made, ...answers]) => {
    const decisions = administered(made)?.decisions;
    if (decisions === undefined || makeable(given).length === 0) return 'vacuous';
    return holdsIf(decisions.every((each, at) => isSame('application-access-policies', each, answers[at])));
  },
};

interface Makeable {
  readonly policy: ApplicationAccessPolicy;
  /** The call that makes it. */
  readonly call: CmdletCall;
}

/** One policy for each app of those that are given, as far as their scopes are there. */
function makeable(given: PolicyWorld['given']): readonly Makeable[] {
  const found = new Map<string, Makeable>();
  for (const { accessRight, appIds, policyScopeGroupId } of given.policies) {
    const scope = scopes(given).find(({ id }) => id === policyScopeGroupId);
    if (scope === undefined) continue;
    for (const appId of appIds) {
      const name = nameOf(appId, scope.id, accessRight);
      const policy = { name, accessRight, appIds: [appId], policyScopeGroupId };
      if (!found.has(fold(name))) found.set(fold(name), { policy, call: creation({ accessRight }, appId, scope.guid) });
    }
  }
  return [...found.values()];
}
