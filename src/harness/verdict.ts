/** The one word at the end of a run, and the exit code that goes with it. */
import { unreachable } from '../model/invariant.ts';
import type { OutcomeCounts, QuestionOutcome, ReportLine, ReportQuestion, Verdict } from '../model/wire.generated.ts';

export const outcomeNames: readonly QuestionOutcome[] = [
  'passed',
  'failed',
  'errored',
  'violated',
  'crashed',
  'timed-out',
  'unstable',
  'known',
  'unsupported',
  'not-run',
];

export function countOutcomes(questions: readonly ReportQuestion[]): OutcomeCounts {
  const count = (outcome: QuestionOutcome): [QuestionOutcome, number] => [
    outcome,
    questions.filter((question) => question.outcome === outcome).length,
  ];
  return Object.fromEntries(outcomeNames.map(count)) as Record<QuestionOutcome, number>;
}

/** What the lines of a report come to. Conformant only when something was asked and every planned question passed. */
export function verdictOf(lines: readonly ReportLine[]): Verdict {
  const counts = countOutcomes(lines.filter((line) => line.line === 'question'));
  const subject = lines.find((line) => line.line === 'subject');
  const bad = counts.failed + counts.errored + counts.violated + counts.crashed + counts['timed-out'] + counts.unstable;
  if (bad > 0) return 'not conformant';
  const open = counts.unsupported + counts['not-run'] + (subject?.unasked.length ?? 0);
  if (open > 0) return 'incomplete';
  if (counts.passed + counts.known === 0) return 'no verdict';
  const known = lines.filter((line) => line.line === 'known');
  if (known.some((line) => line.state !== 'in-force')) return 'known differences out of date';
  return counts.known > 0 ? 'conformant with known differences' : 'conformant';
}

export function exitCode(verdict: Verdict): number {
  switch (verdict) {
    case 'conformant':
    case 'conformant with known differences':
      return 0;
    case 'incomplete':
    case 'known differences out of date':
    case 'not conformant':
      return 1;
    case 'no verdict':
      return 3;
    default:
      return unreachable(verdict);
  }
}
