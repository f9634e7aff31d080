/** What is to be reached, and what was. */
import type { Chapter } from '../../../src/model/chapters.ts';
import type { EngineName } from './engines/titles.ts';
import { type CampaignCosts, campaignRatios } from './parts/campaigns.ts';
import { DEFAULT_CHECK } from './parts/commands.ts';
import type { ComparisonTime } from './parts/comparisons.ts';
import { SCRIPT } from './parts/readings.ts';
import type { BenchResults } from './results.ts';
import { shownMilliseconds, shownRatio } from './shown.ts';

/** A number that should be at most, or at least, another. */
export interface BenchGoal {
  readonly what: string;
  readonly bound: 'most' | 'least';
  readonly limit: number;
  readonly shown: (value: number) => string;
  /** Undefined where it was not measured, Infinity where there was no answer. */
  readonly found: (results: BenchResults) => number | undefined;
}

/** Whether the goal was reached; undefined where nothing was measured. */
export function isReached({ bound, limit, found }: BenchGoal, results: BenchResults): boolean | undefined {
  const value = found(results);
  return value === undefined ? undefined : bound === 'most' ? value <= limit : value >= limit;
}

/** The cells of the goal's row: what, the goal, what was found, and by how much it was missed. */
export function goalCells(goal: BenchGoal, results: BenchResults): readonly string[] {
  const { what, bound, limit, shown, found } = goal;
  const value = found(results);
  const wanted = `${bound === 'most' ? '≤' : '≥'} ${shown(limit)}`;
  if (value === undefined) return [what, wanted, 'not measured', ''];
  if (!Number.isFinite(value)) return [what, wanted, 'no answer', 'missed'];
  const factor = bound === 'most' ? value / limit : limit / value;
  return [what, wanted, shown(value), factor <= 1 ? 'reached' : `missed: ${factor.toFixed(2)} times`];
}

/** Chapters whose campaigns over a pipe have a goal: the others ask more of a subject, or hardly anything. */
const OVER_PIPE: readonly Chapter[] = ['ip-ranges', 'client-access-rules', 'application-access-policies'];

/** In the order of the page; ratios hold anywhere, times on a machine of two cores. */
export const benchGoals: readonly BenchGoal[] = [
  time('objects, 1,000 rules', 0.001, evaluation('objects', 1_000)),
  timesFaster('objects, 1,000 rules, against the linear evaluator', 100, 'linear'),
  timesFaster('objects, 1,000 rules, against Cedar', 10_000, 'cedar'),
  time('columns, 1,000 rules', 0.00006, evaluation('columns', 1_000)),
  atMostTimes('columns, 10,000 rules against 10', 2, (results) =>
    quotient(evaluation('columns', 10_000)(results), evaluation('columns', 10)(results)),
  ),
  time('building for 1,000 rules', 100, building(1_000, 'milliseconds')),
  time('building for 10,000 rules', 1_000, building(10_000, 'milliseconds')),
  atMostTimes('memory for 10,000 rules against 1,000', 12, (results) =>
    quotient(building(10_000, 'bytes')(results), building(1_000, 'bytes')(results)),
  ),
  time('comparing 100 rules with an edited copy', 100, comparison(100)),
  time('comparing 1,000 rules with an edited copy', 1_000, comparison(1_000)),
  time('comparing 10,000 rules with an edited copy', 60_000, comparison(10_000)),
  time('400 apps × 10,000 mailboxes, 300 policies', 50, ({ policies }) => policies?.rows[0]?.matrixMilliseconds),
  time('replay of 1,000,000 connections', 12_000, replay(1_000_000, 'milliseconds')),
  atMostTimes('memory of that replay against one of 100,000', 1.5, (results) =>
    quotient(replay(1_000_000, 'peak')(results), replay(100_000, 'peak')(results)),
  ),
  atMostTimes('campaigns beside their subject, against bare drawing', 1.2, (results) =>
    worst(results, ({ beside }) => beside),
  ),
  ...OVER_PIPE.map((chapter) =>
    atMostTimes(`campaign over a pipe, ${chapter}`, 1.5, (results) =>
      worst(results, ({ pipeRatio }) => pipeRatio, [chapter]),
    ),
  ),
  time(SCRIPT, 1_000, ({ readings }) => readings?.rows.find(({ what }) => what === SCRIPT)?.milliseconds),
  atMostTimes('CSV against csv-parse alone', 2.5, ({ readings }) =>
    readings === undefined ? undefined : Math.max(...readings.rows.map(({ ratio = 0 }) => ratio)),
  ),
  time(DEFAULT_CHECK, 4_000, ({ commands }) => commands?.rows.find(({ name }) => name === DEFAULT_CHECK)?.milliseconds),
];

type Found = BenchGoal['found'];

function time(what: string, limit: number, found: Found): BenchGoal {
  return { what, bound: 'most', limit, shown: shownMilliseconds, found };
}

function atMostTimes(what: string, limit: number, found: Found): BenchGoal {
  return { what, bound: 'most', limit, shown: shownRatio, found };
}

function timesFaster(what: string, limit: number, than: EngineName): BenchGoal {
  const found: Found = (results) => quotient(evaluation(than, 1_000)(results), evaluation('objects', 1_000)(results));
  return { what, bound: 'least', limit, shown: shownRatio, found };
}

/** Milliseconds. */
function evaluation(engine: EngineName, rules: number): Found {
  return ({ evaluations }) => {
    const row = evaluations?.rows.find((each) => each.engine === engine && each.rules === rules);
    return row === undefined ? undefined : row.microseconds / 1_000;
  };
}

function building(rules: number, column: 'milliseconds' | 'bytes'): Found {
  return (results) => results.building?.rows.find((row) => row.rules === rules)?.[column];
}

function comparison(rules: number): Found {
  const isMeant = (row: ComparisonTime): boolean => row.rules === rules && row.counterpart === 'an edited copy';
  return ({ comparisons }) => {
    const row = comparisons?.rows.find(isMeant);
    return row === undefined ? undefined : (row.milliseconds ?? Number.POSITIVE_INFINITY);
  };
}

function replay(connections: number, column: 'milliseconds' | 'peak'): Found {
  return (results) => {
    const row = results.replay?.rows.find((each) => each.connections === connections);
    return row === undefined ? undefined : (row[column] ?? Number.POSITIVE_INFINITY);
  };
}

function worst(
  { campaigns }: BenchResults,
  ratio: (ratios: ReturnType<typeof campaignRatios>) => number,
  chapters?: readonly Chapter[],
): number | undefined {
  const rows = campaigns?.rows.filter(({ chapter }: CampaignCosts) => chapters?.includes(chapter) ?? true) ?? [];
  return rows.length === 0 ? undefined : Math.max(...rows.map((row) => ratio(campaignRatios(row))));
}

function quotient(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  return Number.isFinite(one) ? one / other : one;
}
