/** The one word at the end of a run, and the exit code that goes with it. */
import type { OutcomeCounts, QuestionOutcome, ReportQuestion, Verdict } from '../model/wire.generated.ts';

export const outcomeNames: readonly QuestionOutcome[] = [
  'passed',
  'failed',
  'errored',
  'violated',
  'crashed',
  'timed-out',
  'unsupported',
  'not-run',
];

export function countOutcomes(questions: readonly ReportQuestion[]): OutcomeCounts {
  const counts = {
    passed: 0,
    failed: 0,
    errored: 0,
    violated: 0,
    crashed: 0,
    'timed-out': 0,
    unsupported: 0,
    'not-run': 0,
  };
  for (const { outcome } of questions) counts[outcome] += 1;
  return counts;
}

/** Conformant only when something was asked and every planned question passed. */
export function verdictOf(counts: OutcomeCounts): Verdict {
  const bad = counts.failed + counts.errored + counts.violated + counts.crashed + counts['timed-out'];
  if (bad > 0) return 'not conformant';
  if (counts.unsupported + counts['not-run'] > 0) return 'incomplete';
  return counts.passed > 0 ? 'conformant' : 'no verdict';
}

export function exitCode(verdict: Verdict): number {
  switch (verdict) {
    case 'conformant':
      return 0;
    case 'incomplete':
    case 'not conformant':
      return 1;
    case 'no verdict':
      return 3;
  }
}
