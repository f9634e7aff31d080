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
import { faults } from '../../src/faults/all.generated.ts';
import type { Fault } from '../../src/faults/fault.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import { table } from '../markdown.ts';
import {
  campaignDetections,
  type Effort,
  parseDetections,
  percentile,
  printDetections,
} from './detection/campaigns.ts';
import type { Cells, Measurement, UnitRows } from './measurement.ts';

/** Five seeds tell a fault that is lost from one that is found late; most faults are found in far fewer questions. */
const effort: Effort = { seeds: 5, runs: 3_000 };

/** The name of the usual campaign, from which nothing is taken away. */
const WHOLE = 'every feature';

const names = Object.keys(features) as Feature[];

/** A fault is looked for in the first of its chapters, where it lies most open. */
function homeOf({ chapters }: Pick<Fault, 'chapters'>): Chapter {
  return chapters[0];
}

function settingsOf(feature: string): Settings {
  return feature === WHOLE ? wellFormed : without(wellFormed, feature as Feature);
}

/** Questions of which a feature that matters to a chapter changes some. */
const SAMPLE = 60;

/** Whether a chapter's questions are others without a feature. */
export function isConcerned(chapter: Chapter, feature: Feature): boolean {
  const usual = samples.get(chapter) ?? sample(chapter, wellFormed);
  samples.set(chapter, usual);
  return sample(chapter, settingsOf(feature)) !== usual;
}

/** Of the usual campaigns, by chapter. */
const samples = new Map<Chapter, string>();

function sample(chapter: Chapter, settings: Settings): string {
  return JSON.stringify(fc.sample<Scenario>(scenario(chapter, settings), { seed: 1, numRuns: SAMPLE }));
}

/** For each fault of a chapter the questions until it is found by each seed, without the feature. */
export function ablationRows(
  feature: string,
  chapter: Chapter,
  some: readonly Fault[],
  howLong: Effort = effort,
): ReadonlyMap<Fault, Cells> {
  const found = campaignDetections(some, chapter, howLong, settingsOf(feature));
  return new Map(
    [...found].map(([fault, detections]) => [
      fault,
      { feature, fault: fault.name, chapter, questions: printDetections(detections) },
    ]),
  );
}

/** A change of so many times is more than five seeds make by chance. */
const CLEARLY = 3;

/** The medians of one fault with every feature and without one; infinite where half of the seeds find nothing. */
interface Change {
  readonly fault: string;
  readonly whole: number;
  readonly less: number;
}

const isLost = ({ whole, less }: Change): boolean => Number.isFinite(whole) && !Number.isFinite(less);
const isSlower = ({ whole, less }: Change): boolean => Number.isFinite(less) && less >= CLEARLY * whole;
const isSooner = ({ whole, less }: Change): boolean => Number.isFinite(less) && whole >= CLEARLY * less;

function median(row: Cells | undefined): number {
  return percentile(parseDetections(String(row?.['questions'] ?? '-')), 50) ?? Number.POSITIVE_INFINITY;
}

/** The page. */
export function printAblation(units: UnitRows, { seeds, runs }: Effort = effort): string {
  const rows = [...units.values()].flat();
  const whole = new Map(rows.filter(({ feature }) => feature === WHOLE).map((row) => [row['fault'], median(row)]));
  const changesOf = (feature: string): readonly Change[] =>
    rows
      .filter((row) => row['feature'] === feature)
      .map((row) => ({
        fault: String(row['fault']),
        whole: whole.get(row['fault']) ?? Number.POSITIVE_INFINITY,
        less: median(row),
      }));
  return `# What each feature of the generators is good for

Each feature of \`generators/settings.ts\` is taken away alone. The planted faults of every chapter whose questions change
are then looked for again in their first chapter, with ${seeds} seeds and up to ${runs} questions each. A fault is lost when half of the
seeds find it with the feature and not without; it is slower, or sooner, when the median is ${CLEARLY} times larger, or smaller. The last
columns are medians and 95th percentiles over the faults concerned, with the feature → without; — where there is none.

${table([
  ['feature', 'faults concerned', 'lost', 'slower', 'sooner', 'median questions', '95th percentile'],
  ...names.map((feature) => cellsOf(feature, changesOf(feature))),
])}

## Faults lost or slower, by feature

${names.map((feature) => printLosses(feature, changesOf(feature))).join('\n')}
`;
}

function cellsOf(feature: string, changes: readonly Change[]): readonly (string | number)[] {
  const counts = [isLost, isSlower, isSooner].map((is) => changes.filter(is).length);
  return [`\`${feature}\``, changes.length, ...counts, ...[50, 95].map((hundredths) => hundredth(changes, hundredths))];
}

function hundredth(changes: readonly Change[], hundredths: number): string {
  const [whole, less] = (['whole', 'less'] as const).map((side) => {
    const questions = changes.map((change) => (Number.isFinite(change[side]) ? change[side] : undefined));
    return percentile(questions, hundredths) ?? '—';
  });
  return `${whole} → ${less}`;
}

function printLosses(feature: string, changes: readonly Change[]): string {
  const worse = [...changes.filter(isLost), ...changes.filter(isSlower)].map(
    ({ fault, whole, less }) => `\`${fault}\` (${whole} → ${Number.isFinite(less) ? less : 'lost'})`,
  );
  return `- \`${feature}\`: ${worse.length === 0 ? 'none' : worse.join(', ')}`;
}

/** `evidence/ablation.csv` and its page. */
export const ablation: Measurement = {
  columns: ['feature', 'fault', 'chapter', 'questions'],
  units: (digestOf) => {
    const code = digestOf('tools/measure/detection/campaigns.ts');
    const homes = [...new Set(faults.map(homeOf))];
    return [WHOLE, ...names].flatMap((feature) =>
      homes
        .filter((chapter) => feature === WHOLE || isConcerned(chapter, feature as Feature))
        .flatMap((chapter) =>
          faults
            .filter((fault) => homeOf(fault) === chapter)
            .map(({ name }) => ({
              name: `${feature}, ${chapter}, ${name}`,
              batch: `${feature}, ${chapter}`,
              depends: [code, digestOf(`src/faults/${chapter}/${name}.ts`)],
            })),
        ),
    );
  },
  measure: (batch, units) => {
    const [feature = '', chapter = ''] = batch.split(', ');
    const some = faults.filter(({ name }) => units.includes(`${batch}, ${name}`));
    const rows = ablationRows(feature, chapter as Chapter, some);
    return new Map([...rows].map(([fault, row]) => [`${batch}, ${fault.name}`, [row]]));
  },
  pages: (rows) => ({ 'ablation.md': printAblation(rows) }),
};
