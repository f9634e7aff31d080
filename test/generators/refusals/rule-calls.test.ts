import { describe, expect, it } from 'vitest';
import { type Dice, times } from '../../../generators/dice.ts';
import { drawRules } from '../../../generators/nouns/client-access-rules.ts';
import { drawStep, type Ledger } from '../../../generators/nouns/rule-calls.ts';
import type { Pools } from '../../../generators/pools.ts';
import { codes, drawRefusedCall } from '../../../generators/refusals/rule-calls.ts';
import type { CmdletCall, RefusalReason, RulesGiven } from '../../../src/model/generated/wire.generated.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { isBound } from '../../../src/syntax/cmdlets/bound.ts';
import { percent, poolsFor, readingsIn } from '../draws.ts';

/** Some calls, and a list as they leave it. */
function afterSome(dice: Dice, pools: Pools): { given: RulesGiven; cmdlets: readonly CmdletCall[]; ledger: Ledger } {
  const given = { rules: drawRules(dice, pools) };
  const cmdlets: CmdletCall[] = [];
  let ledger: Ledger = { rules: given.rules.map(({ priority: _, ...rule }) => rule), doubtful: [], former: [] };
  for (let left = dice(5); left > 0; left -= 1) {
    const step = drawStep(dice, pools, ledger);
    cmdlets.push(step.call);
    ledger = step.after;
  }
  return { given, cmdlets, ledger };
}

const flaws = [...poolsFor(1500)].flatMap(([dice, pools]) => {
  const { given, cmdlets, ledger } = afterSome(dice, pools);
  const flaw = drawRefusedCall(dice, pools, ledger);
  if (flaw === undefined) return [];
  const last = (call: CmdletCall): readonly (RefusalReason | undefined)[] =>
    times(3, () => {
      const asked = { chapter: 'rule-administration', given, when: { cmdlets: [...cmdlets, call] } } as const;
      const step = explain(asked, readingsIn(dice, {}))
        .trace.filter(({ kind }) => kind === 'cmdlet')
        .at(-1);
      return step !== undefined && 'reason' in step ? step.reason : undefined;
    });
  return [{ ...flaw, refused: last(flaw.call), carriedOut: last(flaw.mended), given, cmdlets }];
});

describe('refused calls', () => {
  it('are bound', () => {
    expect(
      flaws.filter(({ call }) => !isBound(call)).map(({ call, reason }) => JSON.stringify([reason, call])),
    ).toEqual([]);
  });

  it('are refused for their one reason, whatever the readings', () => {
    const wrong = flaws.filter(({ refused, reason }) => refused.some((each) => each !== reason));
    expect(wrong.slice(0, 2).map((flaw) => JSON.stringify(flaw))).toEqual([]);
  });

  it('are carried out without their fault, whatever the readings', () => {
    const wrong = flaws.filter(({ carriedOut }) => carriedOut.some((reason) => reason !== undefined));
    expect(wrong.slice(0, 2).map((flaw) => JSON.stringify(flaw))).toEqual([]);
  });

  it('that name no rule say nothing else that could be refused', () => {
    const lost = flaws.filter(({ reason }) => reason === 'rule-not-found');
    expect(lost.filter(({ call }) => Object.hasOwn(call.parameters, 'Name'))).toEqual([]);
  });

  it.each(codes)('are drawn with %s', (code) => {
    const those = flaws.filter(({ reason }) => reason.startsWith(code));
    expect(percent(those.length, flaws.length)).toBeGreaterThan(10);
  });

  it('miss many productions of the grammars', () => {
    const missed = new Set(flaws.map(({ reason }) => reason).filter((reason) => reason.startsWith('invalid-value')));
    expect(missed.size).toBeGreaterThan(12);
  });
});
