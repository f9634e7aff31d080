/** Whether a planted fault is a mixture of readings: how much of it is left when every reading is open. */
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import { judge } from '../../../src/harness/judge.ts';
import type { Outcome } from '../../../src/harness/subject.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import { type Respond, strictnessFor } from './detects.ts';

/** How many golden cases a fault fails under the combination of readings that explains most of its answers; 0 for another reading. */
export function failedUnderAnyReadings(fault: Fault, cases: readonly Case[]): number {
  const ask = answerWith(fault, defaultReadings);
  const outcomes = cases.map(({ question }) => outcomeOf(ask, question));
  const { questions } = judge(cases, outcomes, { declared: {}, strictness: strictnessFor(fault) });
  return questions.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'acceptable').length;
}

function outcomeOf(ask: Respond, question: Question): Outcome {
  try {
    const given = ask(question);
    return 'errored' in given ? { kind: 'errored', problem: given.errored } : { kind: 'answered', answer: given };
  } catch (error) {
    return { kind: 'errored', problem: String(error) };
  }
}
