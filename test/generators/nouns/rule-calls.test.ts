import { describe, expect, it } from 'vitest';
import { type Dice, times } from '../../../generators/dice.ts';
import { drawConnection, drawRules } from '../../../generators/nouns/client-access-rules.ts';
import { drawStep, type Ledger, sureRules } from '../../../generators/nouns/rule-calls.ts';
import type { Pools } from '../../../generators/pools.ts';
import type { CmdletCall, Connection, RulesGiven } from '../../../src/model/generated/wire.generated.ts';
import { answer } from '../../../src/reference/reference.ts';
import { fold } from '../../../src/syntax/fold.ts';
import { percent, poolsFor, readingsIn } from '../draws.ts';

interface Sequence {
  readonly dice: Dice;
  readonly pools: Pools;
  readonly given: RulesGiven;
  readonly cmdlets: readonly CmdletCall[];
  readonly ledger: Ledger;
}

function sequence(dice: Dice, pools: Pools): Sequence {
  const given = { rules: drawRules(dice, pools) };
  const cmdlets: CmdletCall[] = [];
  let ledger: Ledger = { rules: given.rules.map(({ priority: _, ...rule }) => rule), doubtful: [], former: [] };
  for (let left = 6; left > 0; left -= 1) {
    const step = drawStep(dice, pools, ledger);
    cmdlets.push(step.call);
    ledger = step.after;
  }
  return { dice, pools, given, cmdlets, ledger };
}

const sequences = [...poolsFor(500)].map(([dice, pools]) => sequence(dice, pools));

describe('calls that nothing speaks against', () => {
  it('are refused only where readings differ, and leave the names that were foreseen', () => {
    for (const { dice, given, cmdlets, ledger } of sequences) {
      const readings = readingsIn(dice, {});
      const answered = answer({ chapter: 'rule-administration', given, when: { cmdlets } }, readings);
      const { steps, rules } = 'rules' in answered && 'steps' in answered ? answered : { steps: [], rules: [] };
      const refused = steps.flatMap((step) => ('refused' in step ? [step.refused] : []));
      expect(refused.filter((code) => code !== 'priority-out-of-range' && code !== 'invalid-value')).toEqual([]);
      expect(refused.length).toBeLessThanOrEqual(ledger.doubtful.length);
      const names = rules.map(({ name }) => name).filter((name) => !ledger.doubtful.includes(fold(name)));
      expect(names.sort()).toEqual(
        sureRules(ledger)
          .map(({ name }) => name)
          .sort(),
      );
    }
  });

  it('leave the rules that were foreseen', () => {
    for (const { dice, pools, given, cmdlets, ledger } of sequences) {
      const [kept] = sureRules(ledger);
      if (kept === undefined || ledger.doubtful.length > 0) continue;
      const others = ledger.rules.filter((rule) => rule !== kept);
      const removals = others.map(
        ({ name }) => ({ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: name } }) as const,
      );
      const then: readonly Connection[] = times(5, () => drawConnection(dice, pools));
      const readings = readingsIn(dice, {});
      const answered = answer(
        { chapter: 'rule-administration', given, when: { cmdlets: [...cmdlets, ...removals], then } },
        readings,
      );
      const alone = { rules: [{ ...kept, priority: 1 }] };
      const expected = then.map((when) => answer({ chapter: 'client-access-rules', given: alone, when }, readings));
      expect('decisions' in answered && answered.decisions).toEqual(expected);
    }
  });

  it('mostly do not depend on the readings', () => {
    const doubtful = sequences.filter(({ ledger }) => ledger.doubtful.length > 0);
    expect(percent(doubtful.length, sequences.length)).toBeGreaterThan(30);
    expect(percent(doubtful.length, sequences.length)).toBeLessThan(80);
  });
});
