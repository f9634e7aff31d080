/** The executable specification as one function: a question and readings in, an answer out. */
import type { Answer } from '../model/answer.ts';
import { unreachable } from '../model/invariant.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import type { Connection, RulesGiven } from '../model/wire.generated.ts';
import { readRules } from '../syntax/rules.ts';
import { decideAccess } from './application-access-policies.ts';
import { decideConnection } from './client-access-rules.ts';
import { matchRange } from './ip-ranges.ts';
import { type Meaning, reference, type Under } from './meaning.ts';
import { refusal } from './refusal.ts';

/** The chapters that the reference answers. */
export const answeredChapters = ['client-access-rules', 'application-access-policies', 'ip-ranges'] as const;
export type AnsweredChapter = (typeof answeredChapters)[number];
export type AnsweredQuestion = Question<AnsweredChapter>;

/** Whether the reference answers this chapter. */
export function isAnswered(question: Question): question is AnsweredQuestion {
  return (answeredChapters as readonly string[]).includes(question.chapter);
}

/** The right answer to a question under the given readings. Total on questions that satisfy the schema. */
export function answer(question: AnsweredQuestion, readings: Readings, meaning: Meaning = reference): Answer {
  return explain(question, readings, meaning).answer;
}

/** The answer with the clause that decided it and the steps that led there. */
export function explain(
  question: AnsweredQuestion,
  readings: Readings,
  meaning: Meaning = reference,
): Explanation<Answer> {
  const under: Under = { readings, meaning };
  switch (question.chapter) {
    case 'client-access-rules':
      return rulesEvaluator(question.given, under)(question.when);
    case 'application-access-policies':
      return decideAccess(question.given, question.when, under);
    case 'ip-ranges':
      return matchRange(question.when, under);
    default:
      return unreachable(question);
  }
}

/** The same for many connections to one rule set, whose texts are read once. */
export function rulesEvaluator(given: RulesGiven, under: Under): (when: Connection) => Explanation<Answer> {
  const rules = readRules(given.rules);
  if (!rules.ok) return () => refusal(rules.problem, 'IP-REFUSED');
  return (when) => decideConnection(rules.value, when, under);
}
