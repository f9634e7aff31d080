/** The harness tried on its own reference in every run: the true one must pass, a tampered one must be caught exactly. */

import { type Strictness, sameAnswer } from '../harness/compare.ts';
import { judge } from '../harness/judge.ts';
import { askAll } from '../harness/run.ts';
import type { Subject } from '../harness/subject.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import type { ReportControl } from '../model/wire.generated.ts';
import { answer } from '../reference/answer.ts';
import { type Meaning, reference } from '../reference/meaning.ts';

export type ControlName = ReportControl['control'];

/** A reference that looks at rules from the last to the first and takes every policy and range for its opposite. */
export const tampered: Meaning = {
  ...reference,
  order: (rules) => [...reference.order(rules)].reverse(),
  range: (range, address, under) => !reference.range(range, address, under),
  counts: (policy, appId, policies, under) => !reference.counts(policy, appId, policies, under),
};

const EXACT: Strictness = { grounds: true, codes: true };

/** Asks the reference, or the tampered one, over the wire and counts the answers that the judge objects to. */
export async function runControl(
  control: ControlName,
  subject: Subject,
  cases: readonly Case[],
  declared: SomeReadings,
): Promise<ReportControl> {
  const readings: Readings = { ...defaultReadings, ...declared };
  const asked = cases.map((each) => expectingReference(each, readings));
  await subject.start();
  try {
    const outcomes = await askAll(
      subject,
      asked.map((each) => each.question),
    );
    const judged = judge(asked, outcomes, readings, EXACT);
    const differences = judged.questions.filter((question) => question.outcome !== 'passed').length;
    return {
      line: 'control',
      control,
      questions: cases.length,
      expected: expected(control, cases, readings),
      differences,
    };
  } finally {
    await subject.stop();
  }
}

/** The question with the reference's own answer: a control judges the wire and the judge, not the golden files. */
function expectingReference(each: Case, readings: Readings): Case {
  return { ...each, expectation: [{ readings: {}, then: answer(each.question, readings) }] };
}

/** How often the control must differ, found without the wire and without the judge. */
function expected(control: ControlName, cases: readonly Case[], readings: Readings): number {
  if (control === 'reference') return 0;
  return cases.filter(({ question }) => {
    const right = answer(question, readings);
    return !sameAnswer(question.chapter, right, answer(question, readings, tampered), EXACT);
  }).length;
}

/** Whether the controls came out as they must; a tampered reference that never differs proves nothing. */
export function controlsHold(controls: readonly ReportControl[]): boolean {
  return controls.every(
    ({ control, expected, differences }) => differences === expected && (control === 'reference' || expected > 0),
  );
}
