/** The inputs that a command line names: files, folders and standard input. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../library/errors.ts';
import { decodeText } from '../syntax/exports/encoding.ts';
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
    if (isBinary(bytes)) throw new InputError(`${shownPath(name)} is binary or not UTF-8`, 'save it as UTF-8 text');
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

/** With NULs it is a text only if UTF-16 makes one of it, without characters that no text holds. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  return sample.includes(0) && [...decodeText(sample).text].some(isNoText);
}

/** A control character that neither ends lines nor colours a console. */
function isNoText(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 8 || (code > 13 && code < 27);
}
