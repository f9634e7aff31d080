/** Policies, a directory whose recipients have several names, and apps that no policy names. */
import type fc from 'fast-check';
import { drawPolicyWorld, type PolicyWorld } from '../../../generators/application-access-policies.ts';
import { arbitrary } from '../../../generators/arbitrary.ts';
import { chance, pick, times } from '../../../generators/dice.ts';
import { drawGuid, withNames } from '../../../generators/nouns/directory.ts';
import { wellFormed } from '../../../generators/settings.ts';
import { shrinkPoliciesGiven } from '../../../generators/shrink/policies.ts';
import { shrinkWorld } from '../../../generators/shrink/world.ts';
import { defined } from '../../model/defined.ts';
import type {
  AccessQuestion,
  AccessRight,
  CmdletCall,
  DirectoryRecipient,
  PoliciesGiven,
  PolicyAdministrationAnswer,
} from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import { isPrincipal } from '../../syntax/recipients.ts';
import { isSame } from '../law.ts';

/** Policies and a directory, three app ids, of which the last may be the first in capitals, and a right. */
export interface NewPolicies {
  readonly given: PoliciesGiven;
  readonly apps: readonly [string, string, string];
  readonly accessRight: AccessRight;
}

export const newPolicies: fc.Arbitrary<NewPolicies> = arbitrary(
  (dice) => {
    const { given } = drawPolicyWorld(dice, {
      ...wellFormed,
      policies: { least: 1, most: 4 },
      questions: { least: 1, most: 1 },
    });
    const [one, other, third] = times(3, () => drawGuid(dice));
    return {
      given: { ...given, directory: withNames(dice, given.directory, wellFormed) },
      apps: [one ?? '', other ?? '', chance(dice, 50) ? (third ?? '') : (one ?? '').toUpperCase()],
      accessRight: pick(dice, ['RestrictAccess', 'DenyAccess']),
    };
  },
  function* ({ given, ...rest }) {
    for (const smaller of shrinkPoliciesGiven(given, new Set())) yield { given: smaller, ...rest };
  },
);

/** Policies, questions aimed at them, and a directory whose recipients have several names. */
export const namedWorld: fc.Arbitrary<PolicyWorld> = arbitrary((dice) => {
  const { given, when } = drawPolicyWorld(dice, {
    ...wellFormed,
    policies: { least: 1, most: 5 },
    questions: { least: 3, most: 6 },
  });
  return { given: { ...given, directory: withNames(dice, given.directory, wellFormed) }, when };
}, shrinkWorld('application-access-policies'));

/** The question of the calls, and of decisions after them. */
export function administer(
  given: PoliciesGiven,
  cmdlets: readonly CmdletCall[],
  then?: readonly AccessQuestion[],
): Question {
  return {
    chapter: 'policy-administration',
    given,
    when: { cmdlets, ...defined({ then }) },
  };
}

/** Recipients that may be scopes and whose GUID no other name is. */
export function scopes({ directory }: PoliciesGiven): readonly (DirectoryRecipient & { readonly guid: string })[] {
  return directory.recipients.flatMap((each) =>
    isPrincipal(each) && typeof each.guid === 'string' ? [{ ...each, guid: each.guid }] : [],
  );
}

/** The call that makes a policy. */
export function creation({ accessRight }: Pick<NewPolicies, 'accessRight'>, appId: unknown, scope: string): CmdletCall {
  return {
    cmdlet: 'New-ApplicationAccessPolicy',
    parameters: { AccessRight: accessRight, AppId: appId, PolicyScopeGroupId: scope },
  };
}

/** The call that removes a policy. */
export function removal(identity: string): CmdletCall {
  return { cmdlet: 'Remove-ApplicationAccessPolicy', parameters: { Identity: identity } };
}

export const nothing = removal('no such policy');

/** The answer, where the question was not refused as a whole. */
export function administered(answer: Answer | undefined): PolicyAdministrationAnswer | undefined {
  return answer !== undefined && 'steps' in answer && 'policies' in answer ? answer : undefined;
}

/** Whether every call was carried out. */
export function allDone(answer: Answer | undefined): boolean {
  return administered(answer)?.steps.every((step) => 'ok' in step) === true;
}

/** The answers as if their steps were the same. */
export function isSamePolicies(one: Answer | undefined, other: Answer | undefined): boolean {
  const [first, second] = [one, other].map(administered);
  if (first === undefined || second === undefined) return false;
  return isSame('policy-administration', { ...first, steps: [] }, { ...second, steps: [] });
}
