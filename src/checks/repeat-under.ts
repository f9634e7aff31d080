/** The readings that a command must assert so that a question, asked alone, is judged as it was among others. */

import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import { explain } from '../reference/explain/explain.ts';
import { explore, watch } from '../reference/readings.ts';
import { answer } from '../reference/reference.ts';
import { restrict } from '../syntax/readings/reading-sets.ts';
import { type Strictness, sameAnswer } from '../syntax/same-answer.ts';

export interface JudgedUnder {
  readonly readings: Readings;
  readonly declared: SomeReadings;
  readonly strictness: Strictness;
}

/** All that the question consults where another reading makes the answer right; else what nobody would take by default. */
export function repeatUnder(question: Question, given: Answer | undefined, judged: JudgedUnder): SomeReadings {
  const { readings, declared, strictness } = judged;
  const { consulted } = watch(readings, (watched) => explain(question, watched));
  const isRight = (right: Answer): boolean =>
    given !== undefined && sameAnswer(question.chapter, right, given, strictness);
  const isOpen = explore(readings, (each) => answer(question, each)).some(({ result }) => isRight(result));
  const unlike = consulted.filter((axis) => readings[axis] !== defaultReadings[axis] || axis in declared);
  return restrict(readings, isOpen ? consulted : unlike);
}
