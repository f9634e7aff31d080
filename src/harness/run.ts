/** Asks a list of questions in batches, several of them outstanding, and brings back an outcome for each. */
import type { Question } from '../model/question.ts';
import type { Outcome, Run, Subject } from './subject.ts';

export interface RunOptions {
  /** Questions on one line at the most. */
  readonly batch: number;
  /** Lines that may wait for an answer. */
  readonly outstanding: number;
  /** Called after each answered line with the number of questions that have an outcome. */
  readonly onProgress?: (done: number) => void;
}

export const defaultRunOptions: RunOptions = { batch: 100, outstanding: 4 };

/** Questions on one line and their places in the plan. */
interface Batch {
  readonly run: Run;
  readonly places: readonly number[];
}

/** One outcome for each question, in order. Never rejects for what the subject does. */
export async function askAll(
  subject: Subject,
  questions: readonly Question[],
  options: RunOptions = defaultRunOptions,
): Promise<readonly Outcome[]> {
  const outcomes = new Map<number, Outcome>();
  const queue = [...batches(questions, options.batch)];
  const settle = (batch: Batch, found: readonly Outcome[]): void => {
    for (const [index, place] of batch.places.entries()) {
      outcomes.set(place, found[index] ?? { kind: 'violated', problem: 'it gave no answer' });
    }
    options.onProgress?.(outcomes.size);
  };
  const work = async (): Promise<void> => {
    for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
      const reply = await subject.ask(batch.run);
      if (reply.kind === 'outcomes') settle(batch, reply.outcomes);
      else if (reply.kind === 'interrupted') queue.unshift(batch);
      else if (batch.places.length === 1) settle(batch, [reply.outcome]);
      else queue.unshift(...single(batch)); // which of them is to blame
    }
  };
  await Promise.all(Array.from({ length: options.outstanding }, work));
  return questions.map((_, place) => outcomes.get(place) ?? { kind: 'not-run', problem: 'it was never asked' });
}

/** Neighbours with the same chapter and given share a line. */
function batches(questions: readonly Question[], limit: number): readonly Batch[] {
  const made: { key: string; chapter: Run['chapter']; given: Run['given']; places: number[] }[] = [];
  const open = new Map<string, (typeof made)[number]>();
  for (const [place, question] of questions.entries()) {
    const key = `${question.chapter} ${JSON.stringify(question.given)}`;
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

function single(batch: Batch): readonly Batch[] {
  return batch.places.map((place, index) => ({
    places: [place],
    run: { ...batch.run, when: batch.run.when.slice(index, index + 1) },
  }));
}

function whenOf(questions: readonly Question[], place: number): Question['when'] {
  const question = questions[place];
  if (question === undefined) throw new Error(`internal error: no question ${place}`);
  return question.when;
}
