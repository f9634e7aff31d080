/** A function in this process as a subject. */

import type { Errored, StartAnswer, Unsupported } from '../../model/generated/wire.generated.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Outcome, Run, Subject } from '../subject.ts';
import type { Alarm } from './child-process/alarm.ts';
import { patience } from './child-process/patience.ts';
import { toOutcome } from './outcome.ts';

/** Answers one question, or throws; what it throws becomes `errored`. */
export type AnswerQuestion = (
  question: Question,
) => Answer | Unsupported | Errored | Promise<Answer | Unsupported | Errored>;

/** Milliseconds in which none of the promises that are awaited is kept, unless said otherwise. */
const TIMEOUT = 10_000;
/** Answers that may fail to come before nothing is asked any more, so that a run ends. */
const LATE = 30;

/** How long promises are waited for. */
export interface InProcessOptions {
  readonly timeout?: number;
  /** Watches over the time for one answer, in place of the clock. */
  readonly alarm?: Alarm;
}

/** A promise that is never kept times out; a function that never returns holds up this whole process. */
export function inProcess(
  declaration: StartAnswer,
  answer: AnswerQuestion,
  { timeout = TIMEOUT, alarm }: InProcessOptions = {},
): Subject {
  const wait = patience(timeout, alarm);
  let late = 0;
  const askOne = async (question: Question): Promise<Outcome> => {
    if (late >= LATE) return { kind: 'not-run', problem: `given up after ${LATE} answers that did not come` };
    try {
      const value: unknown = answer(question);
      if (!isPromise(value)) return toOutcome(question.chapter, value);
      const awaited = await wait(value);
      if (awaited.kind === 'value') return toOutcome(question.chapter, awaited.value);
      late += 1;
      return { kind: 'timed-out', problem: `no answer within ${timeout / 1000} s` };
    } catch (error) {
      return { kind: 'errored', problem: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    start: async () => declaration,
    ask: async (run) => ({ kind: 'outcomes', outcomes: await Promise.all(questionsOf(run).map(askOne)) }),
    stop: async () => undefined,
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function questionsOf(run: Run): readonly Question[] {
  return run.when.map((when) => ({ chapter: run.chapter, given: run.given, when }) as Question);
}
