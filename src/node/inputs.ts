/** The inputs that a command line names: files, folders and standard input. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../library/errors.ts';
import { readBytes, readError, shownPath } from './files.ts';

/** A file's bytes under the name that the user gave. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is read in a folder (EXP-FORMS). */
const ENDINGS: ReadonlySet<string> = new Set(['.ps1', '.psm1', '.md', '.txt', '.csv', '.json', '.xml']);

/** Folders that hold what others wrote. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Every file that the paths name, folders as the files below them in the order of their names. Throws an InputError. */
export function readInputs(paths: readonly string[]): readonly InputFile[] {
  if (paths.filter((path) => path === '-').length > 1)
    throw new InputError('standard input can be only one of the files');
  return paths.flatMap(filesOf).map((name) => {
    const bytes = readBytes(name);
    if (isBinary(bytes)) throw new InputError(`${shownPath(name)} is binary`, 'name texts: scripts, exports, Markdown');
    return { name, bytes };
  });
}

function filesOf(path: string): readonly string[] {
  if (path === '-') return [path];
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    throw readError(path, error);
  }
  const files = below(path);
  if (files.length > 0) return files;
  throw new InputError(`${path} holds no file that is read`, `in folders these are read: ${[...ENDINGS].join(' ')}`);
}

function below(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : below(path);
      return entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

/** Bytes that tell a binary file: enough for a header. */
const SAMPLE = 4096;

/** NULs in even and in odd places alike: UTF-16 of western languages has them in one of both. */
function isBinary(bytes: Uint8Array): boolean {
  const counts = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [index, byte] of sample.entries()) if (byte === 0) counts[index & 1] = (counts[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  if (even + odd === 0) return false;
  return Math.min(even, odd) * 4 > Math.max(even, odd) || (even + odd) * 8 < sample.length;
}
