/** What catches the planted faults, as a page for people. */

import { chapterNames } from '../../../src/model/chapters.ts';
import { list, table } from '../../markdown.ts';
import { type Detections, type Effort, percentile, seedsThatFound } from './campaigns.ts';
import { lawSections } from './law-sections.ts';
import { type Detection, type DetectionFigures, soonest } from './results.ts';
import { scopeSections } from './scope-sections.ts';

/** A fault is rare when half of the seeds need more questions than this. */
export const RARE = 100;

/** The page. */
export function printPage(measured: DetectionFigures): string {
  const { detections, effort, files, laws } = measured;
  return `${[
    '# What the checks catch',
    intro(measured),
    '## Faults that a campaign misses',
    list(missed(detections, effort)),
    '## Faults that one golden case alone catches',
    list(
      detections.flatMap(({ fault, onlyCase }) =>
        onlyCase === undefined ? [] : [`\`${onlyCase}\`: \`${fault.name}\``],
      ),
    ),
    '## Faults that are another reading',
    'No golden case catches them once every reading is open.',
    list(detections.filter(({ underAnyReadings }) => underAnyReadings === 0).map(({ fault }) => `\`${fault.name}\``)),
    '## Golden files that catch no planted fault',
    list(files.filter((file) => !detections.some(({ golden }) => golden.has(file))).map((file) => `\`${file}\``)),
    ...scopeSections(measured),
    ...lawSections(detections, laws),
    '## Every fault',
    `Golden cases that catch it, and how many cases fail under the readings that explain most of its answers; laws; the
smallest number of rules, policies, calls or comparisons that catches it; questions until the first wrong answer, over the seeds;
— where so many seeds did not find one.`,
    ...chapterNames.map((chapter) => chapterTable(chapter, detections, effort)),
  ].join('\n\n')}\n`;
}

function intro({ detections, effort: { seeds, runs, worlds } }: DetectionFigures): string {
  const all = detections.length;
  const count = (holds: (detection: Detection) => boolean): number => detections.filter(holds).length;
  const found = (detection: Detection): number => seedsThatFound(soonest(detection));
  return `Mutation score of the checks: golden cases catch ${count(({ golden }) => golden.size > 0)} of ${all} planted faults, campaigns ${count((each) => found(each) > 0)}.

Each planted fault is the reference with one mistake that somebody could make. It is asked every golden case, the small
scopes of its chapters, and their generated campaigns with ${seeds} seeds, up to ${runs} questions a chapter and seed. It is caught when an
answer differs from the reference's under the default readings, grounds included; codes of refusals do not count in campaigns, as in
\`check\`. It runs in this process, not over the wire. The numbers speak of these faults; of mistakes that nobody has planted they say nothing.

- Golden cases catch ${count(({ golden }) => golden.size > 0)} of ${all} faults.
- Campaigns catch ${count((each) => found(each) === seeds)} of ${all} with every one of ${seeds} seeds, and ${count((each) => found(each) === 0)} with none.
- Laws, ${worlds} worlds of each, are broken by ${count(({ laws }) => laws.size > 0)} of ${all}.
- ${count(isRare)} of ${all} faults are rare: half of the seeds need more than ${RARE} questions.
- Small scopes catch ${count(({ smallest }) => smallest?.where === 'scope')} of ${all} with as few rules as any golden case, or fewer.`;
}

function isRare(detection: Detection): boolean {
  return (percentile(soonest(detection), 50) ?? Number.POSITIVE_INFINITY) > RARE;
}

function missed(detections: readonly Detection[], { seeds }: Effort): readonly string[] {
  return detections
    .map((detection) => ({ name: detection.fault.name, found: seedsThatFound(soonest(detection)) }))
    .filter(({ found }) => found < seeds)
    .map(({ name, found }) => `\`${name}\`: found with ${found} of ${seeds} seeds`);
}

function chapterTable(chapter: string, detections: readonly Detection[], { seeds }: Effort): string {
  const own = detections.filter(({ fault }) => fault.chapters[0] === chapter);
  const head = [
    'fault',
    'kind',
    'golden',
    'under any readings',
    'laws',
    'smallest',
    'seeds',
    'median',
    '95th percentile',
  ];
  return `### ${chapter}\n\n${table([head, ...own.map((detection) => cellsOf(detection, soonest(detection), seeds))])}`;
}

function cellsOf(detection: Detection, found: Detections, seeds: number): readonly (string | number)[] {
  const { fault, golden, underAnyReadings, laws, smallest } = detection;
  const link = `[${fault.name}](../src/faults/${fault.chapters[0]}/${fault.name}.ts)`;
  const cases = [...golden.values()].reduce((sum, each) => sum + each, 0);
  const counts = [50, 95].map((hundredths) => percentile(found, hundredths) ?? '—');
  const seen = `${seedsThatFound(found)} of ${seeds}`;
  return [link, fault.kind, cases, underAnyReadings, laws.size, smallest?.size ?? '—', seen, ...counts];
}
