/** Questions about patterns: one pattern for several, met and missed by a character. */
import type { UsernamePatternQuestion } from '../src/model/wire.generated.ts';
import { aimAtPattern } from './aim/username-patterns.ts';
import { between, chance, type Dice, times } from './dice.ts';
import { drawPattern } from './nouns/username-patterns.ts';
import { asName, drawGround, drawHostile, drawUsername, type Ground } from './pools.ts';
import { has, isEveryday, type Settings } from './settings.ts';

/** Questions about some patterns, several about each. */
export function drawUsernamePatternQuestions(dice: Dice, settings: Settings): readonly UsernamePatternQuestion[] {
  const ground = drawGround(dice, settings);
  let current = drawPattern(dice, ground, 'any');
  return times(between(dice, settings.questions.least, settings.questions.most), (index) => {
    if (index % 3 === 0) current = drawPattern(dice, ground, 'any');
    return drawQuestion(dice, ground, current);
  });
}

function drawQuestion(dice: Dice, ground: Ground, pattern: string): UsernamePatternQuestion {
  const { settings } = ground;
  if (settings.texts === 'hostile' && chance(dice, 30)) {
    return { pattern: drawHostile(dice), username: `${asName(drawHostile(dice))}\\${asName(drawHostile(dice))}` };
  }
  const username = drawUsername(dice, ground);
  if (has(settings, 'unsettled') && chance(dice, 4)) return { pattern: '', username };
  const often = isEveryday(settings) ? 95 : 75;
  const aimed = has(settings, 'aimed') && chance(dice, often) ? aimAtPattern(dice, pattern) : undefined;
  return aimed?.when ?? { pattern, username };
}
