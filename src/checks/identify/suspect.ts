/** A planted fault that could explain the answers: what it says, and under which readings it says what was heard. */
import { answerWith } from '../../faults/answer-with.ts';
import type { Fault } from '../../faults/fault.ts';
import { comparable, type Strictness } from '../../harness/compare.ts';
import type { Case } from '../../model/golden.ts';
import type { Axis, Readings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { readingsOf } from '../../syntax/readings.ts';
import { axesOf } from '../../syntax/regions.ts';
import { DIED, type Heard } from './conversation.ts';

export interface Suspect {
  readonly fault: Fault;
  readonly readings: Readings;
}

/** What an implementation says to each case of one conversation, in its order. */
export type Speaker = (each: Case) => string;

/** An implementation with the fault; what it remembers begins with this call. */
export function speakerOf({ fault, readings }: Suspect, strictness: Strictness): Speaker {
  const respond = answerWith(fault, readings);
  return ({ question }) => {
    try {
      const given = respond(question);
      return 'errored' in given ? DIED : comparable(question.chapter, given, strictness);
    } catch {
      return DIED;
    }
  };
}

/** An implementation without a fault. */
export function innocent(readings: Readings, strictness: Strictness): Speaker {
  return ({ question }) => comparable(question.chapter, answer(question, readings), strictness);
}

/** What a suspect would say next after all that was asked. */
export function foretell(suspect: Suspect, heard: readonly Heard[], each: Case, strictness: Strictness): string {
  const speak = speakerOf(suspect, strictness);
  if (suspect.fault.kind === 'memory') for (const { asked } of heard) if (concerns(suspect.fault, asked)) speak(asked);
  return speak(each);
}

/** Whether the fault can show in the case at all. */
export function concerns({ chapters }: Fault, { question }: Case): boolean {
  return chapters.includes(question.chapter);
}

/** The readings near `start` under which the fault gives most of the answers; undefined when it never gives all. */
export function fitted(
  fault: Fault,
  start: Readings,
  heard: readonly Heard[],
  strictness: Strictness,
): Suspect | undefined {
  if (heard.some(({ asked, regions }) => regions.length === 0 && !concerns(fault, asked))) return undefined;
  let best: Suspect = { fault, readings: start };
  let wrong = missed(best, heard, strictness, heard.length);
  while (wrong.length > 0) {
    const better = others(best, wrong)
      .map((suspect) => ({ suspect, wrong: missed(suspect, heard, strictness, wrong.length) }))
      .reduce((one, other) => (other.wrong.length < one.wrong.length ? other : one), { suspect: best, wrong });
    if (better.suspect === best) return undefined;
    ({ suspect: best, wrong } = better);
  }
  return best;
}

/** The same fault with another reading of one axis on which a missed answer depends. */
function others({ fault, readings }: Suspect, wrong: readonly Heard[]): readonly Suspect[] {
  const named = new Set<Axis>(wrong.flatMap(({ asked }) => asked.expectation.flatMap((box) => axesOf(box.readings))));
  return [...named].flatMap((axis) =>
    readingsOf(axis)
      .filter((reading) => reading !== readings[axis])
      .map((reading) => ({ fault, readings: { ...readings, [axis]: reading } })),
  );
}

/** The answers that the suspect would not have given, as many as `most` of them. */
function missed(suspect: Suspect, heard: readonly Heard[], strictness: Strictness, most: number): readonly Heard[] {
  const speak = speakerOf(suspect, strictness);
  const wrong: Heard[] = [];
  for (const each of heard) {
    if (speak(each.asked) !== each.said) wrong.push(each);
    if (wrong.length >= most) break;
  }
  return wrong;
}
