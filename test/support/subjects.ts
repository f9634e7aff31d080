/** Programs in this process for tests: right ones, ones with a planted fault, and what they declare. */

import { faults } from '../../src/faults/all.generated.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { type AnswerQuestion, inProcess } from '../../src/harness/adapters/in-process.ts';
import type { Subject } from '../../src/harness/subject.ts';
import { claimsEverything } from '../../src/model/claims.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { StartAnswer } from '../../src/model/generated/wire.generated.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { answer } from '../../src/reference/reference.ts';

/** Every chapter without limits, as long as nothing else is claimed. */
export function claiming(claims: Partial<StartAnswer> = {}): StartAnswer {
  return { ...claimsEverything, subject: { name: 'acme', version: '1' }, ...claims };
}

/** A program that claims everything but for these claims. */
export function program(respond: AnswerQuestion, claims: Partial<StartAnswer> = {}): Subject {
  return inProcess(claiming(claims), respond);
}

/** Answers as the reference under these readings. */
export function follow(readings: Readings): (question: Question) => Answer {
  return (question) => answer(question, readings);
}

/** Answers as the reference. */
export const right = follow(defaultReadings);

export function faultNamed(name: string): Fault {
  const fault = faults.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`there is no fault ${name}`);
  return fault;
}

/** Answers as a program with this fault that follows the readings. */
export function faulty(name: string, readings: Readings = defaultReadings): ReturnType<typeof answerWith> {
  return answerWith(faultNamed(name), readings);
}
