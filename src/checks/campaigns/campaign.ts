/** Generated questions, sampled ahead in blocks of equal size that a seed names, asked in batches and compared with the reference. */

import { type Block, fullBlock } from '../../../generators/blocks.ts';
import { askAll, defaultRunOptions, withTogether } from '../../harness/ask.ts';
import type { Clock } from '../../harness/clock.ts';
import type { Outcome } from '../../harness/subject.ts';
import type { Chapter } from '../../model/chapters.ts';
import type { StartAnswer } from '../../model/generated/wire.generated.ts';
import { isOwn, type Shard, WHOLE } from '../parts/shard.ts';
import { askableAbout } from '../plan.ts';
import type { Session } from '../session.ts';

/** What is generated: how much, from which seed, which part of it. */
export interface CampaignOptions {
  readonly seed: number;
  /** Questions of each chapter, by all parts together. */
  readonly runs: number;
  /** This part of so many. */
  readonly shard?: Shard;
  /** Worlds that are drawn at once; 64 unless given. Other numbers give other questions. */
  readonly worlds?: number;
  /** Whether what is found is made smaller; it is unless this is false. */
  readonly shrinks?: boolean;
  readonly onProgress?: (done: number, planned: number) => void;
}

/** A block with what was said to its questions, in their order. */
export interface AskedBlock extends Block {
  readonly outcomes: readonly Outcome[];
}

/** Questions of a block; the last one of a campaign may have less. As many as are asked in about a second over a pipe. */
const BLOCK = 1000;
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
  { subject, declaration, clock }: Session,
  chapter: Chapter,
  options: CampaignOptions,
): Promise<readonly AskedBlock[]> {
  const asked: AskedBlock[] = [];
  const drawOne = (own: { number: number; count: number } | undefined): Block | undefined =>
    own && blockInside(chapter, own, declaration, options);
  const own = isBarren(chapter, declaration, options) ? [] : blocksOf(options);
  const share = shareOf(options);
  let [done, next] = [0, clock.isOver() ? undefined : drawOne(own[0])];
  for (let at = 1; next !== undefined && !clock.isOver(); at += 1) {
    const block: Block = next;
    const asking = askAll(subject, block.questions, { ...defaultRunOptions, clock });
    next = drawOne(own[at]); // while the subject is busy
    const outcomes = withTogether(await asking);
    asked.push(answeredPart({ ...block, outcomes }, clock));
    done += block.questions.length;
    options.onProgress?.(done, share);
    if (outcomes.some((outcome) => outcome.kind === 'not-run')) break;
  }
  return asked;
}

/** Whether the first block of the campaign, whichever part asks it, lies outside the subject's limits. */
function isBarren(chapter: Chapter, declaration: StartAnswer, options: CampaignOptions): boolean {
  if (declaration.limits === undefined) return false;
  return blockInside(chapter, { number: 0, count: 1 }, declaration, options).questions.length === 0;
}

/** So many questions within the subject's limits; fewer when these leave nothing. */
function blockInside(
  chapter: Chapter,
  { number, count }: { readonly number: number; readonly count: number },
  declaration: StartAnswer,
  { seed, worlds }: CampaignOptions,
): Block {
  return fullBlock(chapter, number, seed, count, (given) => askableAbout(given, declaration), worlds);
}

/** What was asked before the time was up. */
function answeredPart(block: AskedBlock, clock: Clock): AskedBlock {
  if (!clock.isOver()) return block;
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
