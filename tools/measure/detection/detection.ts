/** The kill matrix: every planted fault, every golden file, every law, every chapter's campaign and small scope. */

import type { Fault } from '../../../src/faults/fault.ts';
import { laws } from '../../../src/laws/all.generated.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Case } from '../../../src/model/golden.ts';
import { failedUnderAnyReadings } from './any-readings.ts';
import { campaignKills, goldenKills } from './detections.ts';
import { type Alike, alike } from './equivalent-faults.ts';
import { type Broken, lawKills } from './law-detections.ts';
import type { Scope } from './scope/scope.ts';
import { type ScopeWalk, walkScopes } from './scope-walk.ts';
import { type SmallestKill, smallestKill } from './smallest.ts';

/** Questions to detection for each seed; undefined where the campaign ended without one. */
export type Detections = readonly (number | undefined)[];

export interface Power {
  readonly fault: Fault;
  /** Addresses of the golden cases that catch it, by file. */
  readonly golden: ReadonlyMap<string, readonly string[]>;
  /** Golden cases that catch it under whatever readings explain most of its answers. */
  readonly underAnyReadings: number;
  readonly campaigns: ReadonlyMap<Chapter, Detections>;
  readonly laws: Broken;
  /** Undefined when neither its scopes nor golden cases catch it. */
  readonly smallest: SmallestKill | undefined;
}

export interface Matrix {
  readonly powers: readonly Power[];
  readonly walk: ScopeWalk;
  readonly alike: Alike;
}

export interface Effort {
  readonly seeds: number;
  /** Questions of each chapter's campaign for each seed, at the most. */
  readonly runs: number;
}

export interface MatrixEffort extends Effort {
  /** Worlds of each law, of the first seed. */
  readonly worlds: number;
  /** What is exhausted. */
  readonly scopes: readonly Scope[];
}

/** `onProgress` is told what is begun. */
export function matrix(
  faults: readonly Fault[],
  cases: readonly Case[],
  effort: MatrixEffort,
  onProgress: (step: string) => void = () => undefined,
): Matrix {
  const found = campaigns(faults, effort, onProgress);
  const walk = walkScopes(faults, effort.scopes, (chapter) => onProgress(`the scope of ${chapter}`));
  onProgress('laws and readings');
  const broken = lawKills(faults, laws, { seed: 1, worlds: effort.worlds });
  const powers = faults.map((fault): Power => {
    const golden = goldenKills(fault, cases);
    return {
      fault,
      golden,
      underAnyReadings: failedUnderAnyReadings(fault, cases),
      laws: broken.get(fault) ?? new Map(),
      smallest: smallestKill(fault, walk, cases, [...golden.values()].flat()),
      campaigns: new Map(
        fault.chapters.map((chapter) => [chapter, (found.get(chapter) ?? []).map((kills) => kills.get(fault))]),
      ),
    };
  });
  const questions = cases.map(({ question }) => question);
  return { powers, walk, alike: alike(walk, questions) };
}

/** For each chapter what the campaign of each seed finds. */
function campaigns(
  faults: readonly Fault[],
  { seeds, runs }: Effort,
  onProgress: (step: string) => void,
): ReadonlyMap<Chapter, readonly ReadonlyMap<Fault, number>[]> {
  const chapters = [...new Set(faults.flatMap((fault) => fault.chapters))];
  return new Map(
    chapters.map((chapter) => [
      chapter,
      Array.from({ length: seeds }, (_, index) => {
        onProgress(`${chapter} ${index + 1}`);
        return campaignKills(faults, { chapter, seed: index + 1, runs });
      }),
    ]),
  );
}

/** The campaigns of all chapters together: for each seed the one that needs the fewest questions. */
export function soonest({ campaigns }: Power): Detections {
  const all = [...campaigns.values()];
  return (all[0] ?? []).map((_, seed) => {
    const counts = all.map((each) => each[seed]).filter((count) => count !== undefined);
    return counts.length === 0 ? undefined : Math.min(...counts);
  });
}

/** The smallest count that so many hundredths of the seeds do not exceed; undefined when they found nothing. */
export function percentile(detections: Detections, hundredths: number): number | undefined {
  const sorted = [...detections].sort((a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  return sorted[Math.ceil((sorted.length * hundredths) / 100) - 1];
}

export function seedsThatFound(detections: Detections): number {
  return detections.filter((count) => count !== undefined).length;
}
