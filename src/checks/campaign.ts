/** Generated questions, sampled ahead in blocks of equal size that a seed names, asked in batches and compared with the reference. */
import fc from 'fast-check';
import { type Settings, wellFormed } from '../../generators/index.ts';
import { laterScenario } from '../../generators/scenario.ts';
import { askAll, defaultRunOptions, withTogether } from '../harness/run.ts';
import type { Outcome, Subject } from '../harness/subject.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Question } from '../model/question.ts';
import type { StartAnswer } from '../model/wire.generated.ts';
import { everything } from './everything.ts';
import { askableAbout } from './plan.ts';
import { blockSeed } from './seed.ts';
import { isOwn, type Shard, WHOLE } from './shard.ts';

export interface CampaignOptions {
  readonly seed: number;
  /** Questions of each chapter, by all parts together. */
  readonly runs: number;
  /** This part of so many. */
  readonly shard?: Shard;
  /** Worlds that are drawn at once; 64 unless given. Other numbers give other questions. */
  readonly worlds?: number;
  /** Milliseconds since the epoch after which no further block is begun. */
  readonly deadline?: number;
  readonly onProgress?: (done: number, planned: number) => void;
}

/** Questions of one chapter that a seed and a number name. */
export interface Block {
  readonly chapter: Chapter;
  readonly number: number;
  readonly questions: readonly Question[];
  /** For each question the place of its world in the block. */
  readonly worlds: readonly number[];
  /** For each question its block, world and place among the questions of the world: `0:17:3`. */
  readonly addresses: readonly string[];
}

export interface AskedBlock extends Block {
  readonly outcomes: readonly Outcome[];
}

/** Questions of a block; the last one of a campaign may have less. */
export const BLOCK = 1000;
/** Worlds that are drawn at once. */
const WORLDS = 64;
/** Draws in a row that yield nothing, because all lies outside the subject's limits, before a block is given up. */
const BARREN = 8;

/** The worlds of the first draw with all their questions. The same seed, chapter and number give the same. */
export function blockOf(
  chapter: Chapter,
  number: number,
  seed: number,
  declaration: StartAnswer,
  settings: Settings = wellFormed,
  worlds = WORLDS,
): Block {
  return toBlock(chapter, number, [...draw({ chapter, number, seed, settings, worlds, declaration }, 0)]);
}

/** So many questions within the subject's limits, drawn until they are there; fewer when the limits leave nothing. */
export function fullBlock(
  chapter: Chapter,
  number: number,
  count: number,
  declaration: StartAnswer,
  { seed, worlds = WORLDS }: Pick<CampaignOptions, 'seed' | 'worlds'>,
): Block {
  const found: DrawnQuestion[] = [];
  let barren = 0;
  for (let turn = 0; found.length < count && barren < BARREN; turn += 1) {
    const before = found.length;
    for (const each of draw({ chapter, number, seed, settings: wellFormed, worlds, declaration }, turn)) {
      if (found.push(each) === count) break; // worlds that are not needed, one in five, are never drawn
    }
    barren = found.length === before ? barren + 1 : 0;
  }
  return toBlock(chapter, number, found);
}

interface Draw {
  readonly chapter: Chapter;
  readonly number: number;
  readonly seed: number;
  readonly settings: Settings;
  readonly worlds: number;
  readonly declaration: StartAnswer;
}

interface DrawnQuestion {
  readonly question: Question;
  readonly world: number;
  /** Its place among the questions of the world. */
  readonly place: number;
}

/** What the subject can be asked about some worlds of a block: the first ones, or those of a later turn. */
function* draw(
  { chapter, number, seed, settings, worlds, declaration }: Draw,
  turn: number,
): Generator<DrawnQuestion, void> {
  const own = turn === 0 ? blockSeed(seed, chapter, number) : blockSeed(seed, `${chapter} ${number}`, turn);
  const scenarios = fc.sample(laterScenario(chapter, settings), { seed: own, numRuns: worlds });
  for (const [index, scenario] of scenarios.entries()) {
    const { given, when } = scenario();
    const isAskable = askableAbout(given, declaration);
    for (const [place, each] of when.entries()) {
      const question = { chapter, given, when: each } as Question;
      if (isAskable(question)) yield { question, world: turn * worlds + index, place };
    }
  }
}

