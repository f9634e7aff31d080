import { describe, expect, it } from 'vitest';
import { type Dice, diceOf, times } from '../../../generators/dice.ts';
import { drawPolicies, drawPolicyPools, nameOf, type PolicyPools, recase } from '../../../generators/nouns/policies.ts';
import { type FeatureName, type Settings, wellFormed, without } from '../../../generators/settings.ts';
import type { ApplicationAccessPolicy } from '../../../src/model/generated/wire.generated.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { isPrincipal } from '../../../src/syntax/recipients.ts';
import { readGiven } from '../../../src/syntax/wire.ts';
import { share, worlds } from '../policy-worlds.ts';

interface Drawn {
  readonly pools: PolicyPools;
  readonly policies: readonly ApplicationAccessPolicy[];
}

function draw(dice: Dice, settings: Settings): Drawn {
  const pools = drawPolicyPools(dice, settings);
  return { pools, policies: drawPolicies(dice, pools, 5) };
}

const drawn = worlds(draw, 300);
const policies = drawn.flatMap((each) => each.policies);

describe('policies', () => {
  it('are on schema, with names that differ after folding', () => {
    for (const { pools, policies } of drawn) {
      expect(readGiven('application-access-policies', { policies, directory: pools.directory }).ok).toBe(true);
      expect(new Set(policies.map(({ name }) => fold(name))).size).toBe(5);
    }
  });

  it('have scopes that are principals or lost', () => {
    for (const { pools, policies } of drawn) {
      const { recipients } = pools.directory;
      const scopes = policies.map(({ policyScopeGroupId }) => recipients.find(({ id }) => id === policyScopeGroupId));
      expect(scopes.every((scope) => scope === undefined || isPrincipal(scope))).toBe(true);
    }
  });

  it('have each right often', () => {
    expect(share(policies, ({ accessRight }) => accessRight === 'DenyAccess')).toBeGreaterThan(0.3);
    expect(share(policies, ({ accessRight }) => accessRight === 'RestrictAccess')).toBeGreaterThan(0.5);
  });

  it('have names of their own and such as New gives', () => {
    const isGiven = ({ name, appIds, policyScopeGroupId, accessRight }: ApplicationAccessPolicy): boolean =>
      appIds.some((id) => fold(nameOf(id, policyScopeGroupId, accessRight)) === fold(name));
    expect(share(policies, isGiven)).toBeGreaterThan(0.3);
    expect(share(policies, isGiven)).toBeLessThan(0.7);
  });

  const repeats = ({ policies }: Drawn): boolean => {
    const keys = policies.map(({ appIds, policyScopeGroupId }) => JSON.stringify([appIds, policyScopeGroupId]));
    return new Set(keys).size < keys.length;
  };
  const cased = ({ policies }: Drawn): boolean => policies.some(({ appIds }) => appIds.join() !== fold(appIds.join()));
  const lost = ({ pools, policies }: Drawn): boolean =>
    policies.some((policy) => !pools.directory.recipients.some(({ id }) => id === policy.policyScopeGroupId));
  const shapes: readonly (readonly [FeatureName, number, (each: Drawn) => boolean])[] = [
    ['all-applications', 0.4, ({ policies }) => policies.some(({ appIds }) => appIds.includes('*'))],
    ['several-values', 0.4, ({ policies }) => policies.some(({ appIds }) => appIds.length > 1)],
    ['lost-scopes', 0.2, lost],
    ['spellings', 0.5, cased],
    ['empty-fields', 0.2, ({ policies }) => policies.some(({ description }) => description === null)],
  ];

  it.each(shapes)('show %s at a share of %s, unless it is taken away', (feature, least, claim) => {
    expect(share(drawn, claim)).toBeGreaterThan(least);
    expect(worlds(draw, 100, without(wellFormed, feature)).filter(claim)).toEqual([]);
  });

  it('have the app and the scope of another more often with overlap', () => {
    expect(share(drawn, repeats)).toBeGreaterThan(
      1.3 * share(worlds(draw, 300, without(wellFormed, 'overlap')), repeats),
    );
  });
});

describe('other case', () => {
  it('leaves the text the same after folding', () => {
    const dice = diceOf(1, 2);
    const written = times(30, () => recase(dice, 'Straße İ é-A1', wellFormed));
    expect(new Set(written)).toEqual(new Set(['Straße İ é-A1', 'STRAßE İ é-A1', 'straße İ é-a1']));
    expect(new Set(written.map(fold)).size).toBe(1);
  });
});
