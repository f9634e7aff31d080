/** A function in this process as a subject. */

import type { Answer } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import type { Errored, StartAnswer, Unsupported } from '../../model/wire.generated.ts';
import type { Outcome, Run, Subject } from '../subject.ts';
import { toOutcome } from './outcome.ts';

/** Answers one question, or throws; what it throws becomes `errored`. */
export type AnswerQuestion = (
  question: Question,
) => Answer | Unsupported | Errored | Promise<Answer | Unsupported | Errored>;

export function inProcess(declaration: StartAnswer, answer: AnswerQuestion): Subject {
  return {
    start: async () => declaration,
    ask: async (run) => ({
      kind: 'outcomes',
      outcomes: await Promise.all(questionsOf(run).map((each) => askOne(answer, each))),
    }),
    stop: async () => undefined,
  };
}

function questionsOf(run: Run): readonly Question[] {
  return run.when.map((when) => ({ chapter: run.chapter, given: run.given, when }) as Question);
}

async function askOne(answer: AnswerQuestion, question: Question): Promise<Outcome> {
  try {
    return toOutcome(question.chapter, await answer(question));
  } catch (error) {
    return { kind: 'errored', problem: error instanceof Error ? error.message : String(error) };
  }
}
