/** What campaigns reach, and how often: the census of some of them, as a table and as a page. */

import { type Chapter, chapterNames } from '../../../src/model/chapters.ts';
import { axes } from '../../../src/model/generated/axes.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import { cite } from '../../../src/syntax/cite.ts';
import { axesOf } from '../../../src/syntax/readings/reading-sets.ts';
import { list, table } from '../../markdown.ts';
import { digest } from '../compiled.ts';
import { casesDigest, casesOf, goldenCases } from '../golden-cases.ts';
import type { Cells, Measurement, UnitRows } from '../measurement.ts';
import { askedClauses, type CensusEffort, CITED, censusRows, countsOf, effort, MISSED } from './census-rows.ts';

/** The unit that counts golden cases; the others are chapters. */
const GOLDEN = 'golden cases';

/** Every axis, and every clause that is asked about. */
const named = [
  ...axes.map(({ name }) => ({ sort: 'axis', name })),
  ...askedClauses.map((name) => ({ sort: 'clause', name })),
];

/** For each axis and clause the golden cases that are about it. */
export function goldenReach(cases: readonly Case[]): readonly Cells[] {
  const about = countsOf(
    cases.flatMap((each) => [
      ...each.clauses,
      ...new Set(each.expectation.flatMap(({ readings }) => axesOf(readings))),
    ]),
  );
  return named.map((each) => ({ chapter: '', ...each, questions: about.get(each.name) ?? 0 }));
}

/** The page. */
export function printCensus(rows: UnitRows, { seeds, questions }: CensusEffort): string {
  return `${[
    '# What campaigns reach, and how often',
    `The first ${questions} generated questions of each chapter with each of ${seeds} seeds, explained by the reference under the default
readings. Of each mark: the share of questions that have it, over all seeds, and with the seed that has the fewest.`,
    ...[...rows].filter(([unit]) => unit !== GOLDEN).map(([chapter, own]) => chapterPart(chapter, own, questions)),
  ].join('\n\n')}\n`;
}

function chapterPart(chapter: string, rows: readonly Cells[], questions: number): string {
  const marks = rows.filter(({ sort }) => sort !== CITED && sort !== MISSED);
  const missed = rows.filter(({ sort }) => sort === MISSED).map(({ name }) => cite(String(name)));
  const lines = marks.map(({ sort = '', name, questions: counts }) => [
    sort,
    cite(String(name)),
    ...shares(counts, questions),
  ]);
  return [
    `## ${chapter}`,
    table([['sort', 'mark', 'share', 'least'], ...lines]),
    'What golden cases reach, of clauses, looks, calls and axes, and none of these questions:',
    list(missed),
  ].join('\n\n');
}

function shares(cell: string | number | undefined, questions: number): readonly string[] {
  const counts = String(cell).split(' ').map(Number);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return [percent(all, counts.length * questions), percent(Math.min(...counts), questions)];
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}

/** `evidence/census.csv` and its page. */
export const census: Measurement = {
  columns: ['chapter', 'sort', 'name', 'questions'],
  units: (digestOf) => {
    const code = digestOf('tools/measure/census/census-rows.ts');
    const chapters = chapterNames.map((chapter) => ({
      name: chapter,
      batch: chapter,
      depends: [code, casesDigest(casesOf(chapter))],
    }));
    return [
      ...chapters,
      { name: GOLDEN, batch: GOLDEN, depends: [digest(named.map(({ name }) => name)), casesDigest()] },
    ];
  },
  measure: (batch) => {
    if (batch === GOLDEN) return new Map([[GOLDEN, goldenReach(goldenCases)]]);
    const chapter = batch as Chapter;
    return new Map([[chapter, censusRows(chapter, casesOf(chapter), effort)]]);
  },
  pages: (rows) => ({ 'census.md': printCensus(rows, effort) }),
};
