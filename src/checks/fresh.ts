/** Generated questions in a run: asked chapter by chapter, judged together with the golden answers, shrunk. */
import type { Strictness } from '../harness/compare.ts';
import type { Evidence } from '../harness/consistency.ts';
import { sizesOf } from '../harness/sizes.ts';
import type { Subject } from '../harness/subject.ts';
import { countBy } from '../harness/verdict.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Question } from '../model/question.ts';
import type { Axis, Readings, SomeReadings } from '../model/readings.ts';
import type {
  OutcomeCounts,
  QuestionOutcome,
  ReportCampaign,
  ReportFinding,
  ReportLaw,
  ReportShare,
  StartAnswer,
} from '../model/wire.generated.ts';
import { answer } from '../reference/answer.ts';
import { type Acceptance, type AskedBlock, acceptances, type CampaignOptions, runCampaign, WHOLE } from './campaign.ts';
import { censusOf, missedBy } from './census.ts';
import { generatedRows } from './diagnosis/rows.ts';
import { shareLines } from './diagnosis/share-lines.ts';
import { isExcused, judgeCampaign } from './differential.ts';
import { findingsOf } from './findings.ts';
import { laws } from './invariants/all.generated.ts';
import { type LawRun, runLaws } from './invariants/run.ts';

export interface FreshOptions {
  readonly declaration: StartAnswer;
  /** Golden questions of the chapters that are asked about. */
  readonly golden: readonly Question[];
  readonly campaign: CampaignOptions;
  readonly strictness: Strictness;
  readonly declared: SomeReadings;
  /** What the golden answers say of the readings, and the combination that explains most of them. */
  readonly evidence: readonly Evidence[];
  readonly hypothesis: Readings;
  /** Axes of which any reading is as good. */
  readonly contested?: readonly Axis[];
  /** Whether what is found is made smaller; it is unless this is false. */
  readonly shrinks?: boolean;
  /** Asked in place of the subject while it is. */
  readonly shrinkOn?: Subject;
  readonly repeat?: (question: Question, under: SomeReadings) => string;
  /** The command that puts the laws of a chapter to the same worlds again. */
  readonly repeatLaws?: (chapter: Chapter) => string;
}

export interface Fresh {
  readonly laws: readonly ReportLaw[];
  readonly campaigns: readonly ReportCampaign[];
  readonly findings: readonly ReportFinding[];
  /** Answers to unsettled questions that are not right, and acceptable. */
  readonly acceptable: readonly Acceptance[];
  /** What the generated questions that failed share. */
  readonly shares: readonly ReportShare[];
  /** What the generated questions add to the evidence on the readings. */
  readonly evidence: readonly Evidence[];
}

export const noFresh: Fresh = { laws: [], campaigns: [], findings: [], acceptable: [], shares: [], evidence: [] };

export async function askFresh(subject: Subject, options: FreshOptions): Promise<Fresh> {
  const { campaign, declared, hypothesis, golden, contested = [] } = options;
  const chapters = [...new Set(golden.map(({ chapter }) => chapter))];
  const strictness = { ...options.strictness, codes: false }; // the protocol compares codes in golden cases only
  const laws = await askLaws(subject, options, chapters);
  const blocks = await askBlocks(subject, options, chapters);
  const judged = judgeCampaign(blocks, options.evidence, declared, hypothesis, strictness);
  const mismatches = judged.mismatches.filter((each) => !isExcused(each, judged.readings, contested, strictness));
  const { repeat } = options;
  const judging = {
    readings: judged.readings,
    declared,
    strictness,
    seed: campaign.seed,
    ...(options.shrinks === false ? { deadline: 0 } : deadlineOf(campaign)),
    ...(repeat === undefined ? {} : { repeat }),
  };
  const shrinkOn = options.shrinkOn ?? subject;
  const unanswered = laws.unanswered.map((each) => ({ ...each, expected: answer(each.question, judged.readings) }));
  const findings: ReportFinding[] = [...(await findingsOf(shrinkOn, unanswered, judging))];
  const campaigns: ReportCampaign[] = [];
  const acceptable = blocks.flatMap((block) => acceptances(block, judged.readings, strictness));
  for (const chapter of chapters) {
    const own = blocks.filter((block) => block.chapter === chapter);
    const wrong = mismatches.filter(({ question }) => question.chapter === chapter);
    const missing = notAsked(chapter, own, campaign);
    const found = await findingsOf(shrinkOn, wrong, judging);
    findings.push(...found, ...missing);
    const inside = golden.filter((question) => question.chapter === chapter);
    const survey = surveyOf(own, inside, judged.readings);
    const lenient = acceptable.filter(({ question }) => question.chapter === chapter).length;
    campaigns.push(campaignLine(chapter, own, campaign, { found, missing, acceptable: lenient }, survey));
  }
  const moved = judged.readings !== hypothesis && mismatches.length === 0;
  const shares = shareLines(generatedRows(blocks, mismatches, acceptable, judged.readings), 'generated');
  return { laws: laws.lines, campaigns, findings, acceptable, shares, evidence: moved ? judged.evidence : [] };
}

