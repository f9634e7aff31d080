/** What the log of a run comes to, as parts of its report. */
import { faults } from '../faults/all.generated.ts';
import type { JudgedAnswers } from '../harness/judge.ts';
import { defined } from '../model/defined.ts';
import type { ReportQuestion } from '../model/generated/wire.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import type { ReportLists } from '../report/record.ts';
import type { CampaignOptions } from './campaigns/campaign.ts';
import { correctUnder } from './campaigns/findings.ts';
import { type CampaignResults, noCampaigns } from './campaigns/judge-campaigns.ts';
import { brokenClausesBy } from './diagnosis/broken-clauses.ts';
import { diagnoseRun } from './diagnosis/likely-faults.ts';
import { neighbouringReadings } from './diagnosis/neighbouring-readings.ts';
import { isOutshone } from './diagnosis/outshone.ts';
import { sharesIn } from './diagnosis/share-lines.ts';
import type { EvidenceLog } from './evidence-log.ts';
import { type KnownList, settleKnown } from './known.ts';
import { correctBy } from './oracle.ts';
import { WHOLE } from './parts/shard.ts';
import { repeatUnder } from './repeat-under.ts';
import { explainResult } from './report-parts.ts';
import type { Session } from './session.ts';
import { shrinkFailures } from './shrinking/shrink-failures.ts';
import type { Shrink } from './shrinking/shrink-on.ts';
import { acceptedIn, unsettledLines } from './unsettled-lines.ts';

/** What a result is held against. */
export interface ResultOptions {
  /** Differences that are expected for now. */
  readonly known?: KnownList;
  readonly campaign?: CampaignOptions;
  /** The cases are questions of somebody's own: their failures cite the clauses that the answers break, as findings do. */
  readonly drafted?: boolean;
}

/** What a run knows beside its log. */
export interface RunFindings {
  readonly smallest: Awaited<ReturnType<typeof shrinkFailures>>;
  readonly campaigns: CampaignResults;
  /** What became of the conversation as a whole, where there was one. */
  readonly conversation: readonly ReportQuestion[];
}

/** Of a subject that is silent. */
export const nothingMore: RunFindings = { smallest: new Map(), campaigns: noCampaigns, conversation: [] };

type Results = Omit<ReportLists, 'selfTest' | 'evidence' | 'diagnoses' | 'suspiciousClauses' | 'shares'>;

/** Each question, reading and finding, held against the list of known differences. */
export function resultsOf(
  { oracle, strictness, commands }: Pick<Session, 'oracle' | 'strictness' | 'commands'>,
  options: ResultOptions,
  log: EvidenceLog,
  { smallest, campaigns: generated, conversation }: RunFindings,
): Results {
  const [cases, judged] = [log.cases(), log.judged()];
  const explaining = {
    oracle,
    ...commands,
    ...defined({ brokenClauses: options.drafted === true ? brokenClausesBy(strictness) : undefined }),
  };
  const questions = judged.questions.map((line, index) =>
    explainResult({ ...line, ...smallest.get(line.address) }, cases[index], judged.hypothesis, explaining),
  );
  const { campaigns, findings, laws, acceptable } = generated;
  const found = { questions: [...questions, ...conversation], campaigns, findings, laws };
  const settled = settleKnown(options.known, cases, found);
  const accepted = acceptedIn(cases, log.outcomes(), judged.questions);
  return {
    ...settled,
    readings: oracle === undefined ? judged.readings : [],
    unsettled: unsettledLines(accepted, acceptable, judged.hypothesis),
    known: settled.known.filter(({ state }) => !isDivided(options) || ['in-force', 'expired'].includes(state)),
  };
}

/** Whether what a part finds nothing for may be in another. */
export function isDivided({ campaign }: ResultOptions): boolean {
  return (campaign?.shard ?? WHOLE).of > 1;
}

/** Planted faults that give the same wrong answers, where the others lie, and what the failures share. */
export function causesOf(
  { oracle, strictness }: Pick<Session, 'oracle' | 'strictness'>,
  log: EvidenceLog,
  { hypothesis, evidence, excused }: JudgedAnswers,
  { questions, shares: generated }: Pick<ReportLists, 'questions' | 'shares'>,
): Partial<ReportLists> {
  const run = { cases: log.cases(), outcomes: log.outcomes(), questions, excused };
  if (oracle !== undefined) return { shares: sharesIn(run, { readings: [hypothesis], strictness }, generated) };
  const readings = [hypothesis, ...neighbouringReadings(hypothesis, evidence)] as const;
  const causes = diagnoseRun(run, { faults, readings, strictness });
  const shares = sharesIn(run, { readings, strictness }, generated);
  return isOutshone(causes.diagnoses, shares) ? { shares } : { ...causes, shares };
}

/** Failed golden questions in a smaller form. */
export function shrinkGolden(
  { oracle, strictness, commands }: Pick<Session, 'oracle' | 'strictness' | 'commands'>,
  log: EvidenceLog,
  shrink: Shrink,
): ReturnType<typeof shrinkFailures> {
  const { questions, hypothesis: readings, asserted: declared } = log.judged();
  const { repeatQuestion: repeat } = commands;
  const under = { readings, declared, strictness };
  return shrinkFailures(shrink, questions, log.cases(), {
    correct: (question, answered) =>
      oracle === undefined ? correctUnder(question, answered, under) : correctBy(oracle, strictness),
    ...defined({
      repeat: repeat && ((asked: Question, given: Answer) => repeat(asked, repeatUnder(asked, given, under))),
    }),
  });
}
