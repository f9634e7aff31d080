/** The harness tried on its own reference in every run: the true one must pass, a tampered one must be caught exactly. */

import { type Strictness, sameAnswer } from '../harness/compare.ts';
import { judge } from '../harness/judge.ts';
import { askAll } from '../harness/run.ts';
import type { Subject } from '../harness/subject.ts';
import { defaultReadings } from '../model/axes.generated.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Case } from '../model/golden.ts';
import type { Readings, SomeReadings } from '../model/readings.ts';
import type { Look } from '../model/trace.ts';
import type { ReportControl } from '../model/wire.generated.ts';
import { answer } from '../reference/answer.ts';
import { type Meaning, reference } from '../reference/meaning.ts';

export type ControlName = ReportControl['control'];

/** A reference that takes rules from the last to the first, everything for its opposite, and refuses every call. */
export const tampered: Meaning = {
  ...reference,
  order: (rules) => [...reference.order(rules)].reverse(),
  applies: (rule, client, under) => opposite(reference.applies(rule, client, under)),
  range: (range, address, under) => !reference.range(range, address, under),
  pattern: (pattern, username, under) => !reference.pattern(pattern, username, under),
  comparison: (comparison, recipient, under) =>
    reference.comparison(comparison, recipient, under) === 'true' ? 'false' : 'true',
  counts: (policy, appId, policies, under) => !reference.counts(policy, appId, policies, under),
  refuseRule: () => ({ code: 'missing-parameter', clause: 'ADM-NEW-REQUIRED', message: 'this is the self-test' }),
  refusePolicy: () => ({ code: 'missing-parameter', clause: 'PADM-REQUIRED', message: 'this is the self-test' }),
};

function opposite(look: Look): Look {
  return look.kind === 'applies'
    ? { kind: 'disabled', clause: 'CAR-ENABLED' }
    : { kind: 'applies', clause: 'CAR-CONDITIONS-ALL' };
}

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
    const { outcomes } = await askAll(
      subject,
      asked.map((each) => each.question),
    );
    const judged = judge(asked, outcomes, readings, EXACT);
    const differing = control === 'reference' ? [] : cases.filter((each) => differs(each, readings));
    const chapters = (some: readonly Case[]): readonly Chapter[] => some.map((each) => each.question.chapter);
    const proved = new Set(chapters(differing));
    return {
      line: 'control',
      control,
      questions: cases.length,
      expected: differing.length,
      differences: judged.questions.filter((question) => question.outcome !== 'passed').length,
      unproved: control === 'reference' ? [] : [...new Set(chapters(cases))].filter((chapter) => !proved.has(chapter)),
    };
  } finally {
    await subject.stop();
  }
}

/** The question with the reference's own answer: a control judges the wire and the judge, not the golden files. */
function expectingReference(each: Case, readings: Readings): Case {
  return { ...each, expectation: [{ readings: {}, then: answer(each.question, readings) }] };
}

/** Whether the tampered reference must differ, found without the wire and without the judge. */
function differs({ question }: Case, readings: Readings): boolean {
  const right = answer(question, readings);
  return !sameAnswer(question.chapter, right, answer(question, readings, tampered), EXACT);
}

/** Whether the controls came out as they must; a tampered reference that never differs in a chapter proves nothing. */
export function controlsHold(controls: readonly ReportControl[]): boolean {
  return controls.every(
    ({ control, expected, differences, unproved }) =>
      differences === expected && unproved.length === 0 && (control === 'reference' || expected > 0),
  );
}
