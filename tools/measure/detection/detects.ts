/** When an answer gives a planted fault away: it is spelled otherwise than the reference's under the default readings, and not acceptable. */
import type { Fault } from '../../../src/faults/fault.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Errored } from '../../../src/model/generated/wire.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';
import { answer } from '../../../src/reference/reference.ts';
import { comparable, leniencyOf, type Strictness } from '../../../src/syntax/same-answer.ts';

/** Everything that golden cases compare. */
export const EXACT = { grounds: true, codes: true } as const;

export type Respond = (question: Question) => Answer | Errored;

/** What the reference answers, as it is compared. */
export function rightly(question: Question, strictness: Strictness = EXACT): string {
  return comparable(question.chapter, answer(question, defaultReadings), strictness);
}

/** How a fault's answers are held against it: one that unsettled texts alone show is only to be seen when all is strict. */
export function strictnessFor({ lenient }: Pick<Fault, 'lenient'>, usual: Strictness = EXACT): Strictness {
  return lenient === true ? { ...usual, strict: true } : usual;
}

/** What is answered, as it is compared: what is acceptable as the right answer; nothing the reference says is spelled like an error. */
export function spell(respond: Respond, question: Question, strictness: Strictness = EXACT): string {
  try {
    const given = respond(question);
    if ('errored' in given) return 'errored';
    if (leniencyOf(question, given, strictness) !== undefined) return rightly(question, strictness);
    return comparable(question.chapter, given, strictness);
  } catch {
    return 'errored';
  }
}
