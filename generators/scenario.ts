/** A world of one chapter and the questions about it. */
import type fc from 'fast-check';
import type { Chapter, Chapters } from '../src/model/chapters.ts';
import { invariant } from '../src/model/invariant.ts';
import type { RulesGiven } from '../src/model/wire.generated.ts';
import { drawRuleWorld } from './client-access-rules.ts';
import type { Dice } from './dice.ts';
import { drawn, oneSmaller, type Smaller, shorter } from './drawn.ts';
import { drawIpRangeQuestions, smallerIpRangeQuestion } from './ip-ranges.ts';
import { smallerConnection, smallerRules } from './nouns/client-access-rules.ts';
import { drawRecipientFilterQuestions, smallerRecipientFilterQuestion } from './recipient-filters.ts';
import { drawRuleAdministrationWorld, smallerRuleAdministrationQuestion } from './rule-administration.ts';
import { type Settings, wellFormed } from './settings.ts';
import { drawTestWorld } from './test-client-access-rule.ts';
import { drawUsernamePatternQuestions, smallerUsernamePatternQuestion } from './username-patterns.ts';

export interface Scenario<C extends Chapter = Chapter> {
  readonly chapter: C;
  readonly given: Chapters[C]['given'];
  /** At least one question about it. */
  readonly when: readonly Chapters[C]['when'][];
}

/** How a chapter's worlds are drawn, and how their parts lose something. */
interface Maker<C extends Chapter> {
  readonly draw: (dice: Dice, settings: Settings) => Omit<Scenario<C>, 'chapter'>;
  readonly smallerGiven: Smaller<Chapters[C]['given']>;
  readonly smallerWhen: Smaller<Chapters[C]['when']>;
}

const makers: { readonly [C in Chapter]?: Maker<C> } = {
  'client-access-rules': { draw: drawRuleWorld, smallerGiven: smallerRulesGiven, smallerWhen: smallerConnection },
  'test-client-access-rule': { draw: drawTestWorld, smallerGiven: smallerRulesGiven, smallerWhen: smallerConnection },
  'rule-administration': {
    draw: drawRuleAdministrationWorld,
    smallerGiven: smallerRulesGiven,
    smallerWhen: smallerRuleAdministrationQuestion,
  },
  'recipient-filters': aboutNothing(drawRecipientFilterQuestions, smallerRecipientFilterQuestion),
  'ip-ranges': aboutNothing(drawIpRangeQuestions, smallerIpRangeQuestion),
  'username-patterns': aboutNothing(drawUsernamePatternQuestions, smallerUsernamePatternQuestion),
};

/** Scenarios of a chapter; the same seed gives the same ones, and all that they shrink to are valid. */
export function scenarioOf<C extends Chapter>(chapter: C, settings: Settings = wellFormed): fc.Arbitrary<Scenario<C>> {
  const maker: Maker<C> | undefined = makers[chapter];
  invariant(maker !== undefined, `nothing is generated for ${chapter}`);
  return drawn<Scenario<C>>(
    (dice) => ({ chapter, ...maker.draw(dice, settings) }),
    (scenario) => smallerScenario(scenario, maker),
  );
}

/** Fewer questions, then less that they are asked about, then smaller questions. */
function* smallerScenario<C extends Chapter>(scenario: Scenario<C>, maker: Maker<C>): Iterable<Scenario<C>> {
  for (const when of shorter(scenario.when, 1)) yield { ...scenario, when };
  for (const given of maker.smallerGiven(scenario.given)) yield { ...scenario, given };
  for (const when of oneSmaller(scenario.when, maker.smallerWhen)) yield { ...scenario, when };
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
  return { draw: (dice, settings) => ({ given: {}, when: draw(dice, settings) }), smallerGiven: () => [], smallerWhen };
}
