import { describe, expect, it } from 'vitest';
import {
  aimAtPolicy,
  type Coverage,
  type PolicyTarget,
  sightOf,
  targetsOf,
} from '../../../generators/aim/application-access-policies.ts';
import type { AimedQuestion } from '../../../generators/aim/reading-choice.ts';
import { type Dice, times } from '../../../generators/dice.ts';
import { drawPolicies, drawPolicyPools } from '../../../generators/nouns/policies.ts';
import type { Settings } from '../../../generators/settings.ts';
import type {
  AccessQuestion,
  ApplicationAccessPolicy,
  PoliciesGiven,
} from '../../../src/model/generated/wire.generated.ts';
import { answer, reference } from '../../../src/reference/reference.ts';
import type { Interpretation, Semantics } from '../../../src/reference/semantics.ts';
import { contains } from '../../../src/syntax/readings/reading-sets.ts';
import { policyReadings, share, worlds } from '../policy-worlds.ts';

interface Shot {
  readonly given: PoliciesGiven;
  readonly policy: ApplicationAccessPolicy;
  readonly target: PolicyTarget;
  readonly aimed: AimedQuestion<AccessQuestion, Coverage>;
}

function shoot(dice: Dice, settings: Settings): readonly Shot[] {
  const pools = drawPolicyPools(dice, settings);
  const given = { policies: drawPolicies(dice, pools, 5), directory: pools.directory };
  return given.policies.flatMap((policy) => {
    const sight = sightOf(policy, given, pools);
    return targetsOf(sight).flatMap((target) =>
      times(2, () => ({ given, policy, target, aimed: aimAtPolicy(dice, sight, target) })),
    );
  });
}

const shots = worlds(shoot, 250).flat();

function unders({ aimed }: Shot, semantics: Semantics = reference): readonly Interpretation[] {
  return policyReadings
    .filter((readings) => contains(aimed.readingSet, readings))
    .map((readings) => ({ readings, semantics }));
}

describe('a question aimed at a policy', () => {
  it('says whether the policy counts for the app', () => {
    for (const shot of shots) {
      const { given, policy, aimed } = shot;
      const counted = unders(shot).map((under) => reference.counts(policy, aimed.when.appId, given.policies, under));
      expect(new Set(counted), JSON.stringify(shot)).toEqual(new Set([aimed.claim.counts]));
    }
  });

  it('says whether the policy covers the mailbox', () => {
    for (const shot of shots) {
      const { given, policy, aimed } = shot;
      const covered = unders(shot).map(
        (under) => reference.covers(policy.policyScopeGroupId, aimed.when.mailbox, given.directory, under) === true,
      );
      expect(new Set(covered), JSON.stringify(shot)).toEqual(new Set([aimed.claim.covers]));
    }
  });

  it('has its answer from the claim when it is a Deny policy that counts and covers', () => {
    const denied = shots.filter(({ policy, aimed: { claim } }) => {
      return policy.accessRight === 'DenyAccess' && claim.counts && claim.covers;
    });
    expect(denied.length).toBeGreaterThan(100);
    for (const shot of denied) {
      for (const { readings } of unders(shot)) {
        const question = { chapter: 'application-access-policies', given: shot.given, when: shot.aimed.when } as const;
        expect(answer(question, readings)).toMatchObject({
          access: 'Denied',
          decidedBy: expect.arrayContaining([shot.policy.name]),
        });
      }
    }
  });

  it('holds under every reading when none matters', () => {
    const plain = shots.filter(({ policy, target }) => !policy.appIds.includes('*') && target.depth === 1);
    expect(plain.every(({ aimed }) => Object.keys(aimed.readingSet).length === 0)).toBe(true);
  });
});

describe('targets', () => {
  it.each([
    [0, 0.005],
    [1, 0.1],
    [2, 0.1],
    [3, 0.05],
    ['outside', 0.1],
  ] as const)('have mailboxes at depth %s', (depth, least) => {
    expect(share(shots, ({ target }) => target.depth === depth)).toBeGreaterThan(least);
  });

  it.each(['named', 'of-others', 'of-none'] as const)('have apps %s', (app) => {
    expect(share(shots, ({ target }) => target.app === app)).toBeGreaterThan(0.15);
  });
});
