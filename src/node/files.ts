/** Files and folders: what cannot be read is said with its name, the reason and what to do. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../library/errors.ts';
import type { Case } from '../model/golden.ts';
import type { Problem, Result } from '../model/problem.ts';
import { parseGolden } from '../syntax/golden/golden.ts';
import { parseRenamed, type Renames } from '../syntax/golden/golden-addresses.ts';

/** The folder that holds package.json, golden and spec. */
export const packageFolder = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findPackage(dirname(folder));
}

/** Name and version of this package. */
export function packageFacts(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return { name, version };
}

/** A UTF-8 text from a file, or from standard input for `-`. */
export function readText(path: string): string {
  try {
    const bytes = readBytes(path);
    refuseUtf16(path, bytes);
    refuseBinary(path, bytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw readError(path, error);
  }
}

/** The bytes of a file, or of standard input for `-`. */
export function readBytes(path: string): Uint8Array {
  try {
    return path === '-' ? readUpTo(path, 0) : readRegular(path);
  } catch (error) {
    throw readError(path, error);
  }
}

/** Bytes of a file, or of standard input, that are read as a whole: one text of JavaScript holds no more than twice as many. */
const MOST = 256 << 20;

/** Opened without waiting for whoever may write into it. */
function readRegular(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    refuseSpecial(path, fstatSync(file));
    return readUpTo(path, file);
  } finally {
    closeSync(file);
  }
}

/** Throws for what is neither a file nor standard input: it may never end, or say something else the next time. */
export function requireRegular(path: string): void {
  if (path !== '-') refuseSpecial(path, statSync(path));
}

function refuseSpecial(path: string, found: Stats): void {
  if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!found.isFile())
    throw new InputError(
      `${path} is a pipe or a device, not a file`,
      'give its content on standard input, and - as the file',
    );
}

function readUpTo(path: string, file: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= MOST) {
    const chunk = new Uint8Array(1 << 20);
    const read = readSync(file, chunk);
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  throw new InputError(`${shownPath(path)} holds more than ${MOST >> 20} MiB`, 'divide it');
}

/** A path as messages name it. */
export function shownPath(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/** Bytes by which UTF-16 without a byte order mark is told: every second of them is NUL. */
const TELLING = 32;

/** UTF-16 announces itself by its first two bytes, or by a NUL in every character of its beginning. */
export function refuseUtf16(path: string, bytes: Uint8Array): void {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = bytes.subarray(0, Math.min(TELLING, bytes.length & ~1));
  const nulAt = (rest: number): boolean =>
    start.length >= 4 && start.every((byte, index) => (byte === 0) === (index % 2 === rest));
  if (marked || nulAt(0) || nulAt(1)) {
    throw new InputError(`${shownPath(path)} is UTF-16, not UTF-8`, 'in PowerShell write it with -Encoding utf8');
  }
}

/** No text that is read here may hold a NUL. */
export function refuseBinary(path: string, bytes: Uint8Array): void {
  if (bytes.includes(0)) throw binary(path);
}

function binary(path: string): InputError {
  return new InputError(`${shownPath(path)} is binary or not UTF-8`, 'save it as UTF-8 text');
}

/** What the file system says, for a person. */
export function readError(path: string, error: unknown): Error {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const shown = shownPath(path);
  switch (code) {
    case 'ENOENT':
      return new InputError(`${shown}: there is no such file`, `paths are looked up from ${process.cwd()}`);
    case 'EISDIR':
      return new InputError(`${shown} is a folder, not a file`, 'name a file in it');
    case 'EACCES':
    case 'EPERM':
      return new InputError(`${shown} may not be read`, 'ask its owner for the right to read it');
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return binary(path);
    default:
      return new InputError(`${shown} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** One line for a problem in a file. */
export function problemIn(path: string, problem: Problem): InputError {
  const place = problem.place === undefined ? '' : `, ${problem.place}`;
  return new InputError(`${shownPath(path)}${place}: ${problem.message}`, problem.hint);
}

/** The cases of files and folders. */
export interface Golden {
  readonly cases: readonly Case[];
  /** Old addresses of cases that have a new one. */
  readonly renamed: Renames;
  /** The digest of the files that were read. */
  readonly digest: string;
}

/** Stands beside the folders of a collection and holds no cases. */
const RENAMED = 'renamed.json';

/** Golden cases of a file or of every JSON and CSV file below a folder. */
export function readGolden(paths: readonly string[]): Golden {
  const hash = createHash('sha256');
  const cases: Case[] = [];
  const renamed = new Map<string, string>();
  for (const path of paths) {
    for (const file of goldenFiles(path)) {
      const text = readText(file);
      const name = relative(path, file).split(sep).join('/');
      hash.update(`${name}\0${text}\0`);
      if (name === RENAMED) for (const [old, present] of parsed(file, parseRenamed(text))) renamed.set(old, present);
      else cases.push(...parsed(file, parseCases(file, text)));
    }
  }
  const seen = new Set<string>();
  for (const { address } of cases) {
    if (seen.has(address)) throw new InputError(`the address ${address} stands twice in ${paths.join(', ')}`);
    seen.add(address);
  }
  return { cases, renamed, digest: `sha256:${hash.digest('hex')}` };
}

function parseCases(file: string, text: string): Result<readonly Case[]> {
  const format = extname(file) === '.csv' ? 'csv' : 'json';
  return parseGolden(basename(file, extname(file)), format, text);
}

function parsed<T>(file: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw problemIn(file, result.problem);
}

/** The files that `readGolden` reads. */
export function goldenFiles(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { recursive: true }).map((entry) => join(path, String(entry)));
    const files = entries.filter((entry) => ['.json', '.csv'].includes(extname(entry))).sort();
    if (files.length === 0) throw new InputError(`${path} holds no golden file (.json or .csv)`);
    return files;
  } catch (error) {
    throw readError(path, error);
  }
}

/** The digest of the clauses, axes and schemas that this package ships. */
export function specDigest(): string {
  const hash = createHash('sha256');
  const folder = join(packageFolder, 'spec');
  for (const entry of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (/\.(md|json)$/.test(entry)) hash.update(`${entry}\0${readFileSync(join(folder, entry), 'utf8')}\0`);
  }
  return `sha256:${hash.digest('hex')}`;
}
