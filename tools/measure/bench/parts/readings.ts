/** How long texts take to be read, and what of the heap they keep, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageFolder as root } from '../../../../src/node/files.ts';
import { parseJson } from '../../../../src/syntax/json/json.ts';
import { progress } from '../progress.ts';

const program = join(root, 'dist/tools/measure/bench/parts/read-once.js');
/** Of so many runs the least counts. */
const ROUNDS = 3;

/** The reading of one text. */
export interface ReadingTime {
  readonly what: string;
  readonly milliseconds: number;
  /** Bytes that an inventory keeps. */
  readonly heap: number;
  /** Bytes that the process had at the most. */
  readonly peak: number;
  /** Against csv-parse alone on the same file. */
  readonly ratio?: number;
}

/** The row that has a goal of its own. */
export const SCRIPT = '1 MiB of script';

const WHOLE: readonly (readonly [subject: string, what: string])[] = [
  ['script', SCRIPT],
  ['readme', '1 MiB of Markdown'],
  ['transcript', '1 MiB of transcript'],
  ['recipients', 'CSV of 100,000 recipients in 10 columns'],
  ['members', 'CSV of 100,000 members of a group'],
  ['json', 'JSON of 100,000 recipients'],
  ['clixml', 'Clixml of 5,000 rules'],
];

/** Reads each text, and scripts, Markdown and transcripts of sizes that double. */
export function readingTimes(): readonly ReadingTime[] {
  const whole = WHOLE.map(([subject, what]) => withRatio(subject, least(subject, what, 1)));
  const doubled = ['script', 'readme', 'transcript'].flatMap((subject) =>
    [0.25, 0.5, 1, 2].map((share) => least(subject, `${subject}, ${share} MiB`, share)),
  );
  return [...whole, ...doubled];
}

function withRatio(subject: string, reading: ReadingTime): ReadingTime {
  if (subject !== 'recipients' && subject !== 'members') return reading;
  return { ...reading, ratio: reading.milliseconds / least(subject, '', 1, 'csv-parse').milliseconds };
}

function least(subject: string, what: string, share: number, how = 'read'): ReadingTime {
  const runs = Array.from({ length: ROUNDS }, () => once(subject, share, how));
  const of = (field: 'milliseconds' | 'heap' | 'peak'): number => Math.min(...runs.map((run) => run[field]));
  progress(`${what}: ${of('milliseconds').toFixed(0)} ms`);
  return { what, milliseconds: of('milliseconds'), heap: of('heap'), peak: of('peak') };
}

function once(subject: string, share: number, how: string): Omit<ReadingTime, 'what'> {
  const words = ['--expose-gc', program, subject, String(share), how];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const json = parseJson(stdout);
  if (status !== 0 || !json.ok) throw new Error(`${subject}: exit ${status}\n${stderr}`);
  return json.value as Omit<ReadingTime, 'what'>; // as read-once prints it
}
