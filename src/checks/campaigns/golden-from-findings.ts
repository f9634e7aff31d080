/** What a run has found as golden cases, to hold on to it. */

import type { GoldenCase, GoldenFile, ReportFinding } from '../../model/generated/wire.generated.ts';

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