function toBlock(chapter: Chapter, number: number, drawn: readonly DrawnQuestion[]): Block {
  return {
    chapter,
    number,
    questions: drawn.map(({ question }) => question),
    worlds: drawn.map(({ world }) => world),
    addresses: drawn.map(({ world, place }) => `${number}:${world}:${place}`),
  };
}

/** Finds questions again by the addresses that they have in a block; each draw is made once. */
export function redraw(chapter: Chapter, seed: number): (address: string) => Question | undefined {
  const turns = new Map<string, ReadonlyMap<string, Question>>();
  return (address) => {
    const [number = 0, world = 0] = address.split(':').map(Number);
    const turn = Math.floor(world / WORLDS);
    const key = `${number} ${turn}`;
    const known = turns.get(key) ?? new Map(drawn(chapter, number, seed, turn));
    turns.set(key, known);
    return known.get(address);
  };
}

function drawn(chapter: Chapter, number: number, seed: number, turn: number): readonly (readonly [string, Question])[] {
  const all = draw({ chapter, number, seed, settings: wellFormed, worlds: WORLDS, declaration: everything }, turn);
  return Array.from(all, ({ question, world, place }) => [`${number}:${world}:${place}`, question] as const);
}

/** The blocks of a part with the number of questions in each: all are of one size, but for the last of the campaign. */
export function blocksOf({ runs, shard = WHOLE }: CampaignOptions): readonly { number: number; count: number }[] {
  return Array.from({ length: Math.ceil(runs / BLOCK) }, (_, number) => ({
    number,
    count: Math.min(BLOCK, runs - number * BLOCK),
  })).filter(({ number }) => isOwn(shard, number));
}

/** Questions of a chapter that a part is to ask. */
export function shareOf(options: CampaignOptions): number {
  return blocksOf(options).reduce((sum, { count }) => sum + count, 0);
}

/** Asks the part's blocks of a chapter until they are done or the time is up. */
export async function runCampaign(
  subject: Subject,
  declaration: StartAnswer,
  chapter: Chapter,
  options: CampaignOptions,
): Promise<readonly AskedBlock[]> {
  const asked: AskedBlock[] = [];
  const { deadline = Number.POSITIVE_INFINITY } = options;
  const drawOne = (own: { number: number; count: number } | undefined): Block | undefined =>
    own && fullBlock(chapter, own.number, own.count, declaration, options);
  const own = isBarren(chapter, declaration, options) ? [] : blocksOf(options);
  const share = shareOf(options);
  let [done, next] = [0, Date.now() < deadline ? drawOne(own[0]) : undefined];
  for (let at = 1; next !== undefined && Date.now() < deadline; at += 1) {
    const block: Block = next;
    const asking = askAll(subject, block.questions, { ...defaultRunOptions, deadline });
    next = drawOne(own[at]); // while the subject is busy
    const outcomes = withTogether(await asking);
    asked.push(answeredPart({ ...block, outcomes }, deadline));
    done += block.questions.length;
    options.onProgress?.(done, share);
    if (outcomes.some((outcome) => outcome.kind === 'not-run')) break;
  }
  return asked;
}

/** Whether the first block of the campaign, whose part it ever is, lies outside the subject's limits. */
function isBarren(chapter: Chapter, declaration: StartAnswer, options: CampaignOptions): boolean {
  return declaration.limits !== undefined && fullBlock(chapter, 0, 1, declaration, options).questions.length === 0;
}

/** What was asked before the time was up. */
function answeredPart(block: AskedBlock, deadline: number): AskedBlock {
  if (Date.now() < deadline) return block;
  const kept = new Set(block.outcomes.flatMap((outcome, index) => (outcome.kind === 'not-run' ? [] : [index])));
  const pick = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => kept.has(index));
  const { questions, worlds, addresses, outcomes } = block;
  return {
    ...block,
    questions: pick(questions),
    worlds: pick(worlds),
    addresses: pick(addresses),
    outcomes: pick(outcomes),
  };
}
