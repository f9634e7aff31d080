/** Where failures lie that no known mistake explains: the clauses that many of them cite, and few cases that passed. */
import type { ClauseId } from '../../model/generated/clauses.generated.ts';
import type { ReportSuspiciousClause } from '../../model/generated/wire.generated.ts';
import type { JudgedCase } from './judged-cases.ts';

/** Clauses that are named at the most. */
const NAMED = 3;
/** A clause is named when it is at least so likely as this share of the likeliest. */
const NEAR = 0.5;

/** The likeliest first, by the measure of Ochiai: how far the cases that cite the clause are the cases that failed. */
export function rankSuspiciousClauses(
  told: readonly JudgedCase[],
  failed: readonly JudgedCase[],
): readonly ReportSuspiciousClause[] {
  const passed = told.filter((each) => each.passed);
  const cited = [...new Set(failed.flatMap(({ goldenCase: each }) => each.clauses))];
  const found = cited.map((clause) => {
    const [wrong, right] = [citing(clause, failed), citing(clause, passed)];
    return { clause, wrong, right, likely: wrong / Math.sqrt(failed.length * (wrong + right)) };
  });
  const sorted = found.sort((one, other) => other.likely - one.likely);
  const least = (sorted[0]?.likely ?? 0) * NEAR;
  return sorted
    .filter(({ likely }) => likely >= least)
    .slice(0, NAMED)
    .map(({ clause, wrong, right }) => ({
      line: 'suspicious-clause',
      clause,
      failed: wrong,
      of: failed.length,
      passed: right,
    }));
}

function citing(clause: ClauseId, told: readonly JudgedCase[]): number {
  return told.filter(({ goldenCase: each }) => each.clauses.includes(clause)).length;
}
