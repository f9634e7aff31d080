/** A list of rules, sequences of calls that change it, and connections for the rules that the calls have made. */

import type { CmdletCall, Connection, RuleAdministrationQuestion } from '../src/model/generated/wire.generated.ts';
import { valid } from '../src/model/invariant.ts';
import { readRules } from '../src/syntax/rules.ts';
import { drawAimed } from './client-access-rules.ts';
import { between, chance, type Dice, pick, times } from './dice.ts';
import { drawRules, type NamedRule } from './nouns/client-access-rules.ts';
import { poolsAt } from './nouns/ip-ranges.ts';
import { drawStep, type Ledger } from './nouns/rule-calls.ts';
import { drawHostile, drawPools, type Pools } from './pools.ts';
import { drawRefusedCall } from './refusals/rule-calls.ts';
import { has, type Settings } from './settings.ts';
import type { World } from './shrink/world.ts';

/** Rules, and sequences of calls on them. */
export function drawRuleAdministrationWorld(dice: Dice, settings: Settings): World<'rule-administration'> {
  const pools = drawPools(dice, settings);
  const rules = chance(dice, 8) ? [] : drawRules(dice, pools);
  const count = between(dice, settings.questions.least, settings.questions.most);
  const named = rules.map(({ priority: _, ...rule }): NamedRule => rule);
  const beyond = poolsAt(pools, rules.length);
  return { given: { rules }, when: times(count, () => drawQuestion(dice, beyond, named)) };
}

function drawQuestion(dice: Dice, pools: Pools, rules: readonly NamedRule[]): RuleAdministrationQuestion {
  const { settings } = pools;
  const count = between(dice, settings.calls.least, settings.calls.most);
  const cmdlets: CmdletCall[] = [];
  const touched: NamedRule[] = [];
  let ledger: Ledger = { rules, doubtful: [], former: [] };
  while (cmdlets.length < count) {
    const refused = drawOther(dice, pools, ledger);
    const step = refused ?? drawStep(dice, pools, ledger);
    cmdlets.push('call' in step ? step.call : step);
    if (!('call' in step)) continue;
    if (step.touched !== undefined) touched.push(step.touched);
    ledger = step.after;
  }
  if (!has(settings, 'then') || chance(dice, 40)) return { cmdlets };
  const there = touched.filter((rule) => ledger.rules.includes(rule));
  return { cmdlets, then: times(between(dice, 1, 3), () => drawThen(dice, pools, ledger.rules, there)) };
}

/** A call that is refused, or, for our own readers, one of any kind; undefined for neither. */
function drawOther(dice: Dice, pools: Pools, ledger: Ledger): CmdletCall | undefined {
  const { settings } = pools;
  if (settings.texts === 'hostile' && chance(dice, 15)) return drawHostileCall(dice);
  return has(settings, 'refusals') && chance(dice, 22) ? drawRefusedCall(dice, pools, ledger)?.call : undefined;
}

/** Aimed at a rule that a call made or changed, at times at any. */
function drawThen(dice: Dice, pools: Pools, rules: readonly NamedRule[], touched: readonly NamedRule[]): Connection {
  const among = touched.length > 0 && chance(dice, 75) ? touched : rules;
  const aimed = among.length === 0 ? [] : [{ ...pick(dice, among), priority: 1 }];
  return drawAimed(dice, pools, valid(readRules(aimed)));
}

const NAMES = [
  'Identity',
  'Name',
  'Action',
  'Priority',
  'Enabled',
  'AnyOfProtocols',
  'UserRecipientFilter',
  '__proto__',
];
const VALUES = [null, true, -0, 1e308, 0.1, [], [null], [[]], {}, { Add: null }, { Add: [], Remove: 'x' }, 'x', [7]];

function drawHostileCall(dice: Dice): CmdletCall {
  const parameters = times(between(dice, 0, 5), () => {
    const name = chance(dice, 80) ? pick(dice, NAMES) : drawHostile(dice);
    return [name, chance(dice, 70) ? pick(dice, VALUES) : drawHostile(dice)] as const;
  });
  const cmdlet = pick(dice, ['New-ClientAccessRule', 'Set-ClientAccessRule', 'Remove-ClientAccessRule'] as const);
  return { cmdlet, parameters: Object.fromEntries(parameters) };
}
