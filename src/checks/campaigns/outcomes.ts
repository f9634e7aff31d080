/** What was said to generated questions, and where it is not what readings want. */

import type { Outcome } from '../../harness/subject.ts';
import type { Answer } from '../../model/answer.ts';
import type { Chapter } from '../../model/chapters.ts';
import type { Question } from '../../model/question.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
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

/** The answers that are not right, and acceptable. */
export function acceptances(
  outcomes: readonly GeneratedOutcome[],
  readings: Readings,
  strictness: Strictness,
): readonly Acceptance[] {
  return open(outcomes, readings).flatMap(({ question, outcome }) => {
    if (outcome.kind !== 'answered') return [];
    const direction = leniencyOf(question, outcome.answer, strictness);
    if (direction === undefined) return [];
    const isRight = sameAnswer(question.chapter, answer(question, readings), outcome.answer, strictness);
    return isRight ? [] : [{ question, answer: outcome.answer, direction }];
  });
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

/** The reference is asked once for each question, under these readings only; what is acceptable is no mismatch. */
export function mismatches(
  outcomes: readonly GeneratedOutcome[],
  readings: Readings,
  strictness: Strictness,
): readonly Mismatch[] {
  return open(outcomes, readings).flatMap(({ question, outcome, address }) => {
    const expected = answer(question, readings);
    if (outcome.kind === 'answered') {
      if (sameAnswer(question.chapter, expected, outcome.answer, strictness)) return [];
      if (leniencyOf(question, outcome.answer, strictness) !== undefined) return [];
    }
    return [{ question, outcome, expected, address }];
  });
}

/** Those that are not known to be right under these readings. */
function open(outcomes: readonly GeneratedOutcome[], readings: Readings): readonly GeneratedOutcome[] {
  return outcomes.filter(({ under }) => under === undefined || !holds(under, readings));
}

function holds(under: SomeReadings, readings: SomeReadings): boolean {
  return Object.entries(under).every(([axis, reading]) => readings[axis as keyof Readings] === reading);
}
