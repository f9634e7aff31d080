/** What may be a known difference: a wrong answer; a crash, a violation or a change of mind never is. */
import type { KnownDifference, ReportQuestion } from '../model/wire.generated.ts';

export function isDifference({ outcome }: ReportQuestion): boolean {
  return outcome === 'failed' || outcome === 'errored';
}

/** An entry for each difference that is not known yet. Smoke questions are no differences but a miswired adapter. */
export function missingEntries(questions: readonly ReportQuestion[]): readonly KnownDifference[] {
  return questions
    .filter((question) => isDifference(question) && !question.address.startsWith('smoke#'))
    .map(({ address }) => ({ covers: address, reason: 'not yet explained' }));
}
