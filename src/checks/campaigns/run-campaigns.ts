/** Generated questions in a run: asked chapter by chapter, judged together with the golden answers, shrunk. */

import type { Subject } from '../../harness/subject.ts';
import { laws } from '../../laws/all.generated.ts';
import type { Chapter } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { ReportLaw, StartAnswer } from '../../model/generated/wire.generated.ts';
import type { Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import { sizesOf } from '../../report/sizes.ts';
import { readReadings } from '../../syntax/readings.ts';
import { generatedRows } from '../diagnosis/rows.ts';
import { shareLines } from '../diagnosis/share-lines.ts';
import { printShard, WHOLE } from '../parts/shard.ts';
import { type Smallest, shrinkOn } from '../shrinking/shrink-on.ts';
import { type AskedBlock, type CampaignOptions, runCampaign, shareOf } from './campaign.ts';
import { censusOf, missedBy } from './census.ts';
import { type Fresh, type FreshHeard, type FreshJudging, judgeFresh, noFresh, type Survey } from './judge-campaigns.ts';
import { outcomesOf } from './outcomes.ts';
import { type LawRun, runLaws } from './run-laws.ts';

export interface FreshOptions extends Omit<FreshJudging, 'seed' | 'shrink'> {
  readonly declaration: StartAnswer;
  /** Golden questions of the chapters that are asked about. */
  readonly golden: readonly Question[];
  readonly campaign: CampaignOptions;
  /** Whether what is found is made smaller; it is unless this is false. */
  readonly shrinks?: boolean;
  /** Asked in place of the subject while it is. */
  readonly shrinkOn?: Subject;
  /** The command that puts the laws of a chapter to the same worlds again. */
  readonly repeatLaws?: (chapter: Chapter) => string;
}

/** What came of it, and what the judgement rests on. */
export interface FreshAsked extends Fresh {
  readonly heard: FreshHeard;
  /** What was made smaller, by address. */
  readonly smallest: ReadonlyMap<string, Smallest>;
}

const nothingHeard: FreshHeard = { laws: { lines: [], unanswered: [] }, generated: [], surveys: [] };
export const nothingAsked: FreshAsked = { ...noFresh, heard: nothingHeard, smallest: new Map() };

export async function askFresh(subject: Subject, options: FreshOptions): Promise<FreshAsked> {
  const { campaign, golden, strictness } = options;
  const chapters = [...new Set(golden.map(({ chapter }) => chapter))];
  const lawful = await askLaws(subject, options, chapters);
  const blocks = await askBlocks(subject, options, chapters);
  const claimed = readReadings(options.declaration.readings ?? {});
  const readings = { ...defaultReadings, ...(claimed.ok ? claimed.value : {}) }; // the same in every part
  const surveys = chapters.map((chapter) =>
    surveyOf(
      blocks.filter((block) => block.chapter === chapter),
      golden.filter((question) => question.chapter === chapter),
      { chapter, campaign, readings },
    ),
  );
  const heard: FreshHeard = { laws: lawful, generated: outcomesOf(blocks), surveys };
  const smallest = new Map<string, Smallest>();
  const { deadline = Number.POSITIVE_INFINITY, seed } = campaign;
  const until = options.shrinks === false ? 0 : deadline;
  const shrink = shrinkOn(options.shrinkOn ?? subject, { ...strictness, codes: false }, until, smallest);
  const judged = await judgeFresh(heard, { ...options, seed, shrink });
  const rows = generatedRows(heard.generated, judged, judged.readings ?? readings);
  return { ...judged, shares: shareLines(rows, 'generated'), heard, smallest };
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

/** Questions of a chapter for one world of each law. */
const RUNS_FOR_A_WORLD = 500;
/** Worlds of a law at the most, so that laws do not take the time of generated questions. */
const MOST_WORLDS = 200;

/** The laws of these chapters. */
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
      worlds: Math.min(MOST_WORLDS, Math.ceil(runs / RUNS_FOR_A_WORLD)),
      ...(deadline === undefined || deadline === Number.POSITIVE_INFINITY ? {} : { deadline }),
    },
    laws.filter(({ chapter }) => chapters.includes(chapter)),
  );
  return withRepeats({ lines, unanswered }, repeatLaws);
}

/** Laws that do not hold, with the command that puts them to the same worlds again. */
export function withRepeats({ lines, unanswered }: LawRun, repeat: FreshOptions['repeatLaws']): LawRun {
  const again = (line: ReportLaw): ReportLaw => {
    const command = line.broken + line.unanswered === 0 ? undefined : repeat?.(line.chapter);
    return command === undefined ? line : { ...line, reproduce: command };
  };
  return { lines: lines.map(again), unanswered };
}

/** Why a campaign went no further, and with how many questions left. */
function unaskedIn(blocks: readonly AskedBlock[], campaign: CampaignOptions): Pick<Survey, 'unasked'> {
  const count = shareOf(campaign) - askedIn(blocks);
  const { deadline = Number.POSITIVE_INFINITY } = campaign;
  const problem = Date.now() < deadline ? brokenOff(blocks) : 'the time was up';
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

interface Surveying {
  readonly chapter: Chapter;
  readonly campaign: CampaignOptions;
  readonly readings: Readings;
}

function surveyOf(
  blocks: readonly AskedBlock[],
  golden: readonly Question[],
  { chapter, campaign, readings }: Surveying,
): Survey {
  const { unasked } = unaskedIn(blocks, campaign);
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
    ...(unasked === undefined ? {} : { unasked }),
    lookedAt: counted.length,
    census,
    ...(blocks.length === 0 ? {} : { largest: sizesOf([...counted, ...others]) }),
    missed: [...missedBy(census, others, golden, readings)],
  };
}
