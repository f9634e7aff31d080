/** What campaigns reach, and how often: the census of some of them as rows. */
import { blockOf } from '../../../generators/blocks.ts';
import { type Census, censusOf, citedBy, missedBy } from '../../../src/checks/campaigns/census.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { clauses } from '../../../src/model/generated/clauses.generated.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Cells } from '../measurement.ts';

/** The clauses about which outside programs are asked; the readers of people's files have cases of their own. */
export const askedClauses: readonly string[] = Object.keys(clauses).filter((id) => !/^(CMD|EXP)-/.test(id));

/** How much is counted. */
export interface CensusEffort {
  readonly seeds: number;
  /** Questions of each chapter and seed. */
  readonly questions: number;
}

/** Enough for a mark of one question in a thousand to be counted some ten times. */
export const effort: CensusEffort = { seeds: 5, questions: 2_000 };

/** Sorts of rows that are no marks of a question. */
export const CITED = 'consulted or cited';
export const MISSED = 'reached by golden cases alone';

/**
 * The rows of a chapter, the same for the same effort, with seeds from 1 on and under the default readings: for each mark its
 * questions of each seed; for each axis and clause the questions that consult or cite it; what golden cases alone reach.
 */
export function censusRows(
  chapter: Chapter,
  cases: readonly Case[],
  { seeds, questions }: CensusEffort,
): readonly Cells[] {
  const drawn = Array.from({ length: seeds }, (_, index) => drawQuestions(chapter, index + 1, questions));
  const censuses = drawn.map((each) => censusOf(each, defaultReadings));
  const cited = drawn.flat().flatMap((question) => citedBy(question, defaultReadings));
  const own = cases.map(({ question }) => question);
  const missed = missedBy(censuses[0] ?? {}, drawn.slice(1).flat(), own, defaultReadings);
  return [
    ...marksIn(censuses).map(([sort, name]) => {
      const counts = censuses.map((census) => census[sort]?.[name] ?? 0);
      return { chapter, sort, name, questions: counts.join(' ') };
    }),
    ...[...countsOf(cited)].sort().map(([name, count]) => ({ chapter, sort: CITED, name, questions: count })),
    ...missed.map((name) => ({ chapter, sort: MISSED, name, questions: 0 })),
  ];
}

function marksIn(censuses: readonly Census[]): readonly (readonly [string, string])[] {
  const sorts = [...new Set(censuses.flatMap((census) => Object.keys(census)))].sort();
  return sorts.flatMap((sort) => {
    const names = new Set(censuses.flatMap((census) => Object.keys(census[sort] ?? {})));
    return [...names].map((name) => [sort, name] as const);
  });
}

/** How often each name stands there. */
export function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function drawQuestions(chapter: Chapter, seed: number, count: number): readonly Question[] {
  const drawn: Question[] = [];
  for (let number = 0; drawn.length < count; number += 1) drawn.push(...blockOf(chapter, number, seed).questions);
  return drawn.slice(0, count);
}
