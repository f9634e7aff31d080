/** Parts of a report, from what a run has found. */

import type { Misconduct } from '../harness/subject.ts';
import { defined } from '../model/defined.ts';
import type { ReportQuestion, ReportSubject, StartAnswer } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import { explain } from '../reference/explain/explain.ts';
import { printTrace } from '../reference/explain/print.ts';
import { sizesOf } from '../report/sizes.ts';
import { readReadings } from '../syntax/readings/readings.ts';
import type { Plan } from './plan.ts';
import type { Trouble } from './shrinking/shrinking-subject.ts';

/** What the subject says of itself, and what of that is in the plan. */
export function subjectOf(declaration: StartAnswer, golden: Plan, smoke: Plan, declared: SomeReadings): ReportSubject {
  const planned = [...smoke.cases, ...golden.cases];
  return {
    line: 'subject',
    subject: declaration.subject,
    claimed: golden.claimed,
    notClaimed: golden.notClaimed,
    declared: { ...declared },
    compares: declaration.compares ?? 'decision',
    planned: planned.length + 1,
    leftOut: golden.leftOut,
    unasked: golden.unasked,
    ...defined({ largest: planned.length === 0 ? undefined : sizesOf(planned.map(({ question }) => question)) }),
  };
}

/** The address of the question that stands for the conversation itself. */
export const CONVERSATION = 'smoke#speaks-only-when-asked';

/** One question stands for the conversation itself: did the subject speak when it was asked, only then, and stay until it was told to go. */
export function conversationResult(
  { answers }: StartAnswer,
  trouble: Misconduct | Trouble | undefined,
  repeat?: (question: Question, under: SomeReadings) => string | undefined,
): ReportQuestion {
  const chapter = answers[0] ?? 'ip-ranges';
  const line = { line: 'question', address: CONVERSATION, chapter } as const;
  if (trouble === undefined) return { ...line, outcome: 'passed' };
  const { kind: outcome, problem } = trouble;
  if (!('question' in trouble)) return { ...line, outcome, problem };
  const { question } = trouble;
  const command = repeat?.(question, {});
  const again = command === undefined ? {} : { reproduce: command };
  const asked = { chapter: question.chapter, given: { ...question.given }, when: { ...question.when } };
  return { ...line, ...asked, outcome, problem, ...again };
}

interface ExplanationOptions {
  readonly oracle?: unknown;
  readonly repeat?: Repeat;
  /** The clauses that a failure cites, where these are not the case's own. */
  readonly brokenClauses?: (line: ReportQuestion, each: Case, readings: Readings) => readonly string[];
}

/** What a reader needs beside the bare failure: the reference's steps, and the command that asks again. */
export function explainResult(
  line: ReportQuestion,
  each: Case | undefined,
  readings: Readings,
  { oracle, repeat, brokenClauses }: ExplanationOptions,
): ReportQuestion {
  if (line.outcome === 'passed' || line.outcome === 'acceptable') return line;
  const again = repeat?.(line.contradiction?.answers ?? [line.address], underOf(line));
  const explained = line.outcome === 'failed' && each !== undefined && oracle === undefined;
  return {
    ...line,
    ...defined({ trace: explained ? printTrace(explain(each.question, readings).trace) : undefined }),
    ...defined({
      clauses: explained && brokenClauses !== undefined ? [...brokenClauses(line, each, readings)] : undefined,
    }),
    ...defined({ reproduce: again }),
  };
}

/** The command that asks these addresses again under readings. */
export type Repeat = (addresses: readonly string[], under: SomeReadings) => string | undefined;

/** Where another reading makes the answer right, asked alone it would be. */
function underOf({ only = [], under = {} }: ReportQuestion): SomeReadings {
  const readings = readReadings(only.length === 0 ? {} : under);
  return readings.ok ? readings.value : {};
}

/** Why there is no verdict on a plan without questions. */
export function nothingToAsk({ leftOut }: Plan, cases: readonly Case[]): string {
  const count = leftOut.limits + leftOut.decisions;
  if (count > 0) return `all ${count} questions lie outside its limits`;
  const chapters = new Set(cases.map((each) => each.question.chapter));
  return `it claims none of the chapters that have questions here: ${[...chapters].join(', ')}`;
}
