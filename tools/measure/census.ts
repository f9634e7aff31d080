/** What campaigns reach, and how often: the census of some of them as a page. */
import { blockOf } from '../../generators/blocks.ts';
import { type Census, censusOf, citedBy, missedBy } from '../../src/checks/campaigns/census.ts';
import { axes, defaultReadings } from '../../src/model/axes.generated.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import { clauses } from '../../src/model/clauses.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';
import { cite } from '../../src/syntax/cite.ts';
import { axesOf } from '../../src/syntax/reading-sets.ts';
import { chapterNames } from '../../src/syntax/wire.ts';
import { list, table } from '../markdown.ts';
import { headOf } from './digest.ts';

export interface CensusEffort {
  readonly seeds: number;
  /** Questions of each chapter and seed. */
  readonly questions: number;
}

export interface ChapterCensus {
  readonly chapter: Chapter;
  /** One for each seed. */
  readonly censuses: readonly Census[];
  /** What golden cases reach and the questions of no seed do. */
  readonly missed: readonly string[];
}

/** How many golden cases and generated questions an axis or a clause has. */
export interface Reach {
  readonly golden: number;
  readonly campaign: number;
}

export interface MeasuredCensus {
  readonly chapters: readonly ChapterCensus[];
  /** By the name of the axis or the clause. */
  readonly reach: ReadonlyMap<string, Reach>;
}

/** The same for the same effort: seeds from 1 on, under the default readings. */
export function measureCensus(
  cases: readonly Case[],
  effort: CensusEffort,
  chapters: readonly Chapter[] = chapterNames,
): MeasuredCensus {
  const campaign = new Map<string, number>();
  const measured = chapters.map((chapter) => {
    const drawn = Array.from({ length: effort.seeds }, (_, index) => drawQuestions(chapter, index + 1, effort));
    const censuses = drawn.map((questions) => censusOf(questions, defaultReadings));
    for (const name of drawn.flat().flatMap((question) => citedBy(question, defaultReadings)))
      campaign.set(name, (campaign.get(name) ?? 0) + 1);
    const own = cases.map(({ question }) => question).filter((question) => question.chapter === chapter);
    const missed = missedBy(censuses[0] ?? {}, drawn.slice(1).flat(), own, defaultReadings);
    return { chapter, censuses, missed };
  });
  const named = [...axes.map(({ name }) => name), ...Object.keys(clauses)];
  const golden = cases.flatMap((each) => [...each.clauses, ...new Set(each.expectation.flatMap(boxAxes))]);
  const reach = named.map((name): [string, Reach] => [
    name,
    { golden: golden.filter((each) => each === name).length, campaign: campaign.get(name) ?? 0 },
  ]);
  return { chapters: measured, reach: new Map(reach) };
}

function boxAxes({ readings }: Case['expectation'][number]): readonly string[] {
  return axesOf(readings);
}

/** A row for each axis and each clause: golden cases that are about it, generated questions that consult or cite it. */
export function printCensusTable({ reach }: Pick<MeasuredCensus, 'reach'>): string {
  const rows = [...reach].map(([name, { golden, campaign }]) => [
    name in clauses ? 'clause' : 'axis',
    name,
    golden,
    campaign,
  ]);
  return `${[['kind', 'name', 'golden', 'campaign'], ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function drawQuestions(chapter: Chapter, seed: number, { questions }: CensusEffort): readonly Question[] {
  const drawn: Question[] = [];
  for (let number = 0; drawn.length < questions; number += 1) drawn.push(...blockOf(chapter, number, seed).questions);
  return drawn.slice(0, questions);
}

export function printCensus(measured: readonly ChapterCensus[], effort: CensusEffort, digest: string): string {
  const { seeds, questions } = effort;
  return `${[
    headOf('npm run power', digest),
    '# What campaigns reach, and how often',
    `The first ${questions} generated questions of each chapter with each of ${seeds} seeds, explained by the reference under the default
readings. Of each mark: the share of questions that have it, over all seeds, and with the seed that has the fewest.`,
    ...measured.map((each) => chapterPart(each, effort)),
  ].join('\n\n')}\n`;
}

function chapterPart({ chapter, censuses, missed }: ChapterCensus, effort: CensusEffort): string {
  const sorts = [...new Set(censuses.flatMap((census) => Object.keys(census)))].sort();
  const rows = sorts.flatMap((sort) => {
    const names = [...new Set(censuses.flatMap((census) => Object.keys(census[sort] ?? {})))];
    return names.map((name) => [sort, cite(name), ...shares(sort, name, censuses, effort)]);
  });
  return [
    `## ${chapter}`,
    table([['sort', 'mark', 'share', 'least'], ...rows]),
    'What golden cases reach, of clauses, looks, calls and axes, and none of these questions:',
    list(missed.map(cite)),
  ].join('\n\n');
}

function shares(
  sort: string,
  name: string,
  censuses: readonly Census[],
  { seeds, questions }: CensusEffort,
): readonly string[] {
  const counts = censuses.map((census) => census[sort]?.[name] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return [percent(all, seeds * questions), percent(Math.min(...counts), questions)];
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}
