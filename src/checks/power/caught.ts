/** When an answer gives a planted fault away: it is spelled otherwise than the reference's under the default readings. */
import { comparable, type Strictness } from '../../harness/compare.ts';
import type { Answer } from '../../model/answer.ts';
import { defaultReadings } from '../../model/axes.generated.ts';
import type { Question } from '../../model/question.ts';
import type { Errored } from '../../model/wire.generated.ts';
import { answer } from '../../reference/answer.ts';

/** Everything that golden cases compare. */
export const EXACT = { grounds: true, codes: true } as const;

export type Respond = (question: Question) => Answer | Errored;

/** What the reference answers, as it is compared. */
export function rightly(question: Question, strictness: Strictness = EXACT): string {
  return comparable(question.chapter, answer(question, defaultReadings), strictness);
}

/** What is answered, as it is compared; nothing the reference says is spelled like an error. */
export function spell(respond: Respond, question: Question, strictness: Strictness = EXACT): string {
  try {
    const given = respond(question);
    return 'errored' in given ? 'errored' : comparable(question.chapter, given, strictness);
  } catch {
    return 'errored';
  }
}
