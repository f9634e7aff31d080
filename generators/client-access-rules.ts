/** Rules first, then connections aimed at them. */

import { valid } from '../src/model/invariant.ts';
import type { Rule } from '../src/model/rule.ts';
import type { Connection, RulesGiven } from '../src/model/wire.generated.ts';
import { readRules } from '../src/syntax/rules.ts';
import { aimAtRule, targetsOf } from './aim/client-access-rules.ts';
import { between, chance, type Dice, pick, times } from './dice.ts';
import { drawGround, type Ground } from './ground.ts';
import { drawConnection, drawMiddleTier, drawRules } from './nouns/client-access-rules.ts';
import { has, type Settings } from './settings.ts';

export interface RuleWorld {
  readonly given: RulesGiven;
  readonly when: readonly Connection[];
}

export function drawRuleWorld(dice: Dice, settings: Settings): RuleWorld {
  const ground = drawGround(dice, settings);
  const rules = chance(dice, 2) ? [] : drawRules(dice, ground);
  const read = valid(readRules(rules));
  const count = between(dice, settings.questions.least, settings.questions.most);
  return { given: { rules }, when: times(count, () => drawAimed(dice, ground, read)) };
}

/** A connection aimed at one of the rules, at times through another middle tier than intended; or one of chance. */
export function drawAimed(dice: Dice, ground: Ground, rules: readonly Rule[]): Connection {
  if (!has(ground.settings, 'aimed') || rules.length === 0 || chance(dice, 12)) return drawConnection(dice, ground);
  const rule = pick(dice, rules);
  const aimed = aimAtRule(dice, rule, pick(dice, targetsOf(rule)), ground)?.when ?? drawConnection(dice, ground);
  return chance(dice, 10) ? { ...aimed, ...drawMiddleTier(dice, ground) } : aimed;
}
