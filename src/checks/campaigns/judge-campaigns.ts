/** What was said to generated questions, judged together with the golden answers; asks nobody but through `shrink`. */

import type { Evidence } from '../../harness/consistency.ts';
import { defined } from '../../model/defined.ts';
import type {
  OutcomeCounts,
  QuestionOutcome,
  ReportCampaign,
  ReportFinding,
  ReportLaw,
  ReportShare,
} from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import { answer } from '../../reference/reference.ts';
import { countBy } from '../../report/totals.ts';
import type { Strictness } from '../../syntax/same-answer.ts';
import type { Shrink } from '../shrinking/shrink-on.ts';
import { isExcused, judgeCampaign } from './differential.ts';
import { findingsOf } from './findings.ts';
import type { Acceptance, GeneratedOutcome, Mismatch } from './outcomes.ts';
import type { LawRun } from './run-laws.ts';

/** Of a chapter, what was to be asked and what the questions were, whatever was said to them. */
export type Survey = Omit<ReportCampaign, 'line' | 'outcomes' | 'rate'>;

/** What a subject said to generated questions and laws. */
export interface CampaignAnswers {
  readonly laws: LawRun;
  readonly generated: readonly GeneratedOutcome[];
  /** One for each chapter. */
  readonly surveys: readonly Survey[];
}

/** What the judgement of generated answers starts from. */
export interface CampaignBasis {
  readonly seed: number;
  readonly declared: SomeReadings;
  readonly strictness: Strictness;
  /** What the golden answers say of the readings, and the combination that explains most of them. */
  readonly evidence: readonly Evidence[];
  readonly hypothesis: Readings;
  /** Axes of which any reading is as good. */
  readonly contested?: readonly Axis[];
  readonly shrink: Shrink;
  readonly repeat?: (question: Question, under: SomeReadings) => string | undefined;
}

/** What generated questions and laws come to, as parts of a report. */
export interface CampaignResults {
  readonly laws: readonly ReportLaw[];
  readonly campaigns: readonly ReportCampaign[];
  readonly findings: readonly ReportFinding[];
  /** Answers to unsettled questions that are not right, and acceptable. */
  readonly acceptable: readonly Acceptance[];
  /** Answers that are wrong, and questions without an answer. */
  readonly wrong: readonly Mismatch[];
  /** What the questions that failed share; empty where what passed is not known, as when the reports of parts are merged. */
  readonly shares: readonly ReportShare[];
  /** What the generated questions add to the evidence on the readings. */
  readonly evidence: readonly Evidence[];
  /** The combination that they were judged under. */
  readonly readings?: Readings;
}

export const noCampaigns: CampaignResults = {
  laws: [],
  campaigns: [],
  findings: [],
  acceptable: [],
  wrong: [],
  shares: [],
  evidence: [],
};

/** Judges the generated answers under one combination of readings, with the golden ones, and shrinks what differs. */
export async function judgeCampaigns(
  { laws, generated, surveys }: CampaignAnswers,
  given: CampaignBasis,
): Promise<CampaignResults> {
  const { declared, evidence, hypothesis, shrink } = given;
  const strictness = { ...given.strictness, codes: false }; // the protocol compares codes in golden cases only
  const judged = judgeCampaign(generated, evidence, declared, hypothesis, strictness);
  const { readings, acceptable } = judged;
  const wrong = judged.wrong.filter((each) => !isExcused(each, readings, given.contested ?? [], strictness));
  const judging = { ...given, readings, strictness };
  const unanswered = laws.unanswered.map((each) => ({ ...each, expected: answer(each.question, readings) }));
  const findings: ReportFinding[] = [...(await findingsOf(shrink, unanswered, judging))];
  const campaigns: ReportCampaign[] = [];
  for (const survey of surveys) {
    const own = <T extends { readonly question: Question }>(all: readonly T[]): readonly T[] =>
      all.filter(({ question }) => question.chapter === survey.chapter);
    const found = [...(await findingsOf(shrink, own(wrong), judging)), ...notAsked(survey)];
    findings.push(...found);
    campaigns.push(campaignLine(survey, found, own(acceptable).length));
  }
  const moved = readings !== hypothesis && wrong.length === 0;
  const found = { laws: laws.lines, campaigns, findings, acceptable, wrong, shares: [] };
  return { ...found, evidence: moved ? judged.evidence : [], readings };
}

/** Questions that were wanted and not asked, for want of time or because the subject could not be kept running. */
function notAsked({ chapter, seed, unasked }: Survey): readonly ReportFinding[] {
  return unasked === undefined
    ? []
    : [{ line: 'finding', chapter, outcome: 'not-run', ...unasked, seed, world: 'not drawn' }];
}

function campaignLine(survey: Survey, found: readonly ReportFinding[], acceptable: number): ReportCampaign {
  const { planned } = survey;
  return {
    line: 'campaign',
    ...survey,
    outcomes: countFindings(planned, found, acceptable),
    ...defined({ rate: found.length > 0 || planned === 0 ? undefined : rateOf(planned) }),
  };
}

/** Each finding says how many questions it stands for; all others agreed, or were acceptable. */
export function countFindings(planned: number, findings: readonly ReportFinding[], acceptable: number): OutcomeCounts {
  const count = (outcome: QuestionOutcome): number =>
    findings.filter((each) => each.outcome === outcome).reduce((sum, each) => sum + each.count, 0);
  const wrong = findings.reduce((sum, each) => sum + each.count, 0);
  return countBy((outcome) => {
    if (outcome === 'acceptable') return acceptable;
    return outcome === 'passed' ? planned - wrong - acceptable : count(outcome);
  });
}

/** The rule of three: a greater share would have shown itself in nineteen of twenty such campaigns. */
export function rateOf(questions: number): string {
  return `at most 1 in ${Math.max(1, Math.floor(questions / -Math.log(0.05)))}`;
}
