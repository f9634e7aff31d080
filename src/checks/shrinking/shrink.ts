/** The smallest question on which a subject still differs from what is right. */
import { shrinkQuestion } from '../../../generators/shrink/question.ts';
import { askAll, defaultRunOptions } from '../../harness/ask.ts';
import { type Clock, unlimited } from '../../harness/clock.ts';
import type { Subject } from '../../harness/subject.ts';
import type { Answer, Question } from '../../model/question.ts';
import { isValidQuestion } from '../../reference/validity.ts';
import { type Strictness, sameAnswer } from '../../syntax/same-answer.ts';

/** What would be right in place of an answer; undefined when the answer is right, or nothing can be said. */
export type Correct = (question: Question, answered: Answer) => Answer | undefined | Promise<Answer | undefined>;

/** A wrong answer with the question that it was given to. */
export interface Difference {
  readonly question: Question;
  readonly expected: Answer;
  readonly answered: Answer;
}

/** A difference that nothing more can be taken from. */
export interface Minimum extends Difference {
  /** Asked three times, the subject gave more than one answer. */
  readonly unstable: boolean;
}

/** Milliseconds for one question, so that the eight kinds of a chapter take less than three minutes of a slow subject. */
const LONGEST = 20_000;
/** Steps, and questions that are tried in one of them, at the most: more than 200 rarely help in the time that there is. */
const STEPS = 200;
const TRIED = 200;
/** Questions that are asked before the first of them are looked at: enough for a pipe to be full, few enough to be asked in vain. */
const AT_ONCE = 25;

/** Takes away what it can while the difference stays. Undefined when it does not even differ on the question itself. */
export async function shrink(
  subject: Subject,
  question: Question,
  correct: Correct,
  strictness: Strictness,
  clock = unlimited,
): Promise<Minimum | undefined> {
  const short = clock.within(LONGEST);
  const differing = (some: readonly Question[], end = clock) => firstDiffering(subject, some, correct, end);
  let best = await differing([question]);
  for (let step = 0; step < STEPS && best !== undefined && !short.isOver(); step += 1) {
    const smaller = await differing(candidates(best.question), short);
    if (smaller === undefined) break;
    best = smaller;
  }
  if (best === undefined) return undefined;
  const { answered } = best;
  const isSame = (other: Difference | undefined): boolean =>
    clock.isOver() || // there is no time to ask again
    (other !== undefined && sameAnswer(question.chapter, other.answered, answered, strictness));
  const same = isSame(await differing([best.question])) && isSame(await differing([best.question]));
  return { ...best, unstable: !same };
}

/** The smallest questions that the protocol settles. */
function candidates(question: Question): readonly Question[] {
  const settled: Question[] = [];
  for (const smaller of shrinkQuestion(question)) {
    if (settled.length === TRIED) break;
    if (isValidQuestion(smaller)) settled.push(smaller);
  }
  return settled;
}

async function firstDiffering(
  subject: Subject,
  questions: readonly Question[],
  correct: Correct,
  clock: Clock,
): Promise<Difference | undefined> {
  const options = { ...defaultRunOptions, clock };
  for (let at = 0; at < questions.length; at += AT_ONCE) {
    const some = questions.slice(at, at + AT_ONCE);
    const { outcomes } = await askAll(subject, some, options);
    for (const [index, question] of some.entries()) {
      const outcome = outcomes[index];
      if (outcome?.kind !== 'answered') continue;
      const expected = await correct(question, outcome.answer);
      if (expected !== undefined) return { question, expected, answered: outcome.answer };
    }
  }
  return undefined;
}
