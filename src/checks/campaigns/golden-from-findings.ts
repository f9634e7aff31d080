/** What a run has found as golden cases, to hold on to it. */

import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { GoldenCase, GoldenFile, ReportFinding } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Question } from '../../model/question.ts';
import type { SomeReadings } from '../../model/readings.ts';
import { expectationOf } from '../../reference/expectation.ts';
import { explain } from '../../reference/explain/explain.ts';

/** A question with what the reference answers under every reading, and the clause that it comes to under these. */
export function caseOf(question: Question, readings: SomeReadings = {}): Case {
  const { clause } = explain(question, { ...defaultReadings, ...readings });
  return {
    address: `${question.chapter}/question#asked`,
    clauses: [clause],
    question,
    expectation: expectationOf(question),
  };
}

/** One golden file for each chapter with findings; the cases are named for the clause that they are about. */
export function foundFiles(all: readonly ReportFinding[]): readonly GoldenFile[] {
  const findings = all.filter(({ golden }) => golden !== undefined);
  const chapters = [...new Set(findings.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => ({
    chapter,
    about: 'Differences that generated questions found',
    cases: named(
      findings.filter((each) => each.chapter === chapter).map(({ golden }) => golden as unknown as GoldenCase),
    ),
  }));
}

function named(cases: readonly GoldenCase[]): GoldenFile['cases'] {
  return cases.map((each, index) => ({
    ...each,
    id: `${each.clauses[0]?.toLowerCase()}-${index + 1}`,
  })) as unknown as GoldenFile['cases'];
}
