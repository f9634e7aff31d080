/** Questions asked twice: an implementation that changes its mind has no answer that could be right. */
import type { Question } from '../model/question.ts';
import { comparable, type Strictness } from '../syntax/same-answer.ts';
import { type Answers, askAll, defaultRunOptions, type RunOptions } from './ask.ts';
import type { Outcome, Subject } from './subject.ts';

/** Of so many questions one is asked again when all have been asked. */
export const EVERY = 50;

/** The same questions with the outcomes of asking those at `places` again, each alone on its line and the last first. */
export async function askAgain(
  subject: Subject,
  questions: readonly Question[],
  before: readonly Outcome[],
  places: readonly number[],
  strictness: Strictness,
  options: RunOptions = defaultRunOptions,
): Promise<Answers> {
  const chosen = [...places]
    .reverse()
    .flatMap((place) => (questions[place] === undefined ? [] : [{ place, question: questions[place] }]));
  const { outcomes, together } = await askAll(
    subject,
    chosen.map((each) => each.question),
    { ...options, batch: 1 },
  );
  const again = new Map(chosen.map(({ place }, index) => [place, outcomes[index]]));
  return {
    outcomes: before.map((outcome, place) => settle(questions[place], outcome, again.get(place), strictness)),
    together,
  };
}

/** Every fiftieth place of so many. */
export function everyFiftieth(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / EVERY) }, (_, index) => index * EVERY);
}

function settle(
  question: Question | undefined,
  first: Outcome,
  second: Outcome | undefined,
  strictness: Strictness,
): Outcome {
  if (question === undefined || second === undefined || second.kind === 'not-run') return first;
  if (isTrouble(first)) return first;
  if (isTrouble(second)) return second;
  const [once, twice] = [first, second].map((each) => printed(question, each, strictness));
  if (once === twice) return first;
  return { kind: 'unstable', problem: `it answered ${once}, and asked again ${twice}` };
}

function isTrouble({ kind }: Outcome): boolean {
  return kind !== 'answered' && kind !== 'unsupported' && kind !== 'errored';
}

/** What an outcome says, without the wording of messages. */
function printed({ chapter }: Question, outcome: Outcome, strictness: Strictness): string {
  return outcome.kind === 'answered' ? `\`${comparable(chapter, outcome.answer, strictness)}\`` : outcome.kind;
}
