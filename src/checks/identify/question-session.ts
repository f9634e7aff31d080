/** One question at a time to a subject, and what all answers so far say. */

import { askAll } from '../../harness/ask.ts';
import type { Outcome, Subject } from '../../harness/subject.ts';
import type { Case } from '../../model/golden.ts';
import { unreachable } from '../../model/invariant.ts';
import type { Region } from '../../model/readings.ts';
import { comparable, leniencyOf, type Strictness } from '../../syntax/same-answer.ts';
import { givenOf } from './next-question.ts';

/** A golden case that was asked, and what came back. */
export interface Observation {
  readonly asked: Case;
  /** The answer as far as it counts, or that the subject died of the question: equal texts for equal answers. */
  readonly answerKey: string;
  /** Where it is right. */
  readonly regions: readonly Region[];
  /** Why it is no answer. */
  readonly problem?: string;
}

/** A conversation in which each question depends on what was said before. */
export interface QuestionSession {
  readonly strictness: Strictness;
  /** Undefined when the subject does not support the question, when the limit is reached and when it speaks no more. */
  readonly ask: (each: Case) => Promise<Observation | undefined>;
  /** What was said, in the order in which it was asked. */
  readonly observations: readonly Observation[];
  /** All that was asked, answered or not. */
  readonly asked: ReadonlySet<Case>;
  readonly isOver: () => boolean;
  /** Questions that were asked, and the different givens that they were asked about. */
  readonly cost: () => Cost;
  /** Why there was no answer, for the last question that had none. */
  readonly problem: () => string | undefined;
}

export interface Cost {
  readonly questions: number;
  readonly givens: number;
}

/** What an implementation says that dies of a question. */
export const CRASH = 'died';

/** Questions in a row that break the subject off before it is given up. */
const BROKEN = 5;

export function openQuestionSession(
  subject: Subject,
  strictness: Strictness,
  limit: number,
  onProgress: (done: number) => void = () => undefined,
): QuestionSession {
  const [observations, asked, givens]: [Observation[], Set<Case>, Set<string>] = [[], new Set(), new Set()];
  let [questions, broken, problem]: [number, number, string | undefined] = [0, 0, undefined];
  const isOver = (): boolean => questions >= limit || broken >= BROKEN;
  const ask = async (each: Case): Promise<Observation | undefined> => {
    if (isOver()) return undefined;
    questions += 1;
    asked.add(each);
    givens.add(givenOf(each));
    const outcome = (await askAll(subject, [each.question])).outcomes[0];
    onProgress(questions);
    broken = outcome === undefined || isBroken(outcome) ? broken + 1 : 0;
    if (outcome !== undefined && outcome.kind !== 'answered') problem = outcome.problem;
    const answerKey = outcome && answerKeyOf(each, outcome, strictness);
    if (answerKey === undefined) return undefined;
    const failed = outcome === undefined || outcome.kind === 'answered' ? {} : { problem: outcome.problem };
    const one: Observation = {
      asked: each,
      answerKey,
      regions: regionsOf(each, answerKey, strictness),
      ...failed,
    };
    observations.push(one);
    return one;
  };
  const cost = (): Cost => ({ questions, givens: givens.size });
  return { strictness, ask, observations, asked, isOver, cost, problem: () => problem };
}

/** Whether there was an answer, right or wrong. */
export function isAnswer({ answerKey: said }: Observation): boolean {
  return said !== CRASH && said !== 'violated' && said !== 'timed-out';
}

function isBroken({ kind }: Outcome): boolean {
  return kind === 'crashed' || kind === 'timed-out' || kind === 'not-run';
}

/** What an outcome says: equal texts for answers that count as equal; undefined when there is none, or an acceptable one: that says nothing. */
export function answerKeyOf({ question }: Case, outcome: Outcome, strictness: Strictness): string | undefined {
  switch (outcome.kind) {
    case 'answered':
      if (leniencyOf(question, outcome.answer, strictness) !== undefined) return undefined;
      return comparable(question.chapter, outcome.answer, strictness);
    case 'errored':
    case 'crashed':
      return CRASH;
    case 'violated':
    case 'timed-out':
    case 'unstable':
      return outcome.kind;
    case 'unsupported':
    case 'not-run':
      return undefined;
    default:
      return unreachable(outcome);
  }
}

function regionsOf({ question, expectation }: Case, said: string, strictness: Strictness): readonly Region[] {
  return expectation
    .filter(({ then }) => comparable(question.chapter, then, strictness) === said)
    .map(({ readings }) => readings);
}
