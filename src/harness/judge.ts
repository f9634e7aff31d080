/** Outcomes against expectations: what passed, what failed, and under which readings. */

import type { Answer } from '../model/answer.ts';
import { axes, defaultReadings } from '../model/axes.generated.ts';
import type { Box } from '../model/expectation.ts';
import type { Case } from '../model/golden.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import type { ReportConflict, ReportQuestion, ReportReading } from '../model/wire.generated.ts';
import { axesOf, contains, restrict } from '../syntax/regions.ts';
import { unsettled } from '../syntax/unsettled/unsettled.ts';
import { leniencyOf, type Strictness, sameAnswer } from './compare.ts';
import { type AxisFinding, type Evidence, judgeReadings } from './consistency.ts';
import type { Outcome } from './subject.ts';

export interface Judged {
  readonly questions: readonly ReportQuestion[];
  readonly readings: readonly ReportReading[];
  readonly conflicts: readonly ReportConflict[];
  /** What the answers say of the readings. */
  readonly evidence: readonly Evidence[];
  /** The combination under which the questions were judged. */
  readonly hypothesis: Readings;
}

/**
 * `declared` readings are asserted hard; for the others one combination must explain every answer,
 * but for those at `known` addresses: what differs knowingly says nothing of the readings.
 * `more` is evidence from elsewhere.
 */
export function judge(
  plan: readonly Case[],
  outcomes: readonly Outcome[],
  declared: SomeReadings,
  strictness: Strictness,
  known: ReadonlySet<string> = new Set(),
  more: readonly Evidence[] = [],
): Judged {
  const evidence = plan.flatMap((each, index) =>
    known.has(each.address) ? [] : toEvidence(each, outcomes[index], strictness),
  );
  const { hypothesis, conflict, findings } = judgeReadings([...evidence, ...more], declared, defaultReadings);
  return {
    evidence,
    hypothesis,
    questions: plan.map((each, index) => toLine(each, outcomes[index], hypothesis, strictness)),
    readings: axes.map(({ name }) => toReading(name, findings, hypothesis, declared)),
    conflicts: conflict.length === 0 ? [] : [{ line: 'conflict', addresses: conflict }],
  };
}

function toEvidence(each: Case, outcome: Outcome | undefined, strictness: Strictness): readonly Evidence[] {
  if (outcome?.kind !== 'answered' || leniencyOf(each.question, outcome.answer, strictness) !== undefined) return [];
  return [{ address: each.address, regions: rightBoxes(each, outcome.answer, strictness).map((box) => box.readings) }];
}

function rightBoxes(each: Case, answer: Answer, strictness: Strictness): readonly Box[] {
  return each.expectation.filter((box) => sameAnswer(each.question.chapter, box.then, answer, strictness));
}

function toLine(
  each: Case,
  outcome: Outcome | undefined,
  hypothesis: Readings,
  strictness: Strictness,
): ReportQuestion {
  const line = { line: 'question', address: each.address, chapter: each.question.chapter } as const;
  if (outcome === undefined) return { ...line, ...asked(each), outcome: 'not-run', problem: 'it was never asked' };
  if (outcome.kind !== 'answered') return { ...line, ...asked(each), outcome: outcome.kind, problem: outcome.problem };
  const right = rightBoxes(each, outcome.answer, strictness);
  if (right.some((box) => contains(box.readings, hypothesis))) return { ...line, outcome: 'passed' };
  if (leniencyOf(each.question, outcome.answer, strictness) !== undefined) {
    const kinds = unsettled(each.question)?.kinds ?? [];
    return { ...line, outcome: 'acceptable', ...asked(each), answered: { ...outcome.answer }, unsettled: kinds };
  }
  const expected = each.expectation.find((box) => contains(box.readings, hypothesis));
  return {
    ...line,
    outcome: 'failed',
    ...asked(each),
    ...(expected === undefined
      ? {}
      : { expected: { ...expected.then }, under: { ...restrict(hypothesis, axesOf(expected.readings)) } }),
    answered: { ...outcome.answer },
    ...(right.length === 0 ? {} : { only: right.map((box) => ({ ...box.readings })) }),
  };
}

function asked(each: Case): Pick<ReportQuestion, 'clauses' | 'hunts' | 'given' | 'when'> {
  return {
    clauses: each.clauses,
    ...(each.hunts === undefined ? {} : { hunts: each.hunts }),
    given: { ...each.question.given },
    when: { ...each.question.when },
  };
}

function toReading(
  axis: keyof Readings,
  findings: readonly AxisFinding[],
  hypothesis: Readings,
  declared: SomeReadings,
): ReportReading {
  const found = findings.find((each) => each.axis === axis);
  const line = { line: 'reading', axis, reading: hypothesis[axis] } as const;
  if (found === undefined) return { ...line, status: axis in declared ? 'declared-not-asked' : 'not-asked' };
  return {
    ...line,
    status: found.status,
    ...(found.shownBy === undefined ? {} : { shownBy: found.shownBy }),
    ...(found.others.length === 0 ? {} : { others: found.others.map((some) => ({ ...some })) }),
  };
}
