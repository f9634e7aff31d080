/** What Test-ClientAccessRule is asked: worlds in which every rule counts, also those below the deciding one. */

import { drawRuleWorld, type RuleWorld } from './client-access-rules.ts';
import type { Dice } from './dice.ts';
import type { Settings } from './settings.ts';

/** Connections aimed at rules in every place: one condition missed alone, or one exception met, tells what is returned. */
export function drawTestWorld(dice: Dice, settings: Settings): RuleWorld {
  return drawRuleWorld(dice, settings);
}
