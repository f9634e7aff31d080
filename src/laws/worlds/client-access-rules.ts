/** Rule sets and connections aimed at them, asked about in several forms of one rule set side by side. */

import type fc from 'fast-check';
import { arbitrary } from '../../../generators/arbitrary.ts';
import { drawAimed } from '../../../generators/client-access-rules.ts';
import { between, type Dice, times } from '../../../generators/dice.ts';
import { drawBody, drawRules, type RuleBody } from '../../../generators/nouns/client-access-rules.ts';
import { drawPools, type Pools } from '../../../generators/pools.ts';
import { type Settings, wellFormed } from '../../../generators/settings.ts';
import { shrinkConnection } from '../../../generators/shrink/connections.ts';
import { shrinkRule, shrinkRules } from '../../../generators/shrink/rules.ts';
import { dropElements, type Shrinker, shrinkElement } from '../../../generators/shrink/shrinker.ts';
import type { RuleChapter, RuleSet } from '../../model/chapters.ts';
import type { Action, ClientAccessRule, Connection } from '../../model/generated/wire.generated.ts';
import { invariant, valid } from '../../model/invariant.ts';
import type { Answer, Question } from '../../model/question.ts';
import { readRules } from '../../syntax/rules.ts';
import { allHold, holdsIf, isSame, type Law } from '../law.ts';

export const settings: Settings = { ...wellFormed, rules: { least: 1, most: 5 }, questions: { least: 4, most: 8 } };

/** `base` is what the law draws; the connections are aimed at the rules that it names as aims. */
export interface AimedWorld<B> {
  readonly base: B;
  readonly when: readonly Connection[];
}

/** How a law's base is drawn, shrunk, and aimed at. */
export interface WorldRecipe<B> {
  readonly draw: (dice: Dice, pools: Pools) => B;
  readonly shrink: Shrinker<B>;
  readonly aims: (base: B) => RuleSet;
  readonly settings?: Settings;
  readonly shrinkConnection?: Shrinker<Connection>;
  /** What the connections of this law must be. */
  readonly connection?: (dice: Dice, connection: Connection, pools: Pools) => Connection;
}

/** Worlds by the recipe; they shrink to a smaller base, then to fewer and simpler connections. */
export function ruleWorld<B>(drawing: WorldRecipe<B>): fc.Arbitrary<AimedWorld<B>> {
  return arbitrary(
    (dice) => drawWorld(dice, drawing),
    function* ({ base, when }) {
      for (const smaller of drawing.shrink(base)) yield { base: smaller, when };
      for (const fewer of dropElements(when, 1)) yield { base, when: fewer };
      for (const simpler of shrinkElement(when, drawing.shrinkConnection ?? shrinkConnection))
        yield { base, when: simpler };
    },
  );
}

function drawWorld<B>(dice: Dice, drawing: WorldRecipe<B>): AimedWorld<B> {
  const { questions } = drawing.settings ?? settings;
  const pools = drawPools(dice, drawing.settings ?? settings);
  const base = drawing.draw(dice, pools);
  const aims = valid(readRules(drawing.aims(base)));
  const shape = drawing.connection ?? ((_, connection) => connection);
  const count = between(dice, questions.least, questions.most);
  return { base, when: times(count, () => shape(dice, drawAimed(dice, pools, aims), pools)) };
}

/** A world of plain rules. */
export const rules: WorldRecipe<RuleSet> = {
  draw: drawRules,
  shrink: (some) => shrinkRules(some),
  aims: (some) => some,
};

/** Rules of a world, with room between their priorities, and one among them that the law is about. */
export interface Beside {
  readonly rules: RuleSet;
  readonly subject: ClientAccessRule;
}

/** A world of rules and another one beside them. */
export const beside: WorldRecipe<Beside> = {
  draw: (dice, pools) => {
    const some = spaced(drawRules(dice, pools));
    return { rules: some, subject: drawAmong(dice, pools, some) };
  },
  shrink: (base) => shrinkBeside(base),
  aims: ({ rules: some, subject }) => [...some, subject],
};

/** A rule with a name and a priority that none of the others has, at times with conditions of theirs. */
export function drawAmong(dice: Dice, pools: Pools, others: RuleSet): ClientAccessRule {
  const bodies = others.map(({ name: _, priority: __, ...body }): RuleBody => body);
  return { name: 'another rule', priority: 5 + 10 * dice(others.length + 1), ...drawBody(dice, pools, bodies) };
}

/** The rules shrink to none, the rule beside them to one without conditions. */
function* shrinkBeside({ rules, subject }: Beside): Iterable<Beside> {
  for (const fewer of shrinkRules(rules)) yield { rules: fewer, subject };
  for (const smaller of shrinkRule(subject)) yield { rules, subject: smaller };
}

/** The rules in the order in which they are looked at. */
export function inOrder(some: RuleSet): RuleSet {
  return [...some].sort((one, other) => one.priority - other.priority);
}

/** The same rules with the priorities 10, 20, 30 …, so that there is room between them. */
export function spaced(some: RuleSet): RuleSet {
  return some.map((rule) => ({
    ...rule,
    priority: 10 + 10 * some.filter((each) => each.priority < rule.priority).length,
  }));
}

/** Deny for allow, and the other way round. */
export function opposite(action: Action): Action {
  return action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess';
}

/** The rules with every action turned round: where the decision turns too, one of them applies. */
export function turnedRound(some: RuleSet): RuleSet {
  return some.map((rule) => ({ ...rule, action: opposite(rule.action) }));
}

/** Every connection about the first rule set, then about the second, and so on. */
export function askEach(
  chapter: RuleChapter,
  sets: readonly RuleSet[],
  when: readonly Connection[],
): readonly Question[] {
  return sets.flatMap((some) => when.map((each): Question => ({ chapter, given: { rules: some }, when: each })));
}

/** For each connection its answers about the rule sets, in their order. */
export function byConnection(answers: readonly Answer[], connections: number): readonly (readonly Answer[])[] {
  invariant(answers.length % connections === 0, 'an answer is missing');
  return times(connections, (at) => answers.filter((_, index) => index % connections === at));
}

/** A law by which several forms of a rule set are one: every connection is decided alike. */
export function alike<B>(forms: (base: B) => readonly RuleSet[]): Pick<Law<AimedWorld<B>>, 'ask' | 'holds'> {
  return {
    ask: ({ base, when }) => askEach('client-access-rules', forms(base), when),
    holds: ({ when }, answers) =>
      allHold(
        byConnection(answers, when.length).map(([first, ...rest]) =>
          holdsIf(rest.every((each) => isSame('client-access-rules', first, each))),
        ),
      ),
  };
}

/** Undefined for a refusal. */
export function actionOf(answer: Answer | undefined): Action | undefined {
  return answer !== undefined && 'action' in answer ? answer.action : undefined;
}

/** Whether a rule applied, by two decisions about the same rules with opposite actions. */
export function someApplied(one: Answer | undefined, turned: Answer | undefined): boolean {
  return actionOf(one) !== actionOf(turned);
}

/** Names of the rules that Test-ClientAccessRule returns; undefined for a refusal. */
export function listOf(answer: Answer | undefined): readonly string[] | undefined {
  return answer !== undefined && 'rules' in answer && !('steps' in answer) ? answer.rules : undefined;
}
