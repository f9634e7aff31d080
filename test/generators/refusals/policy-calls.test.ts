import { describe, expect, it } from 'vitest';
import { type Dice, diceOf, times } from '../../../generators/dice.ts';
import { withNames } from '../../../generators/nouns/directory.ts';
import { drawPolicies, drawPolicyGround } from '../../../generators/nouns/policies.ts';
import { after, type Desk, drawAccepted, openDesk } from '../../../generators/nouns/policy-calls.ts';
import {
  drawRefusedPolicyCall,
  type FlawedCall,
  type PolicyCallReason,
  reasons,
} from '../../../generators/refusals/policy-calls.ts';
import { wellFormed } from '../../../generators/settings.ts';
import { defaultReadings } from '../../../src/model/axes.generated.ts';
import type { CmdletCall, PoliciesGiven } from '../../../src/model/wire.generated.ts';
import { answer } from '../../../src/reference/answer.ts';

interface Sample {
  readonly given: PoliciesGiven;
  readonly before: readonly CmdletCall[];
  readonly flawed: FlawedCall;
}

function samplesOf(seed: number): readonly Sample[] {
  const dice = diceOf(seed, 3);
  const bare = drawPolicyGround(dice, wellFormed);
  const ground = { ...bare, directory: withNames(dice, bare.directory, wellFormed) };
  const given = { policies: drawPolicies(dice, ground, 3), directory: ground.directory };
  const start = openDesk(ground, given.policies);
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

function stepOf({ given, before }: Sample, call: CmdletCall): unknown {
  const when = { cmdlets: [...before, call] };
  const told = answer({ chapter: 'policy-administration', given, when }, defaultReadings);
  return 'steps' in told ? told.steps.at(-1) : undefined;
}

const samples = times(300, samplesOf).flat();
const all = Object.keys(reasons) as readonly PolicyCallReason[];

describe('a call that is refused', () => {
  it.each(all)('%s: for that reason alone', (reason) => {
    const those = samples.filter(({ flawed }) => flawed.reason === reason);
    expect(those.length).toBeGreaterThan(15);
    for (const sample of those) {
      expect(stepOf(sample, sample.flawed.call), JSON.stringify(sample)).toEqual({ refused: reasons[reason][0] });
      expect(stepOf(sample, sample.flawed.mended), JSON.stringify(sample)).toEqual({ ok: true });
    }
  });

  it('has the code of its reason', () => {
    expect(samples.every(({ flawed }) => flawed.code === reasons[flawed.reason][0])).toBe(true);
  });

  it('is found more often than not', () => {
    expect(samples.length).toBeGreaterThan(2000);
  });
});
