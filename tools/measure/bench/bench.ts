/** `npm run measure -- bench`: how long things take, measured anew each time, because a time holds on one machine only. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chapterNames } from '../../../src/model/chapters.ts';
import { packageFolder as root } from '../../../src/node/files.ts';
import { pagesWithTables, refreshTables } from '../../tables.ts';
import { recordTime } from '../times.ts';
import { inProcessOfItsOwn } from './children.ts';
import { type EngineName, engineNames, isFast } from './engines/titles.ts';
import { benchGoals, isReached } from './goals.ts';
import { benchPage, partNames } from './page.ts';
import { type CampaignCosts, campaignCosts } from './parts/campaigns.ts';
import { commandRows } from './parts/commands.ts';
import { COMPARISON_LIMITS, type Counterpart, counterparts } from './parts/comparisons.ts';
import { SIZES } from './parts/evaluations.ts';
import { readingTimes } from './parts/readings.ts';
import { replayTimes } from './parts/replay.ts';
import { benchPlot } from './plot.ts';
import { progress } from './progress.ts';
import { type BenchResults, type BenchRow, type PartName, partOf, readResults, writeResults } from './results.ts';
import { median } from './timing.ts';

/** How each part is measured. What does not share a process with others is measured by `once.ts`. */
const PARTS: { readonly [P in PartName]: () => Promise<readonly BenchRow[P][]> | readonly BenchRow[P][] } = {
  evaluations: () => SIZES.flatMap((size) => engineNames.map((engine) => evaluation(engine, size))),
  building: () => SIZES.map((size) => measured<'building'>('building', String(size))),
  comparisons: () =>
    Object.keys(COMPARISON_LIMITS).flatMap((size) => counterparts.map((each) => comparison(Number(size), each))),
  policies: () => [measured<'policies'>('policies')],
  replay: replayTimes,
  campaigns,
  readings: readingTimes,
  commands: commandRows,
};

function measured<P extends PartName>(...words: readonly string[]): BenchRow[P] {
  progress(words.join(' '));
  return inProcessOfItsOwn(words) as BenchRow[P]; // as `once.ts` prints it
}

/** What is fast is measured in several processes, and the one in the middle counts: a moment of the machine would show. */
function evaluation(engine: EngineName, rules: number): BenchRow['evaluations'] {
  const runs = Array.from({ length: isFast(engine) ? PROCESSES : 1 }, () =>
    measured<'evaluations'>('evaluation', engine, String(rules)),
  );
  const [first] = runs;
  if (first === undefined) throw new Error('nothing was measured');
  return { ...first, microseconds: median(runs.map(({ microseconds }) => microseconds)) };
}

const PROCESSES = 3;

function comparison(rules: number, counterpart: Counterpart): BenchRow['comparisons'] {
  progress(`comparison ${rules} ${counterpart}`);
  const limitSeconds = COMPARISON_LIMITS[rules] ?? 0;
  const found = inProcessOfItsOwn(['comparison', String(rules), counterpart], limitSeconds);
  return { rules, counterpart, limitSeconds, ...(found as object | undefined) };
}

async function campaigns(): Promise<readonly CampaignCosts[]> {
  const costs: CampaignCosts[] = [];
  for (const chapter of chapterNames) {
    progress(`campaign ${chapter}`);
    costs.push(await campaignCosts(chapter));
  }
  return costs;
}

/** Measures some parts anew and writes evidence/bench.json and all that shows it; whether every goal was reached that was measured. */
async function measureParts(parts: readonly PartName[]): Promise<boolean> {
  const begun = performance.now();
  for (const part of parts) await measurePart(part);
  if (parts.length === partNames.length) recordTime('bench', performance.now() - begun);
  return benchGoals.every((goal) => isReached(goal, readResults()) !== false);
}

async function measurePart<P extends PartName>(part: P): Promise<void> {
  const measure = PARTS[part];
  const found = await partOf<BenchRow[P]>(async () => measure());
  const results: BenchResults = { ...readResults(), [part]: found };
  writeResults(results);
  for (const [path, text] of Object.entries(benchFiles(readResults()))) writeFileSync(join(root, path), text);
  for (const path of pagesWithTables)
    writeFileSync(join(root, path), refreshTables(readFileSync(join(root, path), 'utf8')));
}

/** What is made of the results, by path. */
export function benchFiles(results: BenchResults): Readonly<Record<string, string>> {
  return { 'evidence/bench.md': benchPage(results), 'docs/bench.svg': benchPlot(results) };
}

/** Measures nothing: whether what shows the results is made of them. */
function checkFiles(): Promise<boolean> {
  const stale = Object.entries(benchFiles(readResults())).filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [path] of stale) console.log(`bench: ${path} differs from evidence/bench.json`);
  return Promise.resolve(stale.length === 0);
}

/** `bench`, and each part alone: `bench-evaluations`. */
export const benches: Readonly<Record<string, (check: boolean) => Promise<boolean>>> = Object.fromEntries(
  [['bench', partNames] as const, ...partNames.map((part) => [`bench-${part}`, [part]] as const)].map(
    ([name, parts]) => [name, (check: boolean) => (check ? checkFiles() : measureParts(parts))],
  ),
);
