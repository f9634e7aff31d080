/** A planted fault that could explain the answers: what it says, and under which readings it says what was observations. */
import { answerWith } from '../../faults/answer-with.ts';
import type { Fault } from '../../faults/fault.ts';
import type { Case } from '../../model/golden.ts';
import type { Axis, Readings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { axesOf } from '../../syntax/readings/reading-sets.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { comparable, type Strictness } from '../../syntax/same-answer.ts';
import { CRASH, type Observation } from '../identify/question-session.ts';

export interface FaultHypothesis {
  readonly fault: Fault;
  readonly readings: Readings;
}

/** What an implementation says to each case of one conversation, in its order. */
export type Answerer = (each: Case) => string;

/** An implementation with the fault; what it remembers begins with this call. */
export function answererOf({ fault, readings }: FaultHypothesis, strictness: Strictness): Answerer {
  const respond = answerWith(fault, readings);
  return ({ question }) => {
    try {
      const given = respond(question);
      return 'errored' in given ? CRASH : comparable(question.chapter, given, strictness);
    } catch {
      return CRASH;
    }
  };
}

/** An implementation without a fault. */
export function correctAnswers(readings: Readings, strictness: Strictness): Answerer {
  return ({ question }) => comparable(question.chapter, answer(question, readings), strictness);
}

/** What a hypothesis would say next after all that was asked. */
export function predict(
  hypothesis: FaultHypothesis,
  observations: readonly Observation[],
  each: Case,
  strictness: Strictness,
): string {
  const speak = answererOf(hypothesis, strictness);
  if (hypothesis.fault.kind === 'memory')
    for (const { asked } of observations) if (appliesTo(hypothesis.fault, asked)) speak(asked);
  return speak(each);
}

/** Whether the fault can show in the case at all. */
export function appliesTo({ chapters }: Fault, { question }: Case): boolean {
  return chapters.includes(question.chapter);
}

/** The readings near `start` under which the fault gives most of the answers; undefined when it never gives all. */
export function fitReadings(
  fault: Fault,
  start: Readings,
  observations: readonly Observation[],
  strictness: Strictness,
): FaultHypothesis | undefined {
  if (observations.some(({ asked, regions }) => regions.length === 0 && !appliesTo(fault, asked))) return undefined;
  let best: FaultHypothesis = { fault, readings: start };
  let wrong = missed(best, observations, strictness, observations.length);
  while (wrong.length > 0) {
    const better = others(best, wrong)
      .map((hypothesis) => ({ hypothesis, wrong: missed(hypothesis, observations, strictness, wrong.length) }))
      .reduce((one, other) => (other.wrong.length < one.wrong.length ? other : one), { hypothesis: best, wrong });
    if (better.hypothesis === best) return undefined;
    ({ hypothesis: best, wrong } = better);
  }
  return best;
}

/** The same fault with another reading of one axis on which a missed answer depends. */
function others({ fault, readings }: FaultHypothesis, wrong: readonly Observation[]): readonly FaultHypothesis[] {
  const named = new Set<Axis>(wrong.flatMap(({ asked }) => asked.expectation.flatMap((box) => axesOf(box.readings))));
  return [...named].flatMap((axis) =>
    readingsOf(axis)
      .filter((reading) => reading !== readings[axis])
      .map((reading) => ({ fault, readings: { ...readings, [axis]: reading } })),
  );
}

/** The answers that the hypothesis would not have given, as many as `most` of them. */
function missed(
  hypothesis: FaultHypothesis,
  observations: readonly Observation[],
  strictness: Strictness,
  most: number,
): readonly Observation[] {
  const speak = answererOf(hypothesis, strictness);
  const wrong: Observation[] = [];
  for (const each of observations) {
    if (speak(each.asked) !== each.answerKey) wrong.push(each);
    if (wrong.length >= most) break;
  }
  return wrong;
}
