/** `npm run measure -- bench-readings`: how long texts take to be read, and what of the heap they keep, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { packageFolder as root } from '../../../src/node/files.ts';
import { parseJson } from '../../../src/syntax/json/json.ts';
import { table } from '../../markdown.ts';

const program = join(root, 'dist/tools/measure/bench/read-once.js');
/** What reading 1 MiB of script may take, in milliseconds. */
const SCRIPT = 1_000;
/** What reading a CSV may take, as a multiple of csv-parse alone on the same file. */
const CSV = 2.5;
/** Of so many runs the least counts. */
const ROUNDS = 3;

interface Reading {
  readonly what: string;
  readonly milliseconds: number;
  readonly heap: number;
  readonly peak: number;
  readonly ratio?: number;
}

const WHOLE: readonly (readonly [subject: string, what: string])[] = [
  ['script', '1 MiB of script'],
  ['readme', '1 MiB of Markdown'],
  ['transcript', '1 MiB of transcript'],
  ['recipients', 'CSV of 100,000 recipients in 10 columns'],
  ['members', 'CSV of 100,000 members of a group'],
  ['json', 'JSON of 100,000 recipients'],
  ['clixml', 'Clixml of 5,000 rules'],
];

/** Measures the readings anew and writes their part of the page; whether every goal was reached. */
export function benchReadings(): Promise<boolean> {
  const whole = WHOLE.map(([subject, what]) => withRatio(subject, least(subject, what, 1)));
  const doubled = ['script', 'readme', 'transcript'].flatMap((subject) =>
    [0.25, 0.5, 1, 2].map((share) => least(subject, `${subject}, ${share} MiB`, share)),
  );
  const readings = [...whole, ...doubled];
  writeJson(readings);
  writePage(readings);
  const [script] = whole;
  const isFast = script !== undefined && script.milliseconds <= SCRIPT;
  return Promise.resolve(isFast && whole.every(({ ratio }) => ratio === undefined || ratio <= CSV));
}

function withRatio(subject: string, reading: Reading): Reading {
  if (subject !== 'recipients' && subject !== 'members') return reading;
  return { ...reading, ratio: reading.milliseconds / least(subject, '', 1, 'csv-parse').milliseconds };
}

function least(subject: string, what: string, share: number, how = 'read'): Reading {
  const runs = Array.from({ length: ROUNDS }, () => once(subject, share, how));
  const of = (field: 'milliseconds' | 'heap' | 'peak'): number => Math.min(...runs.map((run) => run[field]));
  if (process.stderr.isTTY) process.stderr.write(`${what}: ${of('milliseconds').toFixed(0)} ms\n`);
  return { what, milliseconds: of('milliseconds'), heap: of('heap'), peak: of('peak') };
}

function once(subject: string, share: number, how: string): Omit<Reading, 'what'> {
  const words = ['--expose-gc', program, subject, String(share), how];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const json = parseJson(stdout);
  if (status !== 0 || !json.ok) throw new Error(`${subject}: exit ${status}\n${stderr}`);
  return json.value as Omit<Reading, 'what'>; // as read-once prints it
}

const HEAD = '## Reading';

function writePage(readings: readonly Reading[]): void {
  const path = join(root, 'evidence/bench.md');
  const [before = ''] = readFileSync(path, 'utf8').split(HEAD);
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  const rows = readings.map(({ what, milliseconds, heap, peak, ratio }) => [
    what,
    milliseconds.toFixed(0),
    ratio === undefined ? '' : ratio.toFixed(2),
    mib(heap),
    mib(peak),
  ]);
  const [load = 0] = loadavg();
  const section = `${HEAD}

Written by \`npm run measure -- bench-readings\` at a load of ${load.toFixed(1)} on Node ${process.versions.node}: the least of ${ROUNDS} runs, each in a process of its own,
after some smaller texts; the lesser of the clock and the processor counts. 1 MiB of script is to be read in ${SCRIPT} ms, a CSV in ${CSV} times what
csv-parse alone takes for the same file. Heap is what an inventory keeps, peak what the process had at most, both in MiB.

${table([['what', 'ms', 'against csv-parse', 'heap', 'peak'], ...rows])}
`;
  writeFileSync(path, `${before.trimEnd()}\n\n${section}`);
}

function writeJson(readings: readonly Reading[]): void {
  const path = join(root, 'evidence/bench.json');
  const before = parseJson(existsSync(path) ? readFileSync(path, 'utf8') : '{}');
  const others = before.ok && typeof before.value === 'object' ? before.value : {};
  writeFileSync(path, `${JSON.stringify({ ...others, readings }, null, 2)}\n`);
}
