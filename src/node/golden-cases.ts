/** The golden cases as a library hands them out. */
import { join } from 'node:path';
import type { Case } from '../model/golden.ts';
import { packageFolder, readGolden } from './files.ts';

/** The folder of the golden cases that this package ships. */
export const goldenFolder = join(packageFolder, 'golden');

/**
 * The golden cases that this package ships, or those of other files and folders in the same form (`golden/README.md`):
 * each with its address, the clauses that it shows, its question, and the right answer under every reading. Read anew
 * with each call. Throws a `InputError` that names the file and the place when one cannot be read.
 */
export function goldenCases(paths: readonly string[] = [goldenFolder]): readonly Case[] {
  return readGolden(paths).cases;
}
