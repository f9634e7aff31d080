/** What each feature of the generators is good for: how much longer campaigns without it look for the planted faults. */
import fc from 'fast-check';
import {
  type Feature,
  features,
  type Scenario,
  type Settings,
  scenario,
  wellFormed,
  without,
} from '../../generators/index.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import { type Effort, percentile } from './detection/detection.ts';
import { campaignKills } from './detection/detections.ts';
import { headOf } from './digest.ts';

/** Questions until a fault is found, the median over the seeds; infinite where half of them find nothing. */
export interface Change {
  readonly fault: Fault;
  readonly whole: number;
  /** Without the feature. */
  readonly less: number;
}

export interface Ablation {
  readonly feature: Feature;
  /** Chapters whose questions are others without the feature. */
  readonly chapters: readonly Chapter[];
  /** The faults that these chapters are asked about. */
  readonly changes: readonly Change[];
}

/** A fault is looked for in the first of its chapters, where it lies most open. */
export function ablation(
  faults: readonly Fault[],
  effort: Effort,
  onProgress: (feature: Feature) => void = () => undefined,
): readonly Ablation[] {
  const homes = [...new Set(faults.map(homeOf))];
  const whole = mediansIn(homes, faults, effort, wellFormed);
  return (Object.keys(features) as Feature[]).map((feature) => {
    onProgress(feature);
    const settings = without(wellFormed, feature);
    const chapters = homes.filter((chapter) => written(chapter, settings) !== written(chapter, wellFormed));
    const less = mediansIn(chapters, faults, effort, settings);
    const changes = [...less].map(([fault, questions]) => {
      return { fault, whole: whole.get(fault) ?? Number.POSITIVE_INFINITY, less: questions };
    });
    return { feature, chapters, changes };
  });
}

function homeOf({ chapters }: Fault): Chapter {
  return chapters[0];
}

/** Enough of a chapter to see whether a setting changes it. */
function written(chapter: Chapter, settings: Settings): string {
  return JSON.stringify(fc.sample<Scenario>(scenario(chapter, settings), { seed: 1, numRuns: 60 }));
}

function mediansIn(
  chapters: readonly Chapter[],
  faults: readonly Fault[],
  { seeds, runs }: Effort,
  settings: Settings,
): ReadonlyMap<Fault, number> {
  const medians = new Map<Fault, number>();
  for (const chapter of chapters) {
    const own = faults.filter((fault) => homeOf(fault) === chapter);
    const found = Array.from({ length: seeds }, (_, index) =>
      campaignKills(own, { chapter, seed: index + 1, runs, settings }),
    );
    for (const fault of own) {
      const detections = found.map((kills) => kills.get(fault));
      medians.set(fault, percentile(detections, 50) ?? Number.POSITIVE_INFINITY);
    }
  }
  return medians;
}

/** A change of so many times is more than seeds make by chance. */
const CLEARLY = 3;

/** Found with the feature, and by half of the seeds not without. */
function lost({ changes }: Ablation): readonly Change[] {
  return changes.filter(({ whole, less }) => Number.isFinite(whole) && !Number.isFinite(less));
}

function slower({ changes }: Ablation): readonly Change[] {
  return changes.filter(({ whole, less }) => Number.isFinite(less) && less >= CLEARLY * whole);
}

function sooner({ changes }: Ablation): readonly Change[] {
  return changes.filter(({ whole, less }) => Number.isFinite(less) && whole >= CLEARLY * less);
}

const HEAD = ['feature', 'fault', 'chapter', 'median questions', 'without the feature'];

/** A row for each feature and each fault that it concerns; no number where half of the seeds find nothing. */
export function printAblation(ablations: readonly Ablation[]): string {
  const rows = ablations.flatMap(({ feature, changes }) =>
    changes.map(({ fault, whole, less }) => [feature, fault.name, homeOf(fault), shown(whole, ''), shown(less, '')]),
  );
  return `${[HEAD, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function shown(questions: number, never: string): string {
  return Number.isFinite(questions) ? String(questions) : never;
}

export function printAblationPage(ablations: readonly Ablation[], { seeds, runs }: Effort, digest: string): string {
  return `${headOf('npm run power', digest)}

# What each feature of the generators is good for

Each feature of \`generators/settings.ts\` is taken away alone. The planted faults of every chapter whose questions change
are then looked for again in their first chapter, with ${seeds} seeds and up to ${runs} questions each. A fault is lost when half of the
seeds find it with the feature and not without; it is slower, or sooner, when the median is ${CLEARLY} times larger, or smaller. The last
columns are medians and 95th percentiles over the faults concerned, with the feature → without; — where there is none.

| feature | faults concerned | lost | slower | sooner | median questions | 95th percentile |
|---|---|---|---|---|---|---|
${ablations.map((each) => `| ${cellsOf(each).join(' | ')} |`).join('\n')}

## Faults lost or slower, by feature

${ablations.map(sectionOf).join('\n')}
`;
}

function cellsOf(each: Ablation): readonly string[] {
  const counts = [each.changes, lost(each), slower(each), sooner(each)].map(({ length }) => String(length));
  return [`\`${each.feature}\``, ...counts, ...[50, 95].map((hundredths) => hundredth(each.changes, hundredths))];
}

function hundredth(changes: readonly Change[], hundredths: number): string {
  const [whole, less] = (['whole', 'less'] as const).map((side) => {
    const questions = changes.map((change) => (Number.isFinite(change[side]) ? change[side] : undefined));
    return shown(percentile(questions, hundredths) ?? Number.POSITIVE_INFINITY, '—');
  });
  return `${whole} → ${less}`;
}

function sectionOf(each: Ablation): string {
  const named = [...lost(each), ...slower(each)].map(
    ({ fault, whole, less }) => `\`${fault.name}\` (${whole} → ${shown(less, 'lost')})`,
  );
  return `- \`${each.feature}\`: ${named.length === 0 ? 'none' : named.join(', ')}`;
}
