/** What may be a known difference: a wrong answer; a crash, a violation or a change of mind never is. */
import type { KnownDifference, ReportFinding, ReportLaw, ReportQuestion } from '../model/wire.generated.ts';

export function isDifference(line: ReportQuestion | ReportFinding | ReportLaw): boolean {
  if (line.line === 'law') return line.broken > 0 && line.counterexample?.outcome !== 'unstable';
  return line.outcome === 'failed' || line.outcome === 'errored';
}

/** Before a clause: generated questions about it, and no golden case. */
export const GENERATED = 'generated/';

/** An entry for each difference that is not known yet. Smoke questions are no differences but a miswired adapter. */
export function missingEntries(
  lines: readonly (ReportQuestion | ReportFinding | ReportLaw)[],
): readonly KnownDifference[] {
  const names = lines.flatMap((line) => {
    if (!isDifference(line)) return [];
    if (line.line === 'law') return line.known === undefined ? [line.law] : [];
    if (line.line === 'finding') return (line.clauses ?? []).slice(0, 1).map((clause) => `${GENERATED}${clause}`);
    return line.address.startsWith('smoke#') ? [] : [line.address];
  });
  return [...new Set(names)].map((covers) => ({ covers, reason: 'not yet explained' }));
}
