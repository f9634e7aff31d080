/** What a campaign costs beside its subject, in this process and over a pipe, against what cannot be saved. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { blockSeed } from '../../../../generators/blocks.ts';
import { scenario, wellFormed } from '../../../../generators/index.ts';
import { type AskedBlock, runCampaign } from '../../../../src/checks/campaigns/campaign.ts';
import { judgeCampaign } from '../../../../src/checks/campaigns/differential.ts';
import { outcomesOf } from '../../../../src/checks/campaigns/outcomes.ts';
import { sessionOn } from '../../../../src/checks/session.ts';
import { childProcess } from '../../../../src/harness/adapters/child-process/child-process.ts';
import { inProcess } from '../../../../src/harness/adapters/in-process.ts';
import type { Chapter } from '../../../../src/model/chapters.ts';
import { claimsEverything } from '../../../../src/model/claims.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import { packageFolder as root } from '../../../../src/node/files.ts';
import { answer } from '../../../../src/reference/reference.ts';
import { sameAnswer } from '../../../../src/syntax/same-answer.ts';
import { EXACT } from '../../detection/detects.ts';

/** Microseconds a question: of processor time in this process, and of the clock over a pipe. */
export interface CampaignCosts {
  readonly chapter: Chapter;
  /** The worlds alone. */
  readonly drawing: number;
  readonly oracle: number;
  readonly subject: number;
  /** In this process, the subject included. */
  readonly campaign: number;
  /** The reference as a program, given the same lines at once; its start-up aside. */
  readonly adapter: number;
  /** Drawn, asked of that program and judged. */
  readonly pipe: number;
}

/** What the costs come to. */
export interface CampaignRatios {
  /** Everything but the subject, against the drawing. */
  readonly beside: number;
  /** The pipe against the slower of its two sides. */
  readonly pipeRatio: number;
}

/** Ratios of a chapter's costs. */
export function campaignRatios({ drawing, oracle, subject, campaign, adapter, pipe }: CampaignCosts): CampaignRatios {
  return { beside: (campaign - subject) / drawing, pipeRatio: pipe / Math.max(adapter, drawing + oracle) };
}

const QUESTIONS = 10_000;
/** What else the machine does adds to a time and never takes away: of so many the least counts. */
const ROUNDS = 3;
const SEED = 1;
const main = join(root, 'dist/src/cli/main.js');

/** Two answers to one question are compared before anything is timed. */
export async function campaignCosts(chapter: Chapter): Promise<CampaignCosts> {
  const right = inProcess(claimsEverything, (question) => answer(question, defaultReadings));
  const blocks = await runCampaign(sessionOn(right, claimsEverything), chapter, { seed: SEED, runs: QUESTIONS });
  const questions = blocks.flatMap((block) => block.questions);
  for (const question of questions.slice(0, 1_000))
    if (!sameAnswer(chapter, answer(question, defaultReadings), answer(question, defaultReadings), EXACT))
      throw new Error(`${chapter}: two answers to one question`);
  return {
    chapter,
    drawing: await least(processorTime, () => drawWorlds(chapter, blocks)),
    oracle: await least(processorTime, () => judge(blocks)),
    subject: await least(processorTime, () => questions.map((question) => answer(question, defaultReadings))),
    campaign: await least(processorTime, () =>
      runCampaign(sessionOn(right, claimsEverything), chapter, { seed: SEED, runs: QUESTIONS }),
    ),
    ...(await pipeCosts(chapter)),
  };
}

/** As many worlds of each block as were asked about. */
function drawWorlds(chapter: Chapter, blocks: readonly AskedBlock[]): readonly unknown[] {
  return blocks.map(({ number, worlds }) => {
    return fc.sample(scenario(chapter, wellFormed), {
      seed: blockSeed(SEED, chapter, number),
      numRuns: (worlds.at(-1) ?? 0) + 1,
    });
  });
}

function judge(blocks: readonly AskedBlock[]): void {
  const { wrong } = judgeCampaign(outcomesOf(blocks), [], {}, defaultReadings, { grounds: true, codes: false });
  if (wrong.length > 0) throw new Error('the reference contradicts itself');
}

async function pipeCosts(chapter: Chapter): Promise<Pick<CampaignCosts, 'adapter' | 'pipe'>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const path = join(folder, 'lines');
    await overPipe(chapter, ['sh', '-c', `tee "${path}" | "${process.execPath}" "${main}" subject`]);
    const lines = readFileSync(path, 'utf8');
    const [whole, start] = [await least(clock, () => feed(lines)), await least(clock, () => feed(firstLine(lines)))];
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(await overPipe(chapter, [process.execPath, main, 'subject']));
    return { adapter: whole - start, pipe: Math.min(...times) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function overPipe(chapter: Chapter, command: readonly string[]): Promise<number> {
  const subject = childProcess({ command });
  await subject.start();
  const begun = clock();
  judge(await runCampaign(sessionOn(subject, claimsEverything), chapter, { seed: SEED, runs: QUESTIONS }));
  const taken = clock() - begun;
  await subject.stop();
  return taken / QUESTIONS;
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n') + 1);
}

function feed(input: string): void {
  const { status } = spawnSync(process.execPath, [main, 'subject'], { input, stdio: ['pipe', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the reference as a program ended with ${status}`);
}

async function least(now: () => number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = now();
    await work();
    times.push((now() - begun) / QUESTIONS);
  }
  return Math.min(...times);
}

function clock(): number {
  return performance.now() * 1_000;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