/** The campaigns of these chapters, one after the other. */
async function askBlocks(
  subject: Subject,
  { declaration, campaign }: FreshOptions,
  chapters: readonly Chapter[],
): Promise<readonly AskedBlock[]> {
  const blocks: AskedBlock[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const onProgress = (done: number, planned: number): void =>
      campaign.onProgress?.(index * planned + done, chapters.length * planned);
    blocks.push(...(await runCampaign(subject, declaration, chapter, { ...campaign, onProgress })));
  }
  return blocks;
}

function deadlineOf({ deadline }: CampaignOptions): Pick<CampaignOptions, 'deadline'> {
  return deadline === undefined ? {} : { deadline };
}

/** Questions of a chapter for one world of each law. */
const RUNS_FOR_A_WORLD = 500;
/** Worlds of a law at the most, so that laws do not take the time of generated questions. */
const MOST_WORLDS = 200;

/** The laws of these chapters; each part of a divided campaign has worlds of its own. */
async function askLaws(
  subject: Subject,
  { declaration, campaign, shrinks = true, shrinkOn = subject, repeatLaws }: FreshOptions,
  chapters: readonly Chapter[],
): Promise<LawRun> {
  const { seed, runs, shard = WHOLE, deadline } = campaign;
  const { lines, unanswered } = await runLaws(
    subject,
    declaration,
    {
      seed,
      shard,
      shrinks,
      shrinkOn,
      worlds: Math.min(MOST_WORLDS, Math.ceil(runs / shard.of / RUNS_FOR_A_WORLD)),
      ...(deadline === undefined || deadline === Number.POSITIVE_INFINITY ? {} : { deadline }),
    },
    laws.filter(({ chapter }) => chapters.includes(chapter)),
  );
  if (repeatLaws === undefined) return { lines, unanswered };
  const again = (line: ReportLaw): ReportLaw =>
    line.broken + line.unanswered === 0 ? line : { ...line, repeat: repeatLaws(line.chapter) };
  return { lines: lines.map(again), unanswered };
}

/** Questions that were wanted and not asked, for want of time or because the subject could not be kept running. */
function notAsked(
  chapter: Chapter,
  blocks: readonly AskedBlock[],
  { seed, runs, shard = WHOLE, deadline = Number.POSITIVE_INFINITY }: CampaignOptions,
): readonly ReportFinding[] {
  const count = Math.ceil(runs / shard.of) - askedIn(blocks);
  const problem = Date.now() < deadline ? brokenOff(blocks) : 'the time was up';
  if (count <= 0 || problem === undefined) return [];
  return [{ line: 'finding', chapter, outcome: 'not-run', count, seed, world: 'not drawn', problem }];
}

/** Why a campaign went no further. */
function brokenOff(blocks: readonly AskedBlock[]): string | undefined {
  const last = blocks.at(-1)?.outcomes.findLast(({ kind }) => kind === 'not-run');
  return last?.kind === 'not-run' ? last.problem : undefined;
}

function askedIn(blocks: readonly AskedBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.questions.length, 0);
}

/** What did not pass of a chapter's questions. */
interface Ended {
  readonly found: readonly ReportFinding[];
  /** For which there was no time. */
  readonly missing: readonly ReportFinding[];
  /** Answers to unsettled questions that are neither right nor wrong. */
  readonly acceptable: number;
}

function campaignLine(
  chapter: Chapter,
  blocks: readonly AskedBlock[],
  { seed, shard = WHOLE, runs }: CampaignOptions,
  { found, missing, acceptable }: Ended,
  survey: Survey,
): ReportCampaign {
  const planned = askedIn(blocks) + missing.reduce((sum, { count }) => sum + count, 0);
  const outcomes = countFindings(planned, [...found, ...missing], acceptable);
  return {
    line: 'campaign',
    chapter,
    seed,
    ...(shard.of === 1 ? {} : { shard: `${shard.part}/${shard.of}` }),
    wanted: Math.ceil(runs / shard.of),
    worlds: blocks.reduce((sum, block) => sum + new Set(block.worlds).size, 0),
    planned,
    outcomes,
    ...(found.length + missing.length > 0 || planned === 0 ? {} : { rate: rateOf(planned) }),
    ...survey,
  };
}

/** Questions of a campaign that are counted. */
const LOOKED_AT = 2_000;

type Survey = Pick<ReportCampaign, 'lookedAt' | 'census' | 'largest' | 'missed'>;

function surveyOf(blocks: readonly AskedBlock[], golden: readonly Question[], readings: Readings): Survey {
  const questions = blocks.flatMap((block) => block.questions);
  const [counted, others] = [questions.slice(0, LOOKED_AT), questions.slice(LOOKED_AT)];
  const census = censusOf(counted, readings);
  return {
    lookedAt: counted.length,
    census,
    ...(questions.length === 0 ? {} : { largest: sizesOf(questions) }),
    missed: [...missedBy(census, others, golden, readings)],
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
