/** What a run has told of its golden cases: the evidence for and against a cause. */

import type { Outcome } from '../../harness/subject.ts';
import type { ReportQuestion } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import { answerKeyOf } from '../identify/question-session.ts';

/** A case that was asked, what was said, and whether that was right. */
export interface JudgedCase {
  readonly goldenCase: Case;
  readonly answerKey: string;
  readonly passed: boolean;
}

/** What can be held against a fault, of the questions that ended in an answer, right or wrong; `excused` are wrong in all but count. */
export function judgedCases(
  cases: readonly Case[],
  outcomes: readonly Outcome[],
  questions: readonly ReportQuestion[],
  strictness: Strictness,
  excused: ReadonlySet<string> = new Set(),
): readonly JudgedCase[] {
  return cases.flatMap((goldenCase, index) => {
    const [outcome, ended] = [outcomes[index], questions[index]?.outcome];
    const answerKey = outcome && answerKeyOf(goldenCase, outcome, strictness);
    return answerKey === undefined || ended === 'known'
      ? []
      : [
          {
            goldenCase,
            answerKey,
            passed: ended === 'passed' && !excused.has(goldenCase.address),
          },
        ];
  });
}
