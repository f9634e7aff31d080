/** What may be a known difference: a wrong answer; a crash, a violation or a change of mind never is. */
import type { KnownDifference, ReportFinding, ReportLaw, ReportQuestion } from '../model/generated/wire.generated.ts';
import type { ReportLists } from './record.ts';

/** Whether the answer is wrong. */
export function isDifference({ outcome }: Pick<ReportQuestion | ReportFinding, 'outcome'>): boolean {
  return outcome === 'failed' || outcome === 'errored';
}

/** Whether the law does not hold, asked as often as one likes. */
export function isBrokenForGood({ broken, counterexample }: ReportLaw): boolean {
  return broken > 0 && counterexample?.outcome !== 'unstable';
}

/** Before a clause: generated questions about it, and no golden case. */
export const GENERATED = 'generated/';

/** An entry for each difference that is not known yet. A failed smoke question is no difference but a miswired adapter. */
export function missingEntries({
  questions,
  laws,
  findings,
}: Pick<ReportLists, 'questions' | 'laws' | 'findings'>): readonly KnownDifference[] {
  const names = [
    ...questions.filter(isDifference).flatMap(({ address }) => (address.startsWith('smoke#') ? [] : [address])),
    ...laws.filter(isBrokenForGood).flatMap(({ law, known }) => (known === undefined ? [law] : [])),
    ...findings.filter(isDifference).flatMap(({ clauses: [first] = [] }) => (first ? [`${GENERATED}${first}`] : [])),
  ];
  return [...new Set(names)].map((covers) => ({ covers, reason: 'not yet explained' }));
}
