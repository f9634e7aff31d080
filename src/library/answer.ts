/** The reference as a library asks it: readings that are not named are the defaults, and an answer has its chapter's type. */

import type { Chapter, Chapters } from '../model/chapters.ts';
import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import type { Explanation } from '../model/trace.ts';
import { decideConnection } from '../reference/client-access-rules.ts';
import { explainConnection } from '../reference/explain/client-access-rules.ts';
import { explain as explainUnder } from '../reference/explain/explain.ts';
import { explainTest } from '../reference/explain/test-client-access-rule.ts';
import { answer as answerUnder, reference } from '../reference/reference.ts';
import { testConnection } from '../reference/test-client-access-rule.ts';
import { ruleMemory } from './rule-memory.ts';

export { caseOf } from '../reference/expectation.ts';
export { printTrace } from '../reference/explain/print.ts';
export { problemsOf } from '../reference/validity.ts';

/** Of the rule sets that were asked about last the texts are not read again. */
const readOnce = ruleMemory();

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
 * through `readQuestion` first. Throws an `Error` for what is not. Texts of the last four rule sets are read once, and every rule
 * that was changed since is read anew; for many connections to one rule set `compile` is faster by far.
 */
export function answer<C extends Chapter>(question: ChapterQuestion<C>, readings?: SomeReadings): Answer<C>;
export function answer(question: Question, readings: SomeReadings = {}): Answer {
  const under = { readings: { ...defaultReadings, ...readings }, semantics: reference };
  switch (question.chapter) {
    case 'client-access-rules':
      return decideConnection(readOnce(question.given.rules), question.when, under).answer;
    case 'test-client-access-rule':
      return testConnection(readOnce(question.given.rules), question.when, under).answer;
    default:
      return answerUnder(question, under.readings);
  }
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
  const under = { readings: { ...defaultReadings, ...readings }, semantics: reference };
  switch (question.chapter) {
    case 'client-access-rules':
      return explainConnection(readOnce(question.given.rules), question.when, under);
    case 'test-client-access-rule':
      return explainTest(readOnce(question.given.rules), question.when, under);
    default:
      return explainUnder(question, under.readings);
  }
}
