/** The lines of a report, from what a run has found. */
import type { Misconduct } from '../harness/subject.ts';
import { countOutcomes, exitCode, verdictOf } from '../harness/verdict.ts';
import type { Case } from '../model/golden.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import type { ReportFooter, ReportLine, ReportQuestion, ReportSubject, StartAnswer } from '../model/wire.generated.ts';
import { explain } from '../reference/answer.ts';
import { printTrace } from '../syntax/trace.ts';
import type { Plan } from './plan.ts';

export function subjectLine(
  declaration: StartAnswer,
  golden: Plan,
  smoke: Plan,
  declared: SomeReadings,
): ReportSubject {
  return {
    line: 'subject',
    subject: declaration.subject,
    claimed: golden.claimed,
    notClaimed: golden.notClaimed,
    declared: { ...declared },
    compares: declaration.compares ?? 'decision',
    planned: golden.cases.length + smoke.cases.length + 1,
    leftOut: golden.leftOut,
    unasked: golden.unasked,
  };
}

/** One question stands for the conversation itself: did the subject speak when it was asked, only then, and stay until it was told to go. */
export function conversationLine({ answers }: StartAnswer, trouble: Misconduct | undefined): ReportQuestion {
  const chapter = answers[0] ?? 'ip-ranges';
  const line = { line: 'question', address: 'smoke#speaks-only-when-asked', chapter } as const;
  return trouble === undefined
    ? { ...line, outcome: 'passed' }
    : { ...line, outcome: trouble.kind, problem: trouble.problem };
}

/** What a reader needs beside the bare failure: the reference's steps, and the command that asks again. */
export function questionLine(
  line: ReportQuestion,
  each: Case | undefined,
  readings: Readings,
  { oracle, repeat }: { readonly oracle?: unknown; readonly repeat?: (address: string) => string },
): ReportQuestion {
  if (line.outcome === 'passed' || line.outcome === 'acceptable') return line;
  const explained = line.outcome === 'failed' && each !== undefined && oracle === undefined;
  return {
    ...line,
    ...(explained ? { trace: printTrace(explain(each.question, readings).trace) } : {}),
    ...(repeat === undefined ? {} : { repeat: repeat(line.address) }),
  };
}

/** The last line of a run that has a verdict. */
export function footer(lines: readonly ReportLine[]): ReportFooter {
  const questions = lines.filter((line) => line.line === 'question');
  const verdict = verdictOf(lines);
  return {
    line: 'footer',
    verdict,
    exit: exitCode(verdict),
    planned: questions.length,
    outcomes: countOutcomes(questions),
  };
}

/** The last line of a run that has none. */
export function noVerdict(questions: readonly ReportQuestion[], problem: string): ReportFooter {
  const outcomes = countOutcomes(questions);
  return { line: 'footer', verdict: 'no verdict', exit: 3, planned: questions.length, outcomes, problem };
}
