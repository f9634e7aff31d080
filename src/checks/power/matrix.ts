/** The kill matrix: every planted fault, every golden file, every chapter's campaign. */
import type { Fault } from '../../faults/fault.ts';
import type { Chapter } from '../../model/chapters.ts';
import type { Case } from '../../model/golden.ts';
import { laws } from '../invariants/all.generated.ts';
import { campaignKills, goldenKills } from './kills.ts';
import { lawKills } from './law-kills.ts';

/** Questions to detection for each seed; undefined where the campaign ended without one. */
export type Detections = readonly (number | undefined)[];

export interface Power {
  readonly fault: Fault;
  /** Addresses of the golden cases that catch it, by file. */
  readonly golden: ReadonlyMap<string, readonly string[]>;
  readonly campaigns: ReadonlyMap<Chapter, Detections>;
  /** The laws that it breaks. */
  readonly laws: readonly string[];
}

export interface Effort {
  readonly seeds: number;
  /** Questions of each chapter's campaign for each seed, at the most. */
  readonly runs: number;
}

export interface MatrixEffort extends Effort {
  /** Worlds of each law, of the first seed. */
  readonly worlds: number;
}

export function matrix(
  faults: readonly Fault[],
  cases: readonly Case[],
  { seeds, runs, worlds }: MatrixEffort,
  onProgress: (chapter: Chapter, seed: number) => void = () => undefined,
): readonly Power[] {
  const chapters = [...new Set(faults.flatMap((fault) => fault.chapters))];
  const found = new Map(
    chapters.map((chapter) => [
      chapter,
      Array.from({ length: seeds }, (_, index) => {
        onProgress(chapter, index + 1);
        return campaignKills(faults, { chapter, seed: index + 1, runs });
      }),
    ]),
  );
  const broken = lawKills(faults, laws, { seed: 1, worlds });
  return faults.map((fault) => ({
    fault,
    golden: goldenKills(fault, cases),
    laws: broken.get(fault) ?? [],
    campaigns: new Map(
      fault.chapters.map((chapter) => [chapter, (found.get(chapter) ?? []).map((kills) => kills.get(fault))]),
    ),
  }));
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
