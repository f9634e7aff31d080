/** What the benchmark found, as it stands in evidence/bench.json: each part with the circumstances in which it was measured. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { packageFolder as root } from '../../../src/node/files.ts';
import { parseJson } from '../../../src/syntax/json/json.ts';
import type { BuildTime } from './parts/building.ts';
import type { CampaignCosts } from './parts/campaigns.ts';
import type { CommandRow } from './parts/commands.ts';
import type { ComparisonTime } from './parts/comparisons.ts';
import type { EvaluationTime } from './parts/evaluations.ts';
import type { PolicyTimes } from './parts/policies.ts';
import type { ReadingTime } from './parts/readings.ts';
import type { ReplayTime } from './parts/replay.ts';

/** A row of each part. */
export interface BenchRow {
  readonly evaluations: EvaluationTime;
  readonly building: BuildTime;
  readonly comparisons: ComparisonTime;
  readonly policies: PolicyTimes;
  readonly replay: ReplayTime;
  readonly campaigns: CampaignCosts;
  readonly readings: ReadingTime;
  readonly commands: CommandRow;
}

export type PartName = keyof BenchRow;

/** A part, and when it was measured: how busy the machine was, and how long it took. */
export interface BenchPart<Row> {
  readonly node: string;
  readonly cores: number;
  /** The load of the machine at the end, this measurement included. */
  readonly load: number;
  readonly seconds: number;
  readonly rows: readonly Row[];
}

/** The parts that were measured. */
export type BenchResults = { readonly [P in PartName]?: BenchPart<BenchRow[P]> };

const path = join(root, 'evidence/bench.json');

/** What stands in evidence/bench.json. */
export function readResults(): BenchResults {
  const json = parseJson(existsSync(path) ? readFileSync(path, 'utf8') : '{}');
  if (!json.ok) throw new Error(`evidence/bench.json: ${json.problem.message}`);
  return json.value as BenchResults; // as `writeResults` wrote it
}

/** Writes evidence/bench.json; four digits of a number count. */
export function writeResults(results: BenchResults): void {
  const rounded = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  writeFileSync(path, `${JSON.stringify(results, rounded, 2)}\n`);
}

/** Measures rows and says in which circumstances. */
export async function partOf<Row>(measure: () => Promise<readonly Row[]>): Promise<BenchPart<Row>> {
  const begun = performance.now();
  const rows = await measure();
  const seconds = Math.round((performance.now() - begun) / 1_000);
  const [load = 0] = loadavg();
  return { node: process.versions.node, cores: availableParallelism(), load: Number(load.toFixed(1)), seconds, rows };
}
