/** The reference as a library asks it: readings that are not named are the defaults, and an answer has its chapter's type. */

import type { Chapter, Chapters } from '../model/chapters.ts';
import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import { explain as explainUnder } from '../reference/explain/explain.ts';
import { answer as answerUnder } from '../reference/reference.ts';

export { caseOf } from '../reference/expectation.ts';
export { printTrace } from '../reference/explain/print.ts';
export { problemsOf } from '../reference/validity.ts';

/** A question whose chapter says what its other parts are. */
export interface ChapterQuestion<C extends Chapter> {
  readonly chapter: C;
  readonly given: Chapters[C]['given'];
  readonly when: Chapters[C]['when'];
}

/**
 * The right answer to a question, or `{ refused: code }` when its input is invalid. `readings` need not name every axis
 * (`{ 'nested-groups': 'direct' }`); the others have their defaults. Which clause decided, `explain` says.
 *
 * The question must be well formed, ranges, patterns and filters of its rules included: pass what comes from outside
 * through `readQuestion` first. Throws an `Error` for what is not.
 */
export function answer<C extends Chapter>(question: ChapterQuestion<C>, readings?: SomeReadings): Answer<C>;
export function answer(question: Question, readings: SomeReadings = {}): Answer {
  return answerUnder(question, { ...defaultReadings, ...readings });
}

/**
 * The same with the `clause` that decided (what it says and rests on is in `clauses[clause]`) and the `trace`: for every rule, policy or
 * call that was looked at, why it applied or not. `printTrace` puts the steps into words.
 */
export function explain<C extends Chapter>(
  question: ChapterQuestion<C>,
  readings?: SomeReadings,
): Explanation<Answer<C>>;
export function explain(question: Question, readings: SomeReadings = {}): Explanation<Answer> {
  return explainUnder(question, { ...defaultReadings, ...readings });
}
