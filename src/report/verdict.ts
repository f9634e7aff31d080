/** The one word at the end of a run, and the exit code that goes with it. */
import { unreachable } from '../model/invariant.ts';
import type { OutcomeCounts, QuestionOutcome, ReportLine, ReportQuestion, Verdict } from '../model/wire.generated.ts';

export const outcomeNames: readonly QuestionOutcome[] = [
  'passed',
  'acceptable',
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
  return countBy((outcome) => questions.filter((question) => question.outcome === outcome).length);
}

/** Golden and generated questions together, and those of laws that had no answer. */
export function totalOf(lines: readonly ReportLine[]): OutcomeCounts {
  return addCounts([
    countOutcomes(lines.filter((line) => line.line === 'question')),
    ...lines.flatMap((line) => (line.line === 'campaign' ? [line.outcomes] : [])),
    countBy((outcome) => unansweredCount(lines, outcome)),
  ]);
}

/** Questions of laws that had no answer; all of them, or those that ended so. */
export function unansweredCount(lines: readonly ReportLine[], outcome?: QuestionOutcome): number {
  const own = lines.filter((line) => line.line === 'finding').filter(({ law }) => law !== undefined);
  return own.reduce((sum, each) => sum + (outcome === undefined || each.outcome === outcome ? each.count : 0), 0);
}

function addCounts(all: readonly OutcomeCounts[]): OutcomeCounts {
  return countBy((outcome) => all.reduce((total, counts) => total + counts[outcome], 0));
}

/** A count for each outcome. */
export function countBy(count: (outcome: QuestionOutcome) => number): OutcomeCounts {
  return Object.fromEntries(outcomeNames.map((name) => [name, count(name)])) as Record<QuestionOutcome, number>;
}

/** What the lines of a report come to. Conformant only when something was asked and nothing is wrong. */
export function verdictOf(lines: readonly ReportLine[]): Verdict {
  const counts = totalOf(lines);
  const subject = lines.find((line) => line.line === 'subject');
  const bad = counts.failed + counts.errored + counts.violated + counts.crashed + counts['timed-out'] + counts.unstable;
  const broken = lines.some((line) => line.line === 'law' && line.broken > 0 && line.known === undefined);
  if (bad > 0 || broken) return 'not conformant';
  const open = counts.unsupported + counts['not-run'] + (subject?.unasked.length ?? 0);
  if (open > 0) return 'incomplete';
  if (counts.passed + counts.acceptable + counts.known === 0) return 'no verdict';
  const known = lines.filter((line) => line.line === 'known');
  if (known.some((line) => line.state !== 'in-force')) return 'known differences out of date';
  const tolerated = counts.known > 0 || lines.some((line) => line.line === 'law' && line.known !== undefined);
  return tolerated ? 'conformant with known differences' : 'conformant';
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
