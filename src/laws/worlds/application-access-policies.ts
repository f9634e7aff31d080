/** Policies and questions aimed at them, asked about in several forms of one set of policies side by side. */

import type fc from 'fast-check';
import { drawPolicyWorld, type PolicyWorld } from '../../../generators/application-access-policies.ts';
import { arbitrary } from '../../../generators/arbitrary.ts';
import { wellFormed } from '../../../generators/settings.ts';
import { shrinkWorld } from '../../../generators/shrink/world.ts';
import type { PolicySet } from '../../model/chapters.ts';
import type {
  AccessAnswer,
  AccessQuestion,
  AccessRight,
  ApplicationAccessPolicy,
  PoliciesGiven,
} from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import { fold } from '../../syntax/fold.ts';
import { allHold, holdsIf, isSame, type Law, type LawResult } from '../law.ts';

const settings = { ...wellFormed, policies: { least: 1, most: 6 }, questions: { least: 4, most: 7 } };

export const policyWorld: fc.Arbitrary<PolicyWorld> = arbitrary(
  (dice) => drawPolicyWorld(dice, settings),
  shrinkWorld('application-access-policies'),
);

/** The question about these policies in place of those of the world. */
export function ask(when: AccessQuestion, given: PoliciesGiven, policies: PolicySet): Question {
  return { chapter: 'application-access-policies', given: { ...given, policies }, when };
}

/** A law over each question and the same question about another set of policies. */
export function beforeAndAfter(
  change: (world: PoliciesGiven, when: AccessQuestion) => readonly [PolicySet, PolicySet] | undefined,
  compare: (before: Answer, after: Answer) => LawResult,
): Pick<Law<PolicyWorld>, 'world' | 'ask' | 'holds' | 'chapter'> {
  const pairs = ({ given, when }: PolicyWorld) =>
    when.flatMap((each) => {
      const sets = change(given, each);
      return sets === undefined ? [] : [sets.map((policies) => ask(each, given, policies))];
    });
  return {
    chapter: 'application-access-policies',
    world: policyWorld,
    ask: (world) => pairs(world).flat(),
    holds: (world, answers) =>
      allHold(
        pairs(world).map((_, at) => {
          const [before, after] = answers.slice(2 * at);
          return before === undefined || after === undefined ? 'vacuous' : compare(before, after);
        }),
      ),
  };
}

/** Held where both answers say the same. */
export function unchanged(before: Answer, after: Answer): LawResult {
  return holdsIf(isSame('application-access-policies', before, after));
}

/** The second answer may differ from the first in this direction alone; vacuous where both are the other access. */
export function onlyTowards(access: AccessAnswer['access']): (before: Answer, after: Answer) => LawResult {
  return (before, after) => {
    if (accessOf(before) !== access && accessOf(after) !== access) return 'vacuous';
    return holdsIf(accessOf(after) === access);
  };
}

/** Undefined for a refusal. */
export function accessOf(answer: Answer): AccessAnswer['access'] | undefined {
  return 'access' in answer ? answer.access : undefined;
}

/** Whether the policy names this app, and not only all of them. */
export function names({ appIds }: ApplicationAccessPolicy, appId: string): boolean {
  return appIds.some((id) => fold(id) === fold(appId));
}

/** Policies that name their apps: what those for all apps do beside them is a matter of readings. */
export function named(policies: PolicySet): PolicySet {
  return policies.filter((policy) => !isForAll(policy));
}

/** Whether a policy has this right and names this app. */
export function isFor(accessRight: AccessRight, appId: string): (policy: ApplicationAccessPolicy) => boolean {
  return (policy) => policy.accessRight === accessRight && names(policy, appId);
}

/** Whether the policy names all apps. */
export function isForAll({ appIds }: ApplicationAccessPolicy): boolean {
  return appIds.includes('*');
}

/** A policy for one app with the scope of another policy. */
export function added(
  accessRight: AccessRight,
  appId: string,
  { policyScopeGroupId }: ApplicationAccessPolicy,
  at = 0,
): ApplicationAccessPolicy {
  return { name: `added ${at}`, accessRight, appIds: [appId], policyScopeGroupId };
}
