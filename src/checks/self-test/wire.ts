/** The harness tried on its own reference in every run: the true one must pass, a tampered one must be caught exactly, what is left out counts. */

import { inProcess } from '../../harness/adapters/in-process.ts';
import { askAll } from '../../harness/ask.ts';
import { judge } from '../../harness/judge.ts';
import type { Subject } from '../../harness/subject.ts';
import type { Chapter } from '../../model/chapters.ts';
import { claimsEverything } from '../../model/claims.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportControl } from '../../model/generated/wire.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Answer, Question } from '../../model/question.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { answer, reference } from '../../reference/reference.ts';
import type { RuleOutcome, Semantics } from '../../reference/semantics.ts';
import { verdictOf } from '../../report/verdict.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import type { Strictness } from '../../syntax/same-answer.ts';

/** The controls that are reached as the subject is: the reference, and the tampered one. */
export type ControlName = (typeof controlNames)[number];

export const controlNames = ['reference', 'tampered'] as const;

/** What is asked the golden questions in a self-test. */
type ControlKind = ControlName | 'skipping';

/** A subject that leaves out every question, in this process. */
export function skipping(): Subject {
  return inProcess(claimsEverything, () => ({ unsupported: 'everything is left out on purpose' }));
}

/** A reference that takes rules from the last to the first, everything for its opposite, and refuses every call. */
export const tampered: Semantics = {
  ...reference,
  order: (rules) => [...reference.order(rules)].reverse(),
  applies: (rule, client, under) => opposite(reference.applies(rule, client, { ...under, semantics: reference })),
  conditionHolds: (condition, role, client, under) =>
    !reference.conditionHolds(condition, role, client, { ...under, semantics: reference }),
  rangeMatches: (range, address, under) => !reference.rangeMatches(range, address, under),
  patternMatches: (pattern, username, under) => !reference.patternMatches(pattern, username, under),
  compare: (comparison, recipient, under) =>
    reference.compare(comparison, recipient, under) === 'true' ? 'false' : 'true',
  counts: (policy, appId, policies, under) => !reference.counts(policy, appId, policies, under),
  refuseRuleCall: () => ({ code: 'missing-parameter', clause: 'ADM-NEW-REQUIRED', message: 'this is the self-test' }),
  refusePolicyCall: () => ({ code: 'missing-parameter', clause: 'PADM-REQUIRED', message: 'this is the self-test' }),
};

function opposite({ kind }: RuleOutcome): RuleOutcome {
  return kind === 'applies'
    ? { kind: 'disabled', clause: 'CAR-ENABLED' }
    : { kind: 'applies', clause: 'CAR-CONDITIONS-ALL' };
}

const EXACT: Strictness = { grounds: true, codes: true };

/** Asks the control over the wire and counts the questions that the judge does not pass; `cases` expect the reference's answers. */
export async function runControl(
  control: ControlKind,
  subject: Subject,
  cases: readonly Case[],
  declared: SomeReadings,
): Promise<ReportControl> {
  const readings: Readings = { ...defaultReadings, ...declared };
  await subject.start();
  try {
    const { outcomes } = await askAll(
      subject,
      cases.map((each) => each.question),
    );
    const judged = judge(cases, outcomes, { declared: readings, strictness: EXACT });
    const differing = cases.filter(({ question }) => mustDiffer[control](question, readings));
    const chapters = (some: readonly Case[]): readonly Chapter[] => some.map((each) => each.question.chapter);
    const proved = new Set(chapters(differing));
    return {
      line: 'control',
      control,
      questions: cases.length,
      expected: differing.length,
      differences: judged.questions.filter((question) => question.outcome !== 'passed').length,
      verdict: verdictOf({ questions: judged.questions }),
      unproved: control === 'reference' ? [] : [...new Set(chapters(cases))].filter((chapter) => !proved.has(chapter)),
    };
  } finally {
    await subject.stop();
  }
}

/** Any axis: one of its readings is declared, and the others are not. */
const AXIS = 'cidr-host-bits';

/**
 * The questions with the reference's own answers, the same for all controls: a control judges the wire and the judge, not the golden files. The answer of
 * the tampered one is right under another reading than is declared, which must not excuse it.
 */
export function expectingReference(cases: readonly Case[], declared: SomeReadings): readonly Case[] {
  const readings: Readings = { ...defaultReadings, ...declared };
  const own = readings[AXIS];
  const others = readingsOf(AXIS).filter((reading) => reading !== own);
  return cases.map((each) => ({
    ...each,
    expectation: [
      { readings: Object.fromEntries([[AXIS, [own]]]), then: answer(each.question, readings) },
      { readings: Object.fromEntries([[AXIS, others]]), then: answer(each.question, readings, tampered) },
    ],
  }));
}

/** Whether a control must not pass with a question, found without the wire, the comparison and the judge. */
const mustDiffer: Readonly<Record<ControlKind, (question: Question, readings: Readings) => boolean>> = {
  reference: () => false,
  tampered: (question, readings) => tamperedDiffers(question, readings, EXACT),
  skipping: () => true,
};

/** Whether the tampered reference answers otherwise; codes may be left out. */
export function tamperedDiffers(question: Question, readings: Readings, { codes }: Strictness): boolean {
  const compared = (field: string, value: unknown): unknown =>
    field === 'message' ? undefined : field === 'refused' && !codes ? true : value;
  const written = (given: Answer): string => canonicalJson(JSON.parse(JSON.stringify(given, compared)));
  return written(answer(question, readings)) !== written(answer(question, readings, tampered));
}
