/** Asks a list of questions in batches, several of them outstanding, and brings back an outcome for each. */
import { invariant } from '../model/invariant.ts';
import type { Question } from '../model/question.ts';
import { type Clock, unlimited } from './clock.ts';
import type { Misconduct, Outcome, Reply, Run, Subject } from './subject.ts';

export interface RunOptions {
  /** Questions on one line at the most. */
  readonly batch: number;
  /** Lines that may wait for an answer. */
  readonly outstanding: number;
  /** Nothing more is asked when it is over. */
  readonly clock?: Clock;
  /** Called after each answered line with the number of questions that have an outcome. */
  readonly onProgress?: (done: number) => void;
}

export const defaultRunOptions: RunOptions = { batch: 100, outstanding: 4 };

export interface Asked {
  /** One for each question, in order. */
  readonly outcomes: readonly Outcome[];
  /** A line broke off that none of its questions breaks off alone. */
  readonly together: Together | undefined;
}

/** The misconduct of a line as a whole. */
export interface Together extends Misconduct {
  /** The place of the line's first question. */
  readonly place: number;
}

/** Questions on one line and their places in the plan. */
interface Batch {
  readonly run: Run;
  readonly places: readonly number[];
  /** The broken line that this question is from. */
  readonly from?: Broken;
}

/** A line that broke off, whose questions are asked again one at a time to find the one that is to blame. */
interface Broken {
  readonly outcome: Together;
  left: number;
  found: boolean;
}

/** Lines that are taken apart; when more break off, all questions of a line share its outcome. */
const TAKEN_APART = 10;

/** Never rejects for what the subject does. */
export async function askAll(
  subject: Subject,
  questions: readonly Question[],
  options: RunOptions = defaultRunOptions,
): Promise<Asked> {
  const outcomes = new Map<number, Outcome>();
  const queue = [...batches(questions, options.batch)];
  let [apart, together]: [number, Together | undefined] = [0, undefined];
  const settle = (batch: Batch, found: (index: number) => Outcome): void => {
    for (const [index, place] of batch.places.entries()) outcomes.set(place, found(index));
    const { from } = batch;
    if (from !== undefined) {
      from.left -= 1;
      from.found ||= isBroken(found(0));
      if (from.left === 0 && !from.found) together ??= from.outcome;
    }
    options.onProgress?.(outcomes.size);
  };
  const { isOver } = options.clock ?? unlimited;
  const work = async (): Promise<void> => {
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
      const reply = isOver() ? LATE : await subject.ask(batch.run, isOver);
      if (reply.kind === 'late') settle(batch, () => ({ kind: 'not-run', problem: 'the time for this run was up' }));
      else if (reply.kind === 'outcomes') settle(batch, (index) => reply.outcomes[index] ?? MISSING);
      else if (reply.kind === 'interrupted') queue.unshift(batch);
      else if (batch.places.length === 1 || apart === TAKEN_APART) settle(batch, () => reply.outcome);
      else {
        apart += 1;
        queue.unshift(...takeApart(batch, reply.outcome));
      }
    }
  };
  await Promise.all(Array.from({ length: options.outstanding }, work));
  const never: Outcome = { kind: 'not-run', problem: 'it was never asked' };
  return { outcomes: questions.map((_, place) => outcomes.get(place) ?? never), together };
}

/** The outcomes; a line that broke off as a whole is laid at the door of its first question. */
export function withTogether({ outcomes, together }: Asked): readonly Outcome[] {
  if (together === undefined) return outcomes;
  const { kind, problem, place } = together;
  return outcomes.with(place, { kind, problem });
}

const LATE: Reply = { kind: 'late' };
const MISSING: Outcome = { kind: 'violated', problem: 'it gave no answer' };

/** Whether this question alone explains why its line broke off. */
function isBroken({ kind }: Outcome): boolean {
  return kind === 'violated' || kind === 'crashed' || kind === 'timed-out';
}

function takeApart({ run, places }: Batch, { kind, problem }: Misconduct): readonly Batch[] {
  const [place = 0] = places;
  const words = `${problem}, at a line of ${places.length} questions that it answers one by one`;
  const from: Broken = { outcome: { kind, problem: words, place }, left: places.length, found: false };
  return places.map((place, index) => ({
    places: [place],
    run: { ...run, when: run.when.slice(index, index + 1) },
    from,
  }));
}

/** Questions with the same chapter and given share a line. */
function batches(questions: readonly Question[], limit: number): readonly Batch[] {
  const made: { key: string; chapter: Run['chapter']; given: Run['given']; places: number[] }[] = [];
  const open = new Map<string, (typeof made)[number]>();
  const printed = new Map<Run['given'], string>(); // the questions of one world share it: printed once, not for each of them
  for (const [place, question] of questions.entries()) {
    const given = printed.get(question.given) ?? JSON.stringify(question.given);
    printed.set(question.given, given);
    const key = `${question.chapter} ${given}`;
    const current = open.get(key);
    if (current !== undefined && current.places.length < limit) {
      current.places.push(place);
    } else {
      const batch = { key, chapter: question.chapter, given: question.given, places: [place] };
      open.set(key, batch);
      made.push(batch);
    }
  }
  return made.map(({ chapter, given, places }) => ({
    places,
    run: { chapter, given, when: places.map((place) => whenOf(questions, place)) },
  }));
}

function whenOf(questions: readonly Question[], place: number): Question['when'] {
  const question = questions[place];
  invariant(question !== undefined, `no question ${place}`);
  return question.when;
}
