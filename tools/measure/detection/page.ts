/** The kill matrix as a page for people. */

import type { Law } from '../../../src/laws/law.ts';
import { chapterNames } from '../../../src/syntax/wire.ts';
import { list, table } from '../../markdown.ts';
import { headOf } from '../digest.ts';
import {
  type Detections,
  type Effort,
  type Matrix,
  type MatrixEffort,
  type Power,
  percentile,
  seedsThatFound,
  soonest,
} from './detection.ts';
import { lawSections } from './law-sections.ts';
import { scopeSections } from './scope-sections.ts';

/** A fault is rare when half of the seeds need more questions than this. */
export const RARE = 100;

/** What was measured with: the golden files by address, the laws, and the digest of all sources. */
export interface Measured {
  readonly files: readonly string[];
  readonly laws: readonly Law[];
  readonly digest: string;
}

export function printPage(matrix: Matrix, effort: MatrixEffort, { files, laws, digest }: Measured): string {
  const { powers } = matrix;
  return `${[
    headOf('npm run power', digest),
    '# What the checks catch',
    intro(powers, effort),
    '## Faults that a campaign misses',
    list(missed(powers, effort)),
    '## Faults that one golden case alone catches',
    list(soleKillers(powers)),
    '## Faults that are another reading',
    'No golden case catches them once every reading is open.',
    list(powers.filter(({ underAnyReadings }) => underAnyReadings === 0).map(({ fault }) => `\`${fault.name}\``)),
    '## Golden files that catch no planted fault',
    list(files.filter((file) => !powers.some(({ golden }) => golden.has(file))).map((file) => `\`${file}\``)),
    ...scopeSections(matrix),
    ...lawSections(powers, laws),
    '## Every fault',
    `Golden cases that catch it, and how many cases fail under the readings that explain most of its answers; laws; the
smallest number of rules, policies, calls or comparisons that catches it; questions until the first wrong answer, over the seeds;
— where so many seeds did not find one.`,
    ...chapterNames.map((chapter) => chapterTable(chapter, powers, effort)),
  ].join('\n\n')}\n`;
}

function intro(powers: readonly Power[], { seeds, runs, worlds }: MatrixEffort): string {
  const golden = powers.filter((power) => power.golden.size > 0).length;
  const always = powers.filter((power) => seedsThatFound(soonest(power)) === seeds).length;
  const never = powers.filter((power) => seedsThatFound(soonest(power)) === 0).length;
  const proved = powers.filter(({ smallest }) => smallest?.where === 'scope').length;
  return `Each planted fault is the reference with one mistake that somebody could make. It is asked every golden case, the small
scopes of its chapters, and their generated campaigns with ${seeds} seeds, up to ${runs} questions a chapter and seed. It is caught when an
answer differs from the reference's under the default readings, grounds included; codes of refusals do not count in campaigns, as in
\`check\`. It runs in this process, not over the wire. The numbers speak of these faults; of mistakes that nobody has planted they say nothing.

- Golden cases catch ${golden} of ${powers.length} faults.
- Campaigns catch ${always} of ${powers.length} with every one of ${seeds} seeds, and ${never} with none.
- Laws, ${worlds} worlds of each, are broken by ${powers.filter(({ laws }) => laws.size > 0).length} of ${powers.length}.
- ${powers.filter(isRare).length} of ${powers.length} faults are rare: half of the seeds need more than ${RARE} questions.
- Small scopes catch ${proved} of ${powers.length} with as few rules as any golden case, or fewer.`;
}

function isRare(power: Power): boolean {
  return (percentile(soonest(power), 50) ?? Number.POSITIVE_INFINITY) > RARE;
}

function missed(powers: readonly Power[], { seeds }: Effort): readonly string[] {
  return powers
    .map((power) => ({ name: power.fault.name, found: seedsThatFound(soonest(power)) }))
    .filter(({ found }) => found < seeds)
    .map(({ name, found }) => `\`${name}\`: found with ${found} of ${seeds} seeds`);
}

function soleKillers(powers: readonly Power[]): readonly string[] {
  return powers.flatMap(({ fault, golden }) => {
    const [only, ...others] = [...golden.values()].flat();
    return only === undefined || others.length > 0 ? [] : [`\`${only}\`: \`${fault.name}\``];
  });
}

function chapterTable(chapter: string, powers: readonly Power[], { seeds }: Effort): string {
  const own = powers.filter(({ fault }) => fault.chapters[0] === chapter);
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
  return `### ${chapter}\n\n${table([head, ...own.map((power) => cellsOf(power, soonest(power), seeds))])}`;
}

function cellsOf(power: Power, found: Detections, seeds: number): readonly (string | number)[] {
  const { fault, golden, underAnyReadings, laws, smallest } = power;
  const link = `[${fault.name}](../../src/faults/${fault.chapters[0]}/${fault.name}.ts)`;
  const cases = [...golden.values()].flat().length;
  const counts = [50, 95].map((hundredths) => percentile(found, hundredths) ?? '—');
  const seen = `${seedsThatFound(found)} of ${seeds}`;
  return [link, fault.kind, cases, underAnyReadings, laws.size, smallest?.size ?? '—', seen, ...counts];
}
