/** Generated questions, sampled ahead in blocks that a seed names, asked in batches and compared with the reference. */
import fc from 'fast-check';
import { type Settings, scenario, wellFormed } from '../../generators/index.ts';
import { type Leniency, leniencyOf, type Strictness, sameAnswer } from '../harness/compare.ts';
import { askAll, defaultRunOptions, withTogether } from '../harness/run.ts';
import type { Outcome, Subject } from '../harness/subject.ts';
import type { Answer } from '../model/answer.ts';
import type { Chapter } from '../model/chapters.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/readings.ts';
import type { StartAnswer } from '../model/wire.generated.ts';
import { answer } from '../reference/answer.ts';
import { isInside } from './plan.ts';
import { blockSeed } from './seed.ts';

export interface CampaignOptions {
  readonly seed: number;
  /** Questions of each chapter. */
  readonly runs: number;
  /** This part of so many. */
  readonly shard?: Shard;
  /** Worlds of a block; 64 unless given. Other blocks are other questions. */
  readonly worlds?: number;
  /** Milliseconds since the epoch after which no further block is begun. */
  readonly deadline?: number;
  readonly onProgress?: (done: number, planned: number) => void;
}

export interface Shard {
  /** From 1 to `of`. */
  readonly part: number;
  readonly of: number;
}

/** A campaign that is not divided. */
export const WHOLE: Shard = { part: 1, of: 1 };

/** Worlds of one chapter that a seed and a number name, with the questions about them. */
export interface Block {
  readonly chapter: Chapter;
  readonly number: number;
  readonly questions: readonly Question[];
  /** For each question the place of its world in the block. */
  readonly worlds: readonly number[];
}

export interface AskedBlock extends Block {
  readonly outcomes: readonly Outcome[];
}

/** Worlds of a block. */
const WORLDS = 64;

/** The same seed, chapter and number give the same block. */
export function blockOf(
  chapter: Chapter,
  number: number,
  seed: number,
  declaration: StartAnswer,
  settings: Settings = wellFormed,
  worlds = WORLDS,
): Block {
  const scenarios = fc.sample(scenario(chapter, settings), { seed: blockSeed(seed, chapter, number), numRuns: worlds });
  const all = scenarios.flatMap(({ given, when }, world) =>
    when.map((each) => ({ world, question: { chapter, given, when: each } as Question })),
  );
  const inside = all.filter(({ question }) => isInside(question, declaration));
  return {
    chapter,
    number,
    questions: inside.map((each) => each.question),
    worlds: inside.map((each) => each.world),
  };
}

/** Blocks of one chapter that yield nothing, because all lies outside the subject's limits, before it is given up. */
const BARREN = 8;

/** Asks blocks of a chapter until it has had its questions, its share or its time. */
export async function runCampaign(
  subject: Subject,
  declaration: StartAnswer,
  chapter: Chapter,
  options: CampaignOptions,
): Promise<readonly AskedBlock[]> {
  const asked: AskedBlock[] = [];
  const { shard = WHOLE, runs, deadline = Number.POSITIVE_INFINITY, seed, worlds } = options;
  const share = Math.ceil(runs / shard.of);
  const draw = (number: number): Block => blockOf(chapter, number, seed, declaration, wellFormed, worlds);
  let [done, barren] = [0, 0];
  let next = draw(shard.part - 1);
  while (done < share && barren < BARREN && Date.now() < deadline) {
    const block = firstOf(next, share - done);
    const asking = askAll(subject, block.questions, { ...defaultRunOptions, deadline });
    if (done + block.questions.length < share) next = draw(block.number + shard.of); // while the subject is busy
    const outcomes = withTogether(await asking);
    asked.push(answeredPart({ ...block, outcomes }, deadline));
    done += block.questions.length;
    barren = block.questions.length === 0 ? barren + 1 : 0;
    options.onProgress?.(Math.min(done, share), share);
    if (outcomes.some((outcome) => outcome.kind === 'not-run')) break;
  }
  return asked;
}

/** The first questions of a block, so that no more are asked than are wanted. */
function firstOf(block: Block, count: number): Block {
  return { ...block, questions: block.questions.slice(0, count), worlds: block.worlds.slice(0, count) };
}

/** What was asked before the time was up. */
function answeredPart(block: AskedBlock, deadline: number): AskedBlock {
  if (Date.now() < deadline) return block;
  const kept = new Set(block.outcomes.flatMap((outcome, index) => (outcome.kind === 'not-run' ? [] : [index])));
  const pick = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => kept.has(index));
  return { ...block, questions: pick(block.questions), worlds: pick(block.worlds), outcomes: pick(block.outcomes) };
}

/** An answer to an unsettled question that is more lenient, or stricter, than the specification. */
export interface Acceptance {
  readonly question: Question;
  readonly answer: Answer;
  readonly direction: Leniency;
}

/** The answers of a block that are not right, and acceptable. */
export function acceptances(block: AskedBlock, readings: Readings, strictness: Strictness): readonly Acceptance[] {
  return block.questions.flatMap((question, index) => {
    const outcome = block.outcomes[index];
    if (outcome?.kind !== 'answered') return [];
    const direction = leniencyOf(question, outcome.answer, strictness);
    if (direction === undefined) return [];
    const isRight = sameAnswer(question.chapter, answer(question, readings), outcome.answer, strictness);
    return isRight ? [] : [{ question, answer: outcome.answer, direction }];
  });
}

/** A question that was not answered as these readings want it. */
export interface Mismatch {
  readonly question: Question;
  readonly outcome: Outcome;
  readonly expected: Answer;
  /** Block and place of the world. */
  readonly world: string;
  /** The sentence of the law whose world it is, where it was asked for one. */
  readonly law?: string;
}

/** The reference is asked once for each question, under these readings only; what is acceptable is no mismatch. */
export function mismatches(block: AskedBlock, readings: Readings, strictness: Strictness): readonly Mismatch[] {
  return block.questions.flatMap((question, index) => {
    const outcome = block.outcomes[index];
    if (outcome === undefined) return [];
    const expected = answer(question, readings);
    if (outcome.kind === 'answered') {
      if (sameAnswer(question.chapter, expected, outcome.answer, strictness)) return [];
      if (leniencyOf(question, outcome.answer, strictness) !== undefined) return [];
    }
    return [{ question, outcome, expected, world: `${block.number}:${block.worlds[index]}` }];
  });
}
