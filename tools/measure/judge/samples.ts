/** The scripts of test/samples/, as texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder as root } from '../../../src/node/files.ts';
import { decodeText } from '../../../src/syntax/exports/encoding.ts';

const folder = join(root, 'test/samples');

export function sampleNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ps1'))
    .sort();
}

export function readSample(name: string): string {
  return decodeText(readFileSync(join(folder, name))).text;
}
