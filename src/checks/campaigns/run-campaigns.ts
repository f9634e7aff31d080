/** Generated questions in a run: asked chapter by chapter, judged together with the golden answers, shrunk. */
import type { Clock } from '../../harness/clock.ts';
import type { JudgedAnswers } from '../../harness/judge.ts';
import { laws } from '../../laws/all.generated.ts';
import type { Chapter } from '../../model/chapters.ts';
import { defined } from '../../model/defined.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportLaw, StartAnswer } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { sizesOf } from '../../report/sizes.ts';
import { readReadings } from '../../syntax/readings/readings.ts';
import { generatedRows } from '../diagnosis/rows.ts';
import { shareLines } from '../diagnosis/share-lines.ts';
import { printShard, WHOLE } from '../parts/shard.ts';
import type { Commands, Session } from '../session.ts';
import { type Smallest, shrinkAsFound, shrinkOn } from '../shrinking/shrink-on.ts';
import { type AskedBlock, type CampaignOptions, runCampaign, shareOf } from './campaign.ts';
import { censusOf, missedBy } from './census.ts';
import {
  type CampaignAnswers,
  type CampaignResults,
  judgeCampaigns,
  noCampaigns,
  type Survey,
} from './judge-campaigns.ts';
import { outcomesOf } from './outcomes.ts';
import { type LawRun, runLaws } from './run-laws.ts';

/** What came of it, and what the judgement rests on. */
export interface CampaignRun extends CampaignResults {
  readonly answers: CampaignAnswers;
  /** What was made smaller, by address. */
  readonly smallest: ReadonlyMap<string, Smallest>;
}

/** No generated question is asked. */
export const notRun: CampaignRun = {
  ...noCampaigns,
  answers: { laws: { lines: [], unanswered: [] }, generated: [], surveys: [] },
  smallest: new Map(),
};

/** What the golden answers say of the readings. */
type GoldenJudgement = Pick<JudgedAnswers, 'evidence' | 'hypothesis' | 'contested' | 'asserted'>;

/** Laws and generated questions of the chapters of the golden ones, judged together with what was said to these. */
export async function runCampaigns(
  session: Session,
  campaign: CampaignOptions,
  golden: readonly Question[],
  judged: GoldenJudgement,
): Promise<CampaignRun> {
  const { aside, strictness, commands } = session;
  const chapters = [...new Set(golden.map(({ chapter }) => chapter))];
  const lawful = await askLaws(session, campaign, chapters);
  const blocks = await askBlocks(session, campaign, chapters);
  const readings = claimedBy(session.declaration);
  const surveys = chapters.map((chapter) =>
    surveyOf(
      blocks.filter((block) => block.chapter === chapter),
      golden.filter((question) => question.chapter === chapter),
      { chapter, campaign, readings, clock: session.clock },
    ),
  );
  const answers: CampaignAnswers = { laws: lawful, generated: outcomesOf(blocks), surveys };
  const smallest = new Map<string, Smallest>();
  const shrink =
    campaign.shrinks === false
      ? shrinkAsFound(smallest)
      : shrinkOn(aside.subject, { ...strictness, codes: false }, session.clock, smallest);
  const results = await judgeCampaigns(answers, {
    ...judged,
    declared: judged.asserted,
    strictness,
    seed: campaign.seed,
    shrink,
    ...defined({ repeat: commands.repeatQuestion }),
  });
  const rows = generatedRows(answers.generated, results, results.readings ?? readings);
  return { ...results, shares: shareLines(rows, 'generated'), answers, smallest };
}

/** The readings that a subject claims, the defaults where it claims none: the same in every part of a divided run. */
function claimedBy(declaration: StartAnswer): Readings {
  const claimed = readReadings(declaration.readings ?? {});
  return { ...defaultReadings, ...(claimed.ok ? claimed.value : {}) };
}

/** The campaigns of these chapters, one after the other. */
async function askBlocks(
  session: Session,
  campaign: CampaignOptions,
  chapters: readonly Chapter[],
): Promise<readonly AskedBlock[]> {
  const blocks: AskedBlock[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const onProgress = (done: number, planned: number): void =>
      campaign.onProgress?.(index * planned + done, chapters.length * planned);
    blocks.push(...(await runCampaign(session, chapter, { ...campaign, onProgress })));
  }
  return blocks;
}

/** Questions of a chapter for one world of each law. */
const RUNS_FOR_A_WORLD = 500;
/** Worlds of a law at the most, so that laws do not take the time of generated questions. */
const MOST_WORLDS = 200;

/** The laws of these chapters. */
async function askLaws(session: Session, campaign: CampaignOptions, chapters: readonly Chapter[]): Promise<LawRun> {
  const { seed, runs, shard = WHOLE, shrinks = true } = campaign;
  const worlds = Math.min(MOST_WORLDS, Math.ceil(runs / RUNS_FOR_A_WORLD));
  const own = laws.filter(({ chapter }) => chapters.includes(chapter));
  return withRepeats(await runLaws(session, { seed, shard, shrinks, worlds }, own), session.commands.repeatLaws);
}

/** Laws that do not hold, with the command that puts them to the same worlds again. */
export function withRepeats({ lines, unanswered }: LawRun, repeat: Commands['repeatLaws']): LawRun {
  const again = (line: ReportLaw): ReportLaw => {
    const command = line.broken + line.unanswered === 0 ? undefined : repeat?.(line.chapter);
    return command === undefined ? line : { ...line, reproduce: command };
  };
  return { lines: lines.map(again), unanswered };
}

/** Why a campaign went no further, and with how many questions left. */
function unaskedIn(blocks: readonly AskedBlock[], campaign: CampaignOptions, clock: Clock): Pick<Survey, 'unasked'> {
  const count = shareOf(campaign) - askedIn(blocks);
  const problem = clock.isOver() ? 'the time was up' : brokenOff(blocks);
  return count <= 0 || problem === undefined ? {} : { unasked: { count, problem } };
}

function brokenOff(blocks: readonly AskedBlock[]): string | undefined {
  const last = blocks.at(-1)?.outcomes.findLast(({ kind }) => kind === 'not-run');
  return last?.kind === 'not-run' ? last.problem : undefined;
}

function askedIn(blocks: readonly AskedBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.questions.length, 0);
}

/** Blocks of a campaign whose questions are counted: the first of the whole, so that parts add up. */
const LOOKED_AT = 2;

interface SurveyScope {
  readonly chapter: Chapter;
  readonly campaign: CampaignOptions;
  readonly readings: Readings;
  readonly clock: Clock;
}

function surveyOf(
  blocks: readonly AskedBlock[],
  golden: readonly Question[],
  { chapter, campaign, readings, clock }: SurveyScope,
): Survey {
  const { unasked } = unaskedIn(blocks, campaign, clock);
  const counted = blocks.filter(({ number }) => number < LOOKED_AT).flatMap(({ questions }) => questions);
  const others = blocks.filter(({ number }) => number >= LOOKED_AT).flatMap(({ questions }) => questions);
  const census = censusOf(counted, readings);
  return {
    chapter,
    seed: campaign.seed,
    ...printShard(campaign.shard ?? WHOLE),
    wanted: shareOf(campaign),
    worlds: blocks.reduce((sum, block) => sum + new Set(block.worlds).size, 0),
    planned: askedIn(blocks) + (unasked?.count ?? 0),
    ...defined({ unasked }),
    lookedAt: counted.length,
    census,
    ...defined({ largest: blocks.length === 0 ? undefined : sizesOf([...counted, ...others]) }),
    missed: [...missedBy(census, others, golden, readings)],
  };
}
