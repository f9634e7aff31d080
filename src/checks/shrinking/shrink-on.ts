/** Differences made smaller: by asking the subject, or as parts of the run have found them. */
import type { Clock } from '../../harness/clock.ts';
import type { Subject } from '../../harness/subject.ts';
import type { Answer } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import { type Correct, shrink } from './shrink.ts';

/** What a question was made smaller to. */
export interface Smallest {
  readonly question: Question;
  /** Missing when the subject, asked again, answered otherwise. */
  readonly answered?: Answer;
}

/** The same with what would be right in place of the answer. */
export interface Counterexample extends Smallest {
  readonly expected?: Answer;
}

/** Undefined for a question that is not made smaller. */
export type Shrink = (address: string, question: Question, correct: Correct) => Promise<Counterexample | undefined>;

/** Asks the subject while there is time. What it comes to is kept in `found`. */
export function shrinkOn(subject: Subject, strictness: Strictness, clock: Clock, found: Map<string, Smallest>): Shrink {
  return async (address, question, correct) => {
    if (clock.isOver()) return undefined;
    const minimum = await shrink(subject, question, correct, strictness, clock);
    const isStable = minimum !== undefined && !minimum.unstable;
    const counterexample = isStable ? minimum : { question: minimum?.question ?? question };
    found.set(address, counterexample);
    return counterexample;
  };
}

/** Asks nobody. A question that is not wrong as it is judged here is not shown in place of the first. */
export function shrinkAsFound(found: ReadonlyMap<string, Smallest>): Shrink {
  return async (address, _, correct) => {
    const known = found.get(address);
    if (known?.answered === undefined) return known;
    const expected = await correct(known.question, known.answered);
    return expected === undefined ? undefined : { ...known, expected };
  };
}
