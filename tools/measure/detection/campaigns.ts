/** Which planted faults generated campaigns catch, and after how many questions. */

import { blockOf } from '../../../generators/blocks.ts';
import type { Settings } from '../../../generators/index.ts';
import { answerWith } from '../../../src/faults/answer-with.ts';
import type { Fault } from '../../../src/faults/fault.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { rightly, spell, strictnessFor } from './detects.ts';

/** How long a campaign looks. */
export interface Effort {
  readonly seeds: number;
  /** Questions of each chapter's campaign for each seed, at the most. */
  readonly runs: number;
}

/** Thirty seeds tell a fault that one of twenty misses from one that none misses. */
export const effort: Effort = { seeds: 30, runs: 10_000 };

/** Questions to detection for each seed; undefined where the campaign ended without one. */
export type Detections = readonly (number | undefined)[];

/** Campaigns compare no codes: the protocol leaves them to golden cases. */
const USUAL = { grounds: true, codes: false } as const;

/** For each fault the first wrong answer of the campaign of each seed. */
export function campaignDetections(
  faults: readonly Fault[],
  chapter: Chapter,
  { seeds, runs }: Effort,
  settings?: Settings,
): ReadonlyMap<Fault, Detections> {
  const found = Array.from({ length: seeds }, (_, index) =>
    firstDetections(faults, { chapter, seed: index + 1, runs, ...(settings === undefined ? {} : { settings }) }),
  );
  return new Map(faults.map((fault) => [fault, found.map((each) => each.get(fault))]));
}

/** The campaign of one seed. */
export interface CampaignRun {
  readonly chapter: Chapter;
  readonly seed: number;
  /** Questions at the most. */
  readonly runs: number;
  /** Those of a usual campaign unless given. */
  readonly settings?: Settings;
}

/** For each fault that the campaign of one seed catches, the number of its first wrong answer, from 1. */
export function firstDetections(faults: readonly Fault[], run: CampaignRun): ReadonlyMap<Fault, number> {
  const { chapter, seed, runs, settings } = run;
  const found = new Map<Fault, number>();
  let alive = faults
    .filter(({ chapters }) => chapters.includes(chapter))
    .map((fault) => ({ fault, ask: answerWith(fault, defaultReadings), strictness: strictnessFor(fault, USUAL) }));
  let asked = 0;
  for (let number = 0; asked < runs && alive.length > 0; number += 1) {
    const { questions } = blockOf(chapter, number, seed, settings);
    for (const question of questions.slice(0, runs - asked)) {
      asked += 1;
      const right = rightly(question, USUAL);
      const caught = alive.filter(({ ask, strictness }) => spell(ask, question, strictness) !== right);
      for (const { fault } of caught) found.set(fault, asked);
      if (caught.length > 0) alive = alive.filter(({ fault }) => !found.has(fault));
    }
  }
  return found;
}

/** Detections as a cell: a dash where there is none. */
export function printDetections(detections: Detections): string {
  return detections.map((count) => count ?? '-').join(' ');
}

/** Reads what `printDetections` wrote. */
export function parseDetections(cell: string): Detections {
  return cell.split(' ').map((count) => (count === '-' ? undefined : Number(count)));
}

/** The smallest count that so many hundredths of the seeds do not exceed; undefined when they found nothing. */
export function percentile(detections: Detections, hundredths: number): number | undefined {
  const sorted = [...detections].sort((a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  return sorted[Math.ceil((sorted.length * hundredths) / 100) - 1];
}

/** How many seeds found something. */
export function seedsThatFound(detections: Detections): number {
  return detections.filter((count) => count !== undefined).length;
}
