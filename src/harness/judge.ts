/** Outcomes against expectations: what passed, what failed, and under which readings. */
import { defined } from '../model/defined.ts';
import { axes, defaultReadings } from '../model/generated/axes.generated.ts';
import type { ReportQuestion, ReportReading } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Answer, Box } from '../model/question.ts';
import type { Axis, Readings, SomeReadings } from '../model/readings.ts';
import { plural } from '../syntax/quantities.ts';
import { axesOf, contains, restrict } from '../syntax/readings/reading-sets.ts';
import { leniencyOf, type Strictness, sameAnswer } from '../syntax/same-answer.ts';
import { unsettled } from '../syntax/unsettled/unsettled.ts';
import type { Contradiction } from './axis.ts';
import { type Consistency, type Evidence, judgeReadings } from './consistency.ts';
import type { Outcome } from './subject.ts';

/** Each question with its outcome, under the one combination that explains most. */
export interface JudgedAnswers {
  readonly questions: readonly ReportQuestion[];
  readonly readings: readonly ReportReading[];
  /** What the answers say of the readings. */
  readonly evidence: readonly Evidence[];
  /** The combination under which the questions were judged. */
  readonly hypothesis: Readings;
  /** Axes on which any reading is as good: the contradiction is one failure, and what some reading explains passes. */
  readonly contested: readonly Axis[];
  /** Addresses of answers that pass for that alone. */
  readonly excused: ReadonlySet<string>;
  /** What was declared, with the readings that the answers show where they show others. */
  readonly asserted: SomeReadings;
}

interface JudgeOptions {
  /** Asserted hard. */
  readonly declared: SomeReadings;
  readonly strictness: Strictness;
  /** Addresses of what differs knowingly: that says nothing of the readings. */
  readonly known?: ReadonlySet<string>;
  /** Evidence from elsewhere. */
  readonly more?: readonly Evidence[];
  /** By address the axes of which an answer says nothing, because it is wrong for another reason. */
  readonly voided?: ReadonlyMap<string, readonly Axis[]>;
}

/** One combination of readings must explain every answer, but for contradictions, each of which is one failure. */
export function judge(
  plan: readonly Case[],
  outcomes: readonly Outcome[],
  { declared, strictness, known = new Set(), more = [], voided = new Map() }: JudgeOptions,
): JudgedAnswers {
  const evidence = plan.flatMap((each, index) =>
    known.has(each.address) ? [] : toEvidence(each, outcomes[index], strictness, voided.get(each.address)),
  );
  const found = judgeReadings([...evidence, ...more], declared, defaultReadings);
  const { hypothesis, contradictions, findings } = found;
  const contested = findings.flatMap(({ axis, status }) => (status === 'contested' ? [axis] : []));
  const allowed = leavingOpen(hypothesis, contested);
  const questions = plan.map((each, index) => toLine(each, outcomes[index], hypothesis, allowed, strictness));
  const isExcused = (each: Case, index: number): boolean =>
    questions[index]?.outcome === 'passed' && !isRight(each, outcomes[index], hypothesis, strictness);
  return {
    evidence,
    hypothesis,
    contested,
    asserted: restrict(hypothesis, axesOf(declared)),
    excused: new Set(plan.filter(isExcused).map(({ address }) => address)),
    questions: [...questions, ...contradictions.map((each) => contradictionLine(each, plan))],
    readings: axes.map(({ name }) => toReading(name, found, declared)),
  };
}

/** The readings of all axes but these. */
export function leavingOpen(readings: Readings, open: readonly Axis[]): SomeReadings {
  return restrict(
    readings,
    axesOf(readings).filter((axis) => !open.includes(axis)),
  );
}

/** What the address of a contradiction begins with; the axis follows. */
export const CONTRADICTION = 'readings#';

/** The contradiction on an axis as one failure with an address of its own. */
function contradictionLine({ axis, ...contradiction }: Contradiction, plan: readonly Case[]): ReportQuestion {
  const first = plan.find(({ address }) => contradiction.answers.includes(address));
  return {
    line: 'question',
    address: CONTRADICTION + axis,
    chapter: first?.question.chapter ?? 'ip-ranges',
    outcome: 'failed',
    problem: contradictionWords(contradiction),
    contradiction: { ...contradiction, tallies: [...contradiction.tallies], answers: [...contradiction.answers] },
  };
}

