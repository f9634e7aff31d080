/** How long each measurement takes from nothing, in the table of evidence/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packageFolder as root } from '../../src/node/files.ts';

const page = join(root, 'evidence', 'README.md');

/** The page with another time in the row of a measurement. */
export function withTime(text: string, name: string, time: string): string {
  return text.replace(new RegExp(`^(\\| \`${name}\` \\|.*\\| )[^|]*( \\|)$`, 'm'), `$1${time}$2`);
}

/** Writes down what a measurement from nothing took. */
export function recordTime(name: string, milliseconds: number): void {
  const time = `${(milliseconds / 60_000).toFixed(1)} min on ${availableParallelism()} cores`;
  writeFileSync(page, withTime(readFileSync(page, 'utf8'), name, time));
}
