// `npm run measure -- NAME… [--check]` measures what has changed since it was measured last, and writes it to evidence/;
// `--check` measures nothing and says which rows are stale, with exit code 1. Interrupted, it goes on where it was. What is measured as a
// whole (bench and its parts, judge) is measured anew each time; with `--check` the judge compares, and bench says whether its pages are fresh.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder as root } from '../../src/node/files.ts';
import { benches } from './bench/bench.ts';
import { withCompiled } from './compiled.ts';
import { judge } from './judge/judge.ts';
import {
  batchesOf,
  keyOf,
  type Measurement,
  printHead,
  printRows,
  readTable,
  stateOf,
  type Unit,
  type UnitRows,
} from './measurement.ts';
import { measurements } from './measurements.ts';
import { recordTime } from './times.ts';
import { measureBatches } from './workers.ts';

/** Measured as a whole, anew each time. */
const wholes: Readonly<Record<string, (check: boolean) => Promise<boolean>>> = {
  ...benches,
  judge,
};

const names = [...Object.keys(measurements), ...Object.keys(wholes)];
const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== '--check');
const unknown = wanted.filter((word) => !names.includes(word));

if (wanted.length === 0 || unknown.length > 0) {
  console.error(`usage: npm run measure -- NAME… [--check]   (${names.join(', ')})`);
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    const isCheck = words.includes('--check');
    const ok = await (wholes[name]?.(isCheck) ?? (isCheck ? check(name) : update(name)));
    if (!ok) process.exitCode = 1;
  }
}

function unitsOf({ units }: Measurement): readonly Unit[] {
  return withCompiled(units);
}

function tablePath(name: string): string {
  return join(root, 'evidence', `${name}.csv`);
}

/** Of a table with other columns nothing can be kept; the last line may have been interrupted. */
function readRows(name: string, measurement: Measurement): ReturnType<typeof readTable> {
  const text = existsSync(tablePath(name)) ? readFileSync(tablePath(name), 'utf8') : '';
  return text.startsWith(printHead(measurement)) ? readTable(text.slice(0, text.lastIndexOf('\n') + 1)) : new Map();
}

/** Rows of which the sources have changed, rows about what is gone, and pages that say something else than their table. */
async function check(name: string): Promise<boolean> {
  const measurement = measurements[name];
  if (measurement === undefined) return false;
  const units = unitsOf(measurement);
  const table = readRows(name, measurement);
  const { rows, stale } = stateOf(units, table);
  const keys = new Set(units.map(keyOf));
  const gone = [...table.keys()].filter((key) => !keys.has(key)).length;
  for (const { name: unit } of stale) console.log(`${name}: not measured since it changed: ${unit}`);
  if (gone > 0) console.log(`${name}: ${gone} keys of units that are gone or have changed`);
  if (stale.length + gone > 0) return false;
  const pages = Object.entries(measurement.pages(rows)).filter(([page, text]) => readPage(page) !== text);
  for (const [page] of pages) console.log(`${name}: evidence/${page} differs from its table`);
  return noProblems(name, rows) && pages.length === 0;
}

function noProblems(name: string, rows: UnitRows): boolean {
  const problems = measurements[name]?.problems?.(rows) ?? [];
  for (const problem of problems) console.error(`${name}: ${problem}`);
  return problems.length === 0;
}

function readPage(page: string): string {
  const path = join(root, 'evidence', page);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Measures what is stale. Rows are appended as they are made; the whole table is put in order at the end. */
async function update(name: string): Promise<boolean> {
  const measurement = measurements[name];
  if (measurement === undefined) return false;
  const begun = performance.now();
  const units = unitsOf(measurement);
  const keys = new Map(units.map((unit) => [unit.name, keyOf(unit)]));
  const table = new Map(readRows(name, measurement));
  const { stale } = stateOf(units, table);
  if (table.size === 0) writeFileSync(tablePath(name), printHead(measurement));
  const batches = [...batchesOf(stale)].map(([batch, own]) => {
    return { measurement: name, batch, names: own.map((unit) => unit.name) };
  });
  let done = 0;
  await measureBatches(batches, (batch, rows) => {
    for (const [unit, cells] of rows) {
      const key = keys.get(unit) ?? '';
      table.set(key, cells);
      appendFileSync(tablePath(name), printRows(measurement, key, cells));
    }
    done += batch.names.length;
    progress(`${name}: ${done} of ${stale.length} (${batch.batch})`);
  });
  const { rows, stale: missing } = stateOf(units, table);
  for (const unit of missing) console.error(`${name}: nothing was measured of ${unit.name}`);
  const lines = [...rows].map(([unit, cells]) => printRows(measurement, keys.get(unit) ?? '', cells));
  writeFileSync(tablePath(name), printHead(measurement) + lines.join(''));
  for (const [page, text] of Object.entries(measurement.pages(rows))) writeFileSync(join(root, 'evidence', page), text);
  if (stale.length === units.length) recordTime(name, performance.now() - begun);
  console.error(`${name}: measured ${stale.length} of ${units.length}`);
  return noProblems(name, rows) && missing.length === 0;
}

function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${line}          `);
}
