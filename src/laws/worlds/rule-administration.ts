/** Rules, calls about one of them, and connections aimed at them. */
import type fc from 'fast-check';
import { arbitrary } from '../../../generators/arbitrary.ts';
import { parametersOf } from '../../../generators/nouns/rule-calls.ts';
import { drawRuleAdministrationWorld } from '../../../generators/rule-administration.ts';
import { shrinkWorld, type World } from '../../../generators/shrink/world.ts';
import type { RuleSet } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import type {
  ClientAccessRule,
  CmdletCall,
  Connection,
  NumberedRule,
  RuleAdministrationAnswer,
} from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { LawResult } from '../law.ts';
import {
  type AimedWorld,
  type Beside,
  beside,
  inOrder,
  ruleWorld,
  settings,
  type WorldRecipe,
} from './client-access-rules.ts';

/** Rules, and calls of all kinds, refused ones among them. */
export const callsWorld: fc.Arbitrary<World<'rule-administration'>> = arbitrary(
  (dice) => drawRuleAdministrationWorld(dice, { ...settings, questions: { least: 2, most: 4 } }),
  shrinkWorld('rule-administration'),
);

/** At least two rules, a place among them, and a rule that is not there yet. */
export interface RulePlace extends Beside {
  /** From 1, so that it is a number in use whether the smallest is 1 or 0, but for the last. */
  readonly place: number;
}

const placed: WorldRecipe<RulePlace> = {
  ...beside,
  settings: { ...settings, rules: { least: 2, most: 6 } },
  draw: (dice, pools) => {
    const base = beside.draw(dice, pools);
    return { ...base, place: 1 + dice(base.rules.length - 1) };
  },
  *shrink({ place, ...base }) {
    for (const smaller of beside.shrink(base)) {
      if (smaller.rules.length > 1) yield { ...smaller, place: Math.min(place, smaller.rules.length - 1) };
    }
  },
};

export const placedWorld: fc.Arbitrary<AimedWorld<RulePlace>> = ruleWorld(placed);

/** The question of the calls, and of decisions after them. */
export function administer(rules: RuleSet, cmdlets: readonly CmdletCall[], then?: readonly Connection[]): Question {
  return {
    chapter: 'rule-administration',
    given: { rules },
    when: { cmdlets, ...defined({ then }) },
  };
}

/** A call that is always refused, to see the rules as they are. */
export const nothing: CmdletCall = { cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'no such rule' } };

/** The call that makes the rule, at a number or without one. */
export function creation({ priority: _, ...rule }: ClientAccessRule, priority?: number): CmdletCall {
  return {
    cmdlet: 'New-ClientAccessRule',
    parameters: { ...parametersOf(rule), ...defined({ Priority: priority }) },
  };
}

/** The call that changes the rule of this name. */
export function change(name: string, parameters: CmdletCall['parameters']): CmdletCall {
  return { cmdlet: 'Set-ClientAccessRule', parameters: { Identity: name, ...parameters } };
}

/** The call that removes the rule of this name. */
export function removal(name: string): CmdletCall {
  return { cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: name } };
}

/** The rule at a place, from 1, in the order in which rules are looked at. */
export function ruleAt(rules: RuleSet, place: number): ClientAccessRule {
  return inOrder(rules)[place - 1] ?? { name: 'no such rule', priority: 0, action: 'DenyAccess' };
}

/** Undefined for a refusal of the whole question. */
export function administered(answer: Answer | undefined): RuleAdministrationAnswer | undefined {
  return answer !== undefined && 'steps' in answer && 'rules' in answer ? answer : undefined;
}

/** The rules after the calls; none where the question was refused as a whole. */
export function listOf(answer: Answer | undefined): readonly NumberedRule[] {
  return administered(answer)?.rules ?? [];
}

/** Whether every call was carried out. */
export function allDone(answer: Answer | undefined): boolean {
  return administered(answer)?.steps.every((step) => 'ok' in step) === true;
}

/** The same names at the same numbers. */
export function isSameList(one: readonly NumberedRule[], other: readonly NumberedRule[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ name, priority }, at) => name === other[at]?.name && priority === other[at]?.priority)
  );
}

/** Vacuous where the subject refused the question as a whole. */
export function overLists(
  answers: readonly Answer[],
  rule: (...lists: readonly (readonly NumberedRule[])[]) => boolean,
): LawResult {
  if (!answers.every((answer) => administered(answer) !== undefined)) return 'vacuous';
  return rule(...answers.map(listOf)) ? 'held' : 'broken';
}
