/** What may be a known difference: a wrong answer; a crash, a violation or a change of mind never is. */
import type { KnownDifference, ReportFinding, ReportQuestion } from '../model/wire.generated.ts';

export function isDifference({ outcome }: ReportQuestion | ReportFinding): boolean {
  return outcome === 'failed' || outcome === 'errored';
}

/** An entry for each difference that is not known yet. Smoke questions are no differences but a miswired adapter. */
export function missingEntries(lines: readonly (ReportQuestion | ReportFinding)[]): readonly KnownDifference[] {
  const names = lines.filter(isDifference).flatMap((line) => {
    if (line.line === 'finding') return line.clauses?.slice(0, 1) ?? [];
    return line.address.startsWith('smoke#') ? [] : [line.address];
  });
  return [...new Set(names)].map((covers) => ({ covers, reason: 'not yet explained' }));
}
