/** Which questions failed and which are right, of the golden ones and of the generated ones. */

import type { Outcome } from '../../harness/subject.ts';
import type { ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { contains } from '../../syntax/readings/reading-sets.ts';
import { leniencyOf, type Strictness, sameAnswer } from '../../syntax/same-answer.ts';
import type { Acceptance, GeneratedOutcome, Mismatch } from '../campaigns/outcomes.ts';

/** A question that failed or is right; what ended in another way says nothing here. */
export interface Row {
  readonly question: Question;
  readonly expected: Answer | undefined;
  readonly failed: boolean;
}

/** Golden cases, what came of each, and how that ended. */
export interface GoldenRun {
  readonly cases: readonly Case[];
  readonly outcomes: readonly Outcome[];
  readonly questions: readonly ReportQuestion[];
}

/** Answers that passed or failed, looked at under these readings: what is excused because the answers contradict each other, too. */
export function goldenRows(
  { cases, outcomes, questions }: GoldenRun,
  readings: Readings,
  strictness: Strictness,
): readonly Row[] {
  return cases.flatMap(({ question, expectation }, index) => {
    const [outcome, ended] = [outcomes[index], questions[index]?.outcome];
    const expected = expectation.find((box) => contains(box.readings, readings))?.then;
    if (outcome?.kind !== 'answered' || expected === undefined) return [];
    if (ended !== 'passed' && ended !== 'failed') return [];
    const isRight = sameAnswer(question.chapter, expected, outcome.answer, strictness);
    if (!isRight && leniencyOf(question, outcome.answer, strictness) !== undefined) return [];
    return [{ question, expected, failed: !isRight }];
  });
}

/** Right answers of a chapter that are looked at; more are left out evenly, wrong ones never. */
const RIGHT = 10_000;

/** Only of chapters in which a generated question failed. */
export function generatedRows(
  asked: readonly GeneratedOutcome[],
  { wrong, acceptable }: { readonly wrong: readonly Mismatch[]; readonly acceptable: readonly Acceptance[] },
  readings: Readings,
): readonly Row[] {
  const failed = wrong.filter(({ outcome }) => outcome.kind === 'answered');
  const others = new Set([...wrong, ...acceptable].map(({ question }) => question));
  return [...new Set(failed.map(({ question }) => question.chapter))].flatMap((chapter) => {
    const right = asked.filter(
      ({ question, outcome }) => question.chapter === chapter && outcome.kind === 'answered' && !others.has(question),
    );
    const step = Math.ceil(right.length / RIGHT);
    return [
      ...failed
        .filter(({ question }) => question.chapter === chapter)
        .map(({ question, expected }) => ({ question, expected, failed: true })),
      ...right
        .filter((_, index) => index % step === 0)
        .map(({ question }) => ({ question, expected: answer(question, readings), failed: false })),
    ];
  });
}
