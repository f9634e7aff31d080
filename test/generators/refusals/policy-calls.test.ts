import { describe, expect, it } from 'vitest';
import { type Dice, diceOf, times } from '../../../generators/dice.ts';
import { withNames } from '../../../generators/nouns/directory.ts';
import { drawPolicies, drawPolicyPools } from '../../../generators/nouns/policies.ts';
import { after, type Desk, drawAccepted, openDesk } from '../../../generators/nouns/policy-calls.ts';
import {
  drawRefusedPolicyCall,
  type FlawedCall,
  flaws,
  type PolicyCallFlaw,
} from '../../../generators/refusals/policy-calls.ts';
import { wellFormed } from '../../../generators/settings.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { CmdletCall, PoliciesGiven, RefusalReason } from '../../../src/model/generated/wire.generated.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { isBound } from '../../../src/syntax/cmdlets/bound.ts';

interface Sample {
  readonly given: PoliciesGiven;
  readonly before: readonly CmdletCall[];
  readonly flawed: FlawedCall;
}

function samplesOf(seed: number): readonly Sample[] {
  const dice = diceOf(seed, 3);
  const bare = drawPolicyPools(dice, wellFormed);
  const pools = { ...bare, directory: withNames(dice, bare.directory, wellFormed) };
  const given = { policies: drawPolicies(dice, pools, 3), directory: pools.directory };
  const start = openDesk(pools, given.policies);
  return times(10, () => sampleOf(dice, given, start)).flat();
}

/** After up to three calls, one that is refused, if the dice find any. */
function sampleOf(dice: Dice, given: PoliciesGiven, start: Desk): readonly Sample[] {
  const before: CmdletCall[] = [];
  let desk = start;
  for (let left = dice(4); left > 0; left -= 1) {
    const accepted = drawAccepted(dice, desk);
    if (accepted === undefined) continue;
    before.push(accepted.call);
    desk = after(desk, accepted);
  }
  const flawed = drawRefusedPolicyCall(dice, desk);
  return flawed === undefined ? [] : [{ given, before, flawed }];
}

/** Why the call is refused after those before it. */
function reasonOf({ given, before }: Sample, call: CmdletCall): RefusalReason | undefined {
  const when = { cmdlets: [...before, call] };
  const { trace } = explain({ chapter: 'policy-administration', given, when }, defaultReadings);
  const step = trace.filter(({ kind }) => kind === 'cmdlet').at(-1);
  return step !== undefined && 'reason' in step ? step.reason : undefined;
}

const samples = times(300, samplesOf).flat();
const all = Object.keys(flaws) as readonly PolicyCallFlaw[];

describe('a call that is refused', () => {
  it.each(all)('%s: for that reason alone', (flaw) => {
    const those = samples.filter(({ flawed }) => flawed.flaw === flaw);
    expect(those.length).toBeGreaterThan(15);
    for (const sample of those) {
      expect(reasonOf(sample, sample.flawed.call), JSON.stringify(sample)).toBe(flaws[flaw][0]);
      expect(reasonOf(sample, sample.flawed.mended), JSON.stringify(sample)).toBeUndefined();
    }
  });

  it('says the reason, and is bound', () => {
    expect(samples.every(({ flawed }) => flawed.reason === flaws[flawed.flaw][0])).toBe(true);
    expect(samples.filter(({ flawed }) => !isBound(flawed.call))).toEqual([]);
  });

  it('is found more often than not', () => {
    expect(samples.length).toBeGreaterThan(2000);
  });
});
