/** Rules first, then connections aimed at them. */

import type { Connection, RulesGiven } from '../src/model/generated/wire.generated.ts';
import { valid } from '../src/model/invariant.ts';
import type { Rule } from '../src/model/rule.ts';
import { readRules } from '../src/syntax/rules.ts';
import { aimAtRule, type RuleTarget, targetsOf } from './aim/client-access-rules.ts';
import { between, chance, type Dice, laterHalf, pick, times } from './dice.ts';
import { drawConnection, drawMiddleTier, drawRules } from './nouns/client-access-rules.ts';
import { drawPools, type Pools } from './pools.ts';
import { has, isEveryday, type Settings } from './settings.ts';

/** What both chapters of connections ask. */
interface RuleWorld {
  readonly given: RulesGiven;
  readonly when: readonly Connection[];
}

/** Rules, and connections aimed at them: for Test-ClientAccessRule too, which tells those that are missed alone. */
export function drawRuleWorld(dice: Dice, settings: Settings): RuleWorld {
  const pools = drawPools(dice, settings);
  const rules = chance(dice, 2) ? [] : drawRules(dice, pools);
  const read = valid(readRules(rules));
  const count = between(dice, settings.questions.least, settings.questions.most);
  return { given: { rules }, when: times(count, () => drawAimed(dice, pools, read)) };
}

/** A connection aimed at one of the rules, at times through another middle tier than intended; or one of chance. */
export function drawAimed(dice: Dice, pools: Pools, rules: readonly Rule[]): Connection {
  if (!has(pools.settings, 'aimed') || rules.length === 0 || chance(dice, 12)) return drawConnection(dice, pools);
  const [rule, target] = isEveryday(pools.settings) ? pickLate(dice, rules) : pickAny(dice, rules);
  const aimed = aimAtRule(dice, rule, target, pools)?.when ?? drawConnection(dice, pools);
  return chance(dice, 10) ? { ...aimed, ...drawMiddleTier(dice, pools) } : aimed;
}

type RuleAim = readonly [Rule, RuleTarget];

function pickAny(dice: Dice, rules: readonly Rule[]): RuleAim {
  const rule = pick(dice, rules);
  return [rule, pick(dice, targetsOf(rule))];
}

/** An enabled rule of the later half, one with a long list, or any; met more often than missed. */
function pickLate(dice: Dice, rules: readonly Rule[]): RuleAim {
  const enabled = [...rules].filter((rule) => rule.enabled).sort((one, other) => one.priority - other.priority);
  const long = enabled.filter(({ conditions }) => conditions.some(({ values }) => values.length > 20));
  const among = pick(dice, [laterHalf(enabled), laterHalf(enabled), long, rules]);
  const [rule, target] = pickAny(dice, among.length > 0 ? among : rules);
  return [rule, dice(2) === 0 ? { kind: 'meets' } : target];
}
