/** Whether features of the questions say more of the failures than the mistakes that explain some of them. */
import type { ReportDiagnosis, ReportShare } from '../../model/generated/wire.generated.ts';

/** By how much features must part better than mistakes explain. */
const BETTER = 0.15;

/**
 * A program that answers no to everything gives some of the answers of many mistakes. Where the questions that it fails have
 * one feature in common, none of these is its cause.
 */
export function isOutshone(named: readonly ReportDiagnosis[], shares: readonly ReportShare[]): boolean {
  const unexplained = named.at(-1)?.unexplained ?? 0;
  const failures = named.reduce((sum, { explains }) => sum + explains, unexplained);
  if (failures === 0) return false;
  return partingOf(shares, failures) >= 1 - unexplained / failures + BETTER;
}

/** Of the failures those that have a feature that is said, less the share of what is right that has one. */
function partingOf(shares: readonly ReportShare[], failures: number): number {
  const golden = shares.filter(({ of }) => of === 'golden');
  const sum = (some: readonly ReportShare[], count: (share: ReportShare) => number): number =>
    some.reduce((all, each) => all + count(each), 0);
  const right = sum(
    golden.filter(({ others }) => others !== true), // the second feature of a chapter is looked for in what the first leaves
    ({ rightWith, rightWithout }) => rightWith + rightWithout,
  );
  if (right === 0) return 0;
  return sum(golden, ({ failedWith }) => failedWith) / failures - sum(golden, ({ rightWith }) => rightWith) / right;
}
