/** A world of one chapter and the questions about it. */
import type fc from 'fast-check';
import type { Chapter, Chapters } from '../src/model/chapters.ts';
import type { RulesGiven } from '../src/model/wire.generated.ts';
import { drawPolicyWorld, smallerPolicyWorld } from './application-access-policies.ts';
import { drawRuleWorld } from './client-access-rules.ts';
import type { Dice } from './dice.ts';
import { drawn, oneSmaller, type Smaller, shorter } from './drawn.ts';
import { drawIpRangeQuestions, smallerIpRangeQuestion } from './ip-ranges.ts';
import { smallerConnection, smallerRules } from './nouns/client-access-rules.ts';
import { drawPolicyCallsWorld, smallerPolicyCallsWorld } from './policy-administration.ts';
import { drawRecipientFilterQuestions, smallerRecipientFilterQuestion } from './recipient-filters.ts';
import { drawRuleAdministrationWorld, smallerRuleAdministrationQuestion } from './rule-administration.ts';
import { everyday, has, type Settings, wellFormed } from './settings.ts';
import { drawTestWorld } from './test-client-access-rule.ts';
import { drawUsernamePatternQuestions, smallerUsernamePatternQuestion } from './username-patterns.ts';

export interface Scenario<C extends Chapter = Chapter> {
  readonly chapter: C;
  readonly given: Chapters[C]['given'];
  /** At least one question about it. */
  readonly when: readonly Chapters[C]['when'][];
}

/** A world without the name of its chapter. */
type World<C extends Chapter> = Omit<Scenario<C>, 'chapter'>;

/** How a chapter's worlds are drawn, and how they lose something: questions first, then what they are asked about. */
interface Maker<C extends Chapter> {
  readonly draw: (dice: Dice, settings: Settings) => World<C>;
  readonly smaller: Smaller<World<C>>;
}

const makers: { readonly [C in Chapter]: Maker<C> } = {
  'client-access-rules': { draw: drawRuleWorld, smaller: inParts(smallerRulesGiven, smallerConnection) },
  'test-client-access-rule': { draw: drawTestWorld, smaller: inParts(smallerRulesGiven, smallerConnection) },
  'application-access-policies': { draw: drawPolicyWorld, smaller: smallerPolicyWorld },
  'rule-administration': {
    draw: drawRuleAdministrationWorld,
    smaller: inParts(smallerRulesGiven, smallerRuleAdministrationQuestion),
  },
  'policy-administration': { draw: drawPolicyCallsWorld, smaller: smallerPolicyCallsWorld },
  'recipient-filters': aboutNothing(drawRecipientFilterQuestions, smallerRecipientFilterQuestion),
  'ip-ranges': aboutNothing(drawIpRangeQuestions, smallerIpRangeQuestion),
  'username-patterns': aboutNothing(drawUsernamePatternQuestions, smallerUsernamePatternQuestion),
};

/** Scenarios of a chapter; the same seed gives the same ones, and all that they shrink to are valid. */
export function scenario<C extends Chapter>(chapter: C, settings: Settings = wellFormed): fc.Arbitrary<Scenario<C>> {
  const maker: Maker<C> = makers[chapter];
  return drawn<Scenario<C>>(
    (dice) => ({ chapter, ...drawWorld(dice, chapter, settings) }),
    (world) => named(chapter, maker.smaller(world)),
  );
}

/** The same scenarios, each drawn only when it is called for. */
export function laterScenario<C extends Chapter>(chapter: C, settings: Settings): fc.Arbitrary<() => Scenario<C>> {
  return drawn((dice) => () => ({ chapter, ...drawWorld(dice, chapter, settings) }));
}

/** The die for the size is thrown last, so that all other worlds are what they are without it. */
function drawWorld<C extends Chapter>(dice: Dice, chapter: C, settings: Settings): World<C> {
  const { draw }: Maker<C> = makers[chapter];
  const world = draw(dice, settings);
  if (chapter === 'ip-ranges' || !has(settings, 'everyday-sizes')) return world;
  return dice(50) === 0 ? draw(dice, everyday(settings)) : world;
}

function* named<C extends Chapter>(chapter: C, worlds: Iterable<World<C>>): Iterable<Scenario<C>> {
  for (const { given, when } of worlds) yield { chapter, given, when };
}

/** Fewer questions, then less that they are asked about, then smaller questions. */
function inParts<C extends Chapter>(
  smallerGiven: Smaller<Chapters[C]['given']>,
  smallerWhen: Smaller<Chapters[C]['when']>,
): Smaller<World<C>> {
  return function* smaller({ given, when }) {
    for (const fewer of shorter(when, 1)) yield { given, when: fewer };
    for (const less of smallerGiven(given)) yield { given: less, when };
    for (const fewer of oneSmaller(when, smallerWhen)) yield { given, when: fewer };
  };
}

function* smallerRulesGiven({ rules }: RulesGiven): Iterable<RulesGiven> {
  for (const fewer of smallerRules(rules)) yield { rules: fewer };
}

type WithoutGiven = 'recipient-filters' | 'ip-ranges' | 'username-patterns';

/** Questions that stand for themselves. */
function aboutNothing<C extends WithoutGiven>(
  draw: (dice: Dice, settings: Settings) => readonly Chapters[C]['when'][],
  smallerWhen: Smaller<Chapters[C]['when']>,
): Maker<C> {
  return {
    draw: (dice, settings) => ({ given: {}, when: draw(dice, settings) }),
    smaller: inParts<C>(() => [], smallerWhen),
  };
}
