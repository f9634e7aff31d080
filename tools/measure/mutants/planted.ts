/** Mistakes that readers and engines make, as patches of our own code: tools/mutants/ROOM/NAME.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder as root } from '../../../src/node/files.ts';

/** One change of one file. */
export interface Planted {
  /** `exports/cut-cell-taken-for-whole`. */
  readonly name: string;
  /** The path from the root of the file that is changed. */
  readonly file: string;
  /** What is replaced; it stands there once. */
  readonly text: string;
  readonly replacement: string;
  /** Who makes the mistake, and how. */
  readonly mistake: string;
}

const folder = join(root, 'tools', 'mutants');

/** Every patch, in the order of the names. */
export function plantedMutants(): readonly Planted[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replaceAll('\\', '/').replace(/\.json$/, ''))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) }));
}

/** The text of a file with the patch. Throws an error when what it replaces does not stand there once. */
export function patched(source: string, { name, file, text, replacement }: Planted): string {
  const parts = source.split(text);
  if (parts.length !== 2) throw new Error(`${name}: the text stands ${parts.length - 1} times in ${file}, not once`);
  return parts.join(replacement);
}
