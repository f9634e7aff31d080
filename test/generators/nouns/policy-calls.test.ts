import { describe, expect, it } from 'vitest';
import { type Dice, diceOf, times } from '../../../generators/dice.ts';
import { withNames } from '../../../generators/nouns/directory.ts';
import { drawPolicies, drawPolicyPools } from '../../../generators/nouns/policies.ts';
import {
  type AcceptedCall,
  after,
  besides,
  type Desk,
  drawAccepted,
  openDesk,
} from '../../../generators/nouns/policy-calls.ts';
import { type Settings, wellFormed } from '../../../generators/settings.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { PoliciesGiven, PolicyAdministrationAnswer } from '../../../src/model/generated/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { share, worlds } from '../policy-worlds.ts';

interface Walk {
  readonly given: PoliciesGiven;
  readonly calls: readonly AcceptedCall[];
  readonly end: Desk;
}

function walk(dice: Dice, settings: Settings): Walk {
  const bare = drawPolicyPools(dice, settings);
  const pools = { ...bare, directory: withNames(dice, bare.directory, settings) };
  const given = { policies: drawPolicies(dice, pools, 3), directory: pools.directory };
  const calls: AcceptedCall[] = [];
  let end = openDesk(pools, given.policies);
  for (let left = 8; left > 0; left -= 1) {
    const accepted = drawAccepted(dice, end);
    if (accepted === undefined) continue;
    calls.push(accepted);
    end = after(end, accepted);
  }
  return { given, calls, end };
}

const walks = worlds(walk, 200);

function answerTo({ given, calls }: Walk): PolicyAdministrationAnswer {
  const when = { cmdlets: calls.map(({ call }) => call) };
  const told = answer({ chapter: 'policy-administration', given, when }, defaultReadings);
  if (!('policies' in told)) throw new Error('no answer of policy-administration');
  return told;
}

describe('calls on policies', () => {
  it('are accepted', () => {
    for (const each of walks) {
      expect(answerTo(each).steps, JSON.stringify(each)).toEqual(each.calls.map(() => ({ ok: true })));
    }
  });

  it('leave the names that the desk knows', () => {
    for (const each of walks) {
      const names = answerTo(each).policies.map(({ name }) => fold(name));
      expect(new Set(names)).toEqual(new Set(each.end.standing.keys()));
    }
  });

  const calls = walks.flatMap((each) => each.calls.map(({ call }) => call));
  const written = (call: (typeof calls)[number]): string => JSON.stringify(call);
  const shapes: readonly (readonly [string, number, RegExp])[] = [
    ['New', 0.4, /"New-/],
    ['Set', 0.1, /"Set-/],
    ['Remove', 0.1, /"Remove-/],
    ['an app id as text', 0.15, /"AppId":"/],
    ['several app ids', 0.08, /"AppId":\["[^"]+","/],
    ['`*`', 0.05, /"AppId":(?:\["\*"\]|"\*")/],
    ['a GUID as scope', 0.05, /"PolicyScopeGroupId":"[0-9a-fA-F]{8}-/],
    ['a distinguished name as scope', 0.02, /"PolicyScopeGroupId":"cn=/i],
    ['a description', 0.2, /"Description":"/],
    ['the empty description', 0.03, /"Description":""/],
    ['null as description', 0.02, /"Description":null/],
  ];

  it.each(shapes)('have %s at a share of %s', (_, least, sign) => {
    expect(share(calls, (call) => sign.test(written(call)))).toBeGreaterThan(least);
  });

  it('give an app id twice at times', () => {
    const twice = ({ parameters }: (typeof calls)[number]): boolean => {
      const ids = [parameters['AppId']].flat().map(String).map(fold);
      return new Set(ids).size < ids.length;
    };
    expect(share(calls, twice)).toBeGreaterThan(0.03);
  });
});

describe('what one call can make beside a policy', () => {
  it('is for other apps, with the same scope and right, and nothing beside `*`', () => {
    const dice = diceOf(2, 2);
    const desks = times(20, () => openDesk(drawPolicyPools(dice, wellFormed), []));
    for (const place of desks.flatMap(({ places }) => places)) {
      const found = desks.flatMap(({ places }) => besides(place, places));
      expect(found.every(({ scope, right }) => scope === place.scope && right === place.right)).toBe(true);
      expect(found.some(({ appId }) => appId === place.appId || appId === '*')).toBe(false);
      if (place.appId === '*') expect(found).toEqual([]);
    }
  });
});
