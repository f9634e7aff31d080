/** What was said to generated questions, and where it is not what readings want. */

import type { Outcome } from '../../harness/subject.ts';
import type { Chapter } from '../../model/chapters.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { answer, reference, rulesEvaluator } from '../../reference/reference.ts';
import { type Leniency, leniencyOf, type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import type { AskedBlock } from './campaign.ts';

/** What was said to one generated question. */
export interface GeneratedOutcome {
  readonly chapter: Chapter;
  /** Block, world and place among the questions of the world: `0:17:3`. */
  readonly address: string;
  readonly question: Question;
  readonly outcome: Outcome;
  /** The reference gives this answer under these readings and consults no other; where they hold it need not be asked. */
  readonly under?: SomeReadings;
}

export function outcomesOf(blocks: readonly AskedBlock[]): readonly GeneratedOutcome[] {
  return blocks.flatMap(({ chapter, questions, addresses, outcomes }) =>
    questions.flatMap((question, index): readonly GeneratedOutcome[] => {
      const [address, outcome] = [addresses[index], outcomes[index]];
      return address === undefined || outcome === undefined ? [] : [{ chapter, address, question, outcome }];
    }),
  );
}

/** Block and world of a question: `0:17`. */
export function worldOf(address: string): string {
  return address.slice(0, address.lastIndexOf(':'));
}

/** An answer to an unsettled question that is more lenient, or stricter, than the specification. */
export interface Acceptance {
  readonly question: Question;
  readonly answer: Answer;
  readonly direction: Leniency;
}

/** A question that was not answered as these readings want it. */
export interface Mismatch {
  readonly question: Question;
  readonly outcome: Outcome;
  readonly expected: Answer;
  /** Block, world and place among the questions of the world. */
  readonly address: string;
  /** The sentence of the law whose world it is, where it was asked for one. */
  readonly law?: string;
}

/** What is not as readings want it. */
export interface Differences {
  readonly wrong: readonly Mismatch[];
  /** The answers that are not right, and acceptable: no mismatches. */
  readonly acceptable: readonly Acceptance[];
}

/** The reference is asked once for each question, under these readings only. */
export function differencesIn(
  outcomes: readonly GeneratedOutcome[],
  readings: Readings,
  strictness: Strictness,
): Differences {
  const wrong: Mismatch[] = [];
  const acceptable: Acceptance[] = [];
  const answer = answering(readings);
  for (const { question, outcome, address } of open(outcomes, readings)) {
    const expected = answer(question);
    const answered = outcome.kind === 'answered' ? outcome.answer : undefined;
    if (answered !== undefined && sameAnswer(question.chapter, expected, answered, strictness)) continue;
    const direction = answered && leniencyOf(question, answered, strictness);
    if (answered !== undefined && direction !== undefined) acceptable.push({ question, answer: answered, direction });
    else wrong.push({ question, outcome, expected, address });
  }
  return { wrong, acceptable };
}

/** The reference, which reads the rules of a world once for all questions about it: that is four fifths of such an answer. */
function answering(readings: Readings): (question: Question) => Answer {
  let last: { readonly about: Question; readonly evaluate: ReturnType<typeof rulesEvaluator> } | undefined;
  return (question) => {
    if (question.chapter !== 'client-access-rules' && question.chapter !== 'test-client-access-rule')
      return answer(question, readings);
    const { chapter, given, when } = question;
    if (last?.about.given !== given || last.about.chapter !== chapter)
      last = { about: question, evaluate: rulesEvaluator(chapter, given, { readings, semantics: reference }) };
    return last.evaluate(when).answer;
  };
}

/** Those that are not known to be right under these readings. */
function open(outcomes: readonly GeneratedOutcome[], readings: Readings): readonly GeneratedOutcome[] {
  return outcomes.filter(({ under }) => under === undefined || !holds(under, readings));
}

function holds(under: SomeReadings, readings: SomeReadings): boolean {
  return Object.entries(under).every(([axis, reading]) => readings[axis as keyof Readings] === reading);
}
