/** A world of one chapter and the questions about it. */
import type fc from 'fast-check';
import type { Chapter } from '../src/model/chapters.ts';
import { drawPolicyWorld } from './application-access-policies.ts';
import { arbitrary } from './arbitrary.ts';
import { drawRuleWorld } from './client-access-rules.ts';
import type { Dice } from './dice.ts';
import { drawIpRangeQuestions } from './ip-ranges.ts';
import { drawPolicyCallsWorld } from './policy-administration.ts';
import { drawRecipientFilterQuestions } from './recipient-filters.ts';
import { drawRuleAdministrationWorld } from './rule-administration.ts';
import { everyday, has, type Settings, wellFormed } from './settings.ts';
import { shrinkWorld, type World } from './shrink/world.ts';
import { drawUsernamePatternQuestions } from './username-patterns.ts';

/** A world with the name of its chapter. */
export interface Scenario<C extends Chapter = Chapter> extends World<C> {
  readonly chapter: C;
}

type WorldDraw<C extends Chapter> = (dice: Dice, settings: Settings) => World<C>;

const draws: { readonly [C in Chapter]: WorldDraw<C> } = {
  'client-access-rules': drawRuleWorld,
  'test-client-access-rule': drawRuleWorld,
  'application-access-policies': drawPolicyWorld,
  'rule-administration': drawRuleAdministrationWorld,
  'policy-administration': drawPolicyCallsWorld,
  'recipient-filters': (dice, settings) => ({ given: {}, when: drawRecipientFilterQuestions(dice, settings) }),
  'ip-ranges': (dice, settings) => ({ given: {}, when: drawIpRangeQuestions(dice, settings) }),
  'username-patterns': (dice, settings) => ({ given: {}, when: drawUsernamePatternQuestions(dice, settings) }),
};

/** Scenarios of a chapter; the same seed gives the same ones, and all that they shrink to are valid. */
export function scenario<C extends Chapter>(chapter: C, settings: Settings = wellFormed): fc.Arbitrary<Scenario<C>> {
  return arbitrary<Scenario<C>>(
    (dice) => ({ chapter, ...drawWorld(dice, chapter, settings) }),
    function* shrink(world) {
      for (const { given, when } of shrinkWorld(chapter)(world)) yield { chapter, given, when };
    },
  );
}

/** The same scenarios, each drawn only when it is called for. */
export function laterScenario<C extends Chapter>(chapter: C, settings: Settings): fc.Arbitrary<() => Scenario<C>> {
  return arbitrary((dice) => () => ({ chapter, ...drawWorld(dice, chapter, settings) }));
}

/** One world in so many is of everyday size, because it takes as long as all the others together. */
const EVERYDAY = 50;

/** The die for the size is thrown last, so that all other worlds are what they are without it. */
function drawWorld<C extends Chapter>(dice: Dice, chapter: C, settings: Settings): World<C> {
  const draw: WorldDraw<C> = draws[chapter];
  const world = draw(dice, settings);
  if (chapter === 'ip-ranges' || !has(settings, 'everyday-sizes')) return world;
  return dice(EVERYDAY) === 0 ? draw(dice, everyday(settings)) : world;
}