/** `12 answers for sensitive, 5 for insensitive`. */
function contradictionWords({ reading, declared, tallies, answers }: Omit<Contradiction, 'axis'>): string {
  if (declared !== undefined) {
    const against = tallies.find((tally) => tally.reading === declared)?.against ?? 0;
    return `\`${declared}\` is declared or asserted, but the answers follow \`${reading}\` (${plural(against, 'answer')} against \`${declared}\`): ${answers.join(', ')}`;
  }
  const counts = [...tallies]
    .sort((one, other) => other.for - one.for)
    .map((tally) => `${tally.for} for \`${tally.reading}\``);
  return `answers contradict each other: ${counts.join(', ')}; \`${reading}\` is the best guess. No reading explains all of ${answers.join(', ')}`;
}

function toEvidence(
  each: Case,
  outcome: Outcome | undefined,
  strictness: Strictness,
  silent: readonly Axis[] | undefined,
): readonly Evidence[] {
  if (outcome?.kind !== 'answered' || leniencyOf(each.question, outcome.answer, strictness) !== undefined) return [];
  const regions = rightBoxes(each, outcome.answer, strictness).map((box) => box.readings);
  return [{ address: each.address, regions, ...defined({ void: silent }) }];
}

function isRight(each: Case, outcome: Outcome | undefined, readings: SomeReadings, strictness: Strictness): boolean {
  if (outcome?.kind !== 'answered') return false;
  return rightBoxes(each, outcome.answer, strictness).some((box) => contains(box.readings, readings));
}

function rightBoxes(each: Case, answer: Answer, strictness: Strictness): readonly Box[] {
  return each.expectation.filter((box) => sameAnswer(each.question.chapter, box.then, answer, strictness));
}

function toLine(
  each: Case,
  outcome: Outcome | undefined,
  hypothesis: Readings,
  allowed: SomeReadings,
  strictness: Strictness,
): ReportQuestion {
  const line = { line: 'question', address: each.address, chapter: each.question.chapter } as const;
  if (outcome === undefined) return { ...line, ...asked(each), outcome: 'not-run', problem: 'it was never asked' };
  if (outcome.kind !== 'answered') return { ...line, ...asked(each), outcome: outcome.kind, problem: outcome.problem };
  const right = rightBoxes(each, outcome.answer, strictness);
  if (right.some((box) => contains(box.readings, allowed))) return { ...line, outcome: 'passed' };
  if (leniencyOf(each.question, outcome.answer, strictness) !== undefined) {
    const kinds = unsettled(each.question)?.kinds ?? [];
    return { ...line, outcome: 'acceptable', ...asked(each), actual: { ...outcome.answer }, unsettled: kinds };
  }
  const expected = each.expectation.find((box) => contains(box.readings, hypothesis));
  return {
    ...line,
    outcome: 'failed',
    ...asked(each),
    ...(expected && {
      expected: { ...expected.then },
      under: { ...restrict(hypothesis, axesOf(expected.readings)) },
    }),
    actual: { ...outcome.answer },
    ...defined({ only: right.length === 0 ? undefined : right.map((box) => ({ ...box.readings })) }),
  };
}

function asked(each: Case): Pick<ReportQuestion, 'clauses' | 'hunts' | 'given' | 'when'> {
  return {
    clauses: each.clauses,
    ...defined({ hunts: each.hunts }),
    given: { ...each.question.given },
    when: { ...each.question.when },
  };
}

function toReading(
  axis: keyof Readings,
  { findings, hypothesis, contradictions }: Consistency,
  declared: SomeReadings,
): ReportReading {
  const found = findings.find((each) => each.axis === axis);
  const line = { line: 'reading', axis, reading: hypothesis[axis] } as const;
  const isBelied = contradictions.some((each) => each.axis === axis && each.declared !== undefined);
  if (found === undefined) return { ...line, status: axis in declared ? 'declared-not-asked' : 'not-asked' };
  return {
    ...line,
    status: isBelied ? 'contradicted' : found.status,
    tallies: found.tallies.map((tally) => ({ ...tally })),
    ...defined({
      shownBy: found.shownBy,
      others: found.others.length === 0 ? undefined : found.others.map((some) => ({ ...some })),
    }),
  };
}
