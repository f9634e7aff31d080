/** One run of the harness from start to verdict. */
import { askAll, defaultRunOptions } from '../harness/ask.ts';
import type { JudgedAnswers } from '../harness/judge.ts';
import { defined } from '../model/defined.ts';
import type { ReportHeader, ReportQuestion } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import { noLists, type Report, type ReportBody } from '../report/record.ts';
import { controlsHold } from '../report/self-test.ts';
import { withoutVerdict, withVerdict } from '../report/verdict.ts';
import type { CampaignOptions } from './campaigns/campaign.ts';
import { type CampaignRun, notRun, runCampaigns } from './campaigns/run-campaigns.ts';
import { type EvidenceLog, evidenceLog } from './evidence-log.ts';
import { askGolden } from './golden.ts';
import { evidenceLines } from './parts/evidence.ts';
import { isOwn, type Shard, WHOLE } from './parts/shard.ts';
import { type Plan, plan } from './plan.ts';
import { conversationResult, nothingToAsk, subjectOf } from './report-parts.ts';
import { causesOf, isDivided, nothingMore, type ResultOptions, resultsOf, shrinkGolden } from './results.ts';
import { type ControlOptions, runControls } from './self-test/self-test.ts';
import { closeSession, openSession, type Session, type SessionOptions } from './session.ts';
import { type Smallest, shrinkOn } from './shrinking/shrink-on.ts';
import { silenceOf, smokeCases } from './smoke.ts';

/** A run: who is asked, which cases, and what goes beside them. */
export interface CheckOptions extends SessionOptions, ResultOptions, Pick<ControlOptions, 'control'> {
  readonly header: ReportHeader;
  readonly cases: readonly Case[];
  /** Generated questions beside the golden ones; none without it. */
  readonly campaign?: CampaignOptions;
  readonly onProgress?: (done: number, planned: number) => void;
}

/** Never rejects for what the subject does. */
export async function check(options: CheckOptions): Promise<Report> {
  try {
    const session = await openSession(options);
    if (typeof session === 'string') return withoutVerdict({ ...noLists, header: options.header }, session);
    return await run(session, options);
  } finally {
    await closeSession(options);
  }
}

/** Each stage is visited once, and adds to the log or to the report. */
async function run(session: Session, options: CheckOptions): Promise<Report> {
  const planned = planRun(session, options);
  const subject = subjectOf(session.declaration, planned.golden, planned.smoke, session.declared);
  const opening: ReportBody = { ...noLists, header: headerOf(options), subject };
  if (planned.all.length === 0) return withoutVerdict(opening, nothingToAsk(planned.golden, options.cases));

  const log = evidenceLog(session, options.known);
  const progress = progressOf(options, planned);
  const silence = await askSmoke(session, planned, log, progress);
  if (silence !== undefined) {
    log.add(planned.golden.cases, {}); // never asked
    return withoutVerdict({ ...opening, ...resultsOf(session, options, log, nothingMore) }, silence);
  }

  const selfTest = await runControls(options, planned.controls, session.declared);
  await askGolden(session, planned.golden.cases, log, { shard: planned.shard, onProgress: progress.golden });
  const golden = log.judged();
  const found = new Map<string, Smallest>();
  const shrink = shrinkOn(session.aside.subject, session.strictness, session.clock, found);
  const smallest = await shrinkGolden(session, log, shrink);
  const campaigns = await askCampaigns(session, options, planned, golden);
  const conversation = await endConversation(session, log);

  log.addEvidence(campaigns.evidence);
  const results = resultsOf(session, options, log, { smallest, campaigns, conversation });
  const causes = causesOf(session, log, golden, { questions: results.questions, shares: campaigns.shares });
  const recorded = isDivided(options) ? recordingOf(log, golden, campaigns, found) : {};
  const body = { ...opening, selfTest, ...results, ...causes, ...recorded };
  return controlsHold(selfTest) ? withVerdict(body) : withoutVerdict(body, SELF_TEST);
}

const SELF_TEST = 'the self-test of this harness failed: see Self-test at the end';

/** What a run asks. */
interface RunPlan {
  readonly shard: Shard;
  readonly smoke: Plan;
  /** Golden cases of all parts, and what this part asks of them. */
  readonly all: readonly Case[];
  readonly golden: Plan;
  /** What the self-test asks. */
  readonly controls: readonly Case[];
}

function planRun({ declaration }: Session, { cases, campaign }: CheckOptions): RunPlan {
  const shard = campaign?.shard ?? WHOLE;
  const golden = plan(cases, declaration);
  const claimed = smokeCases.filter(({ question }) => declaration.answers.includes(question.chapter));
  return {
    shard,
    smoke: plan(smokeCases, declaration),
    all: golden.cases,
    golden: { ...golden, cases: golden.cases.filter((_, number) => isOwn(shard, number)) },
    controls: [...claimed, ...golden.cases],
  };
}

/** Says why nothing can be said of a subject that answers no smoke question. */
async function askSmoke(
  { subject, clock }: Session,
  { smoke: { cases } }: RunPlan,
  log: EvidenceLog,
  { smoke: onProgress }: StageProgress,
): Promise<string | undefined> {
  const questions = cases.map(({ question }) => question);
  const asked = await askAll(subject, questions, { ...defaultRunOptions, clock, onProgress });
  log.add(cases, asked);
  return silenceOf(asked.outcomes);
}

/** Generated questions of the chapters that golden cases were asked of; none beside another program's answers. */
async function askCampaigns(
  session: Session,
  { campaign, onProgress }: CheckOptions,
  { all }: RunPlan,
  golden: JudgedAnswers,
): Promise<CampaignRun> {
  if (campaign === undefined || session.oracle !== undefined) return notRun;
  const questions = all.map(({ question }) => question);
  return runCampaigns(session, { ...campaign, ...defined({ onProgress }) }, questions, golden);
}

/** What was wrong with the conversation as a whole stands for a question of its own. */
async function endConversation(
  { subject, declaration, aside, commands }: Session,
  log: EvidenceLog,
): Promise<readonly ReportQuestion[]> {
  const trouble = (await subject.stop()) ?? log.together() ?? aside.trouble();
  return [conversationResult(declaration, trouble, commands.repeatQuestion)];
}

/** What a part of a divided run has to say, so that the whole can be judged when all parts are there. */
function recordingOf(
  log: EvidenceLog,
  golden: JudgedAnswers,
  { answers, smallest, readings }: CampaignRun,
  found: ReadonlyMap<string, Smallest>,
): Pick<ReportBody, 'evidence'> {
  const recording = {
    cases: log.cases(),
    outcomes: log.outcomes(),
    voided: log.voided(),
    campaigns: answers,
    smallest: new Map([...found, ...smallest]),
  };
  return { evidence: evidenceLines(recording, readings ?? golden.hypothesis) };
}

/** The whole is held against the list of known differences when its parts are put together. */
function headerOf(options: CheckOptions): ReportHeader {
  const { header, known } = options;
  if (known === undefined || !isDivided(options)) return header;
  return { ...header, known: { today: known.today, entries: [...known.entries] } };
}

/** Of what is planned, how much is done in each stage. */
interface StageProgress {
  readonly smoke: (done: number) => void;
  readonly golden: (done: number) => void;
}

function progressOf({ onProgress }: CheckOptions, { smoke, golden }: RunPlan): StageProgress {
  const [first, planned] = [smoke.cases.length, smoke.cases.length + golden.cases.length + 1];
  return {
    smoke: (done) => onProgress?.(done, planned),
    golden: (done) => onProgress?.(first + done, planned),
  };
}
