/** Questions about patterns: one pattern for several, met and missed by a character. */
import type { UsernamePatternQuestion } from '../src/model/generated/wire.generated.ts';
import { aimAtPattern } from './aim/username-patterns.ts';
import { between, chance, type Dice, times } from './dice.ts';
import { drawPattern } from './nouns/username-patterns.ts';
import { asName, drawHostile, drawPools, drawUsername, type Pools } from './pools.ts';
import { has, isEveryday, type Settings } from './settings.ts';

/** Questions about some patterns, several about each. */
export function drawUsernamePatternQuestions(dice: Dice, settings: Settings): readonly UsernamePatternQuestion[] {
  const pools = drawPools(dice, settings);
  let current = drawPattern(dice, pools, 'any');
  return times(between(dice, settings.questions.least, settings.questions.most), (index) => {
    if (index % 3 === 0) current = drawPattern(dice, pools, 'any');
    return drawQuestion(dice, pools, current);
  });
}

function drawQuestion(dice: Dice, pools: Pools, pattern: string): UsernamePatternQuestion {
  const { settings } = pools;
  if (settings.texts === 'hostile' && chance(dice, 30)) {
    return { pattern: drawHostile(dice), username: `${asName(drawHostile(dice))}\\${asName(drawHostile(dice))}` };
  }
  const username = drawUsername(dice, pools);
  if (has(settings, 'unsettled') && chance(dice, 4)) return { pattern: '', username };
  const often = isEveryday(settings) ? 95 : 75;
  const aimed = has(settings, 'aimed') && chance(dice, often) ? aimAtPattern(dice, pattern) : undefined;
  return aimed?.when ?? { pattern, username };
}
