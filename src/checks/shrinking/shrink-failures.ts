/** Failed golden questions made smaller: of each kind of failure one is shrunk while the difference stays. */

import type { ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Answer, Question } from '../../model/question.ts';
import { groupQuestions } from '../../report/failures.ts';
import { reproductionOf } from './reproduction.ts';
import type { Correct } from './shrink.ts';
import type { Shrink } from './shrink-on.ts';

export interface ShrinkOptions {
  /** What would be right in place of an answer; the question is the one that failed first, with the answer that was given to it. */
  readonly correct: (question: Question, answered: Answer) => Correct;
  /** The command that asks one question again. */
  readonly repeat?: (question: Question, answered: Answer) => string | undefined;
}

/** Kinds of failure that are shrunk: about as many as a screen shows. */
const SHRUNK = 8;
/** A smaller question is shown when its JSON text is at most this part of the first one: a little less is not worth a second look. */
const WORTH = 0.6;

/** By address, for one failed line of each kind: a smaller question that fails as well. */
export async function shrinkFailures(
  shrink: Shrink,
  lines: readonly ReportQuestion[],
  cases: readonly Case[],
  shrinking: ShrinkOptions,
): Promise<ReadonlyMap<string, Pick<ReportQuestion, 'smallest'>>> {
  const failed = lines.filter(({ outcome, address }) => outcome === 'failed' && !address.startsWith('smoke#'));
  const questions = new Map(cases.map(({ address, question }) => [address, question]));
  const found = new Map<string, Pick<ReportQuestion, 'smallest'>>();
  for (const { first } of groupQuestions(failed).slice(0, SHRUNK)) {
    const question = questions.get(first.address);
    const own = question && (await smallest(shrink, first.address, question, toAnswer(first), shrinking));
    if (own !== undefined) found.set(first.address, { smallest: own });
  }
  return found;
}

/** What a failed line holds is what the subject answered. */
function toAnswer({ actual = {} }: ReportQuestion): Answer {
  return actual as unknown as Answer;
}

function lengthOf({ given, when }: Question): number {
  return JSON.stringify([given, when]).length;
}

async function smallest(
  shrink: Shrink,
  address: string,
  question: Question,
  given: Answer,
  { correct, repeat }: ShrinkOptions,
): Promise<ReportQuestion['smallest']> {
  const shrunk = await shrink(address, question, correct(question, given));
  if (shrunk?.expected === undefined || shrunk.answered === undefined) return undefined;
  if (lengthOf(shrunk.question) > WORTH * lengthOf(question)) return undefined;
  return {
    ...reproductionOf(shrunk.question, repeat?.(shrunk.question, shrunk.answered)),
    expected: { ...shrunk.expected },
    actual: { ...shrunk.answered },
  };
}
