/** Files and folders: what cannot be read is said with its name, the reason and what to do. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case } from '../model/golden.ts';
import type { Problem, Result } from '../model/problem.ts';
import { parseGolden } from '../syntax/golden.ts';
import { parseRenamed, type Renamed } from '../syntax/golden-addresses.ts';
import { UsageError } from './usage.ts';

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
    const bytes = readFileSync(path === '-' ? 0 : path);
    refuseUtf16(path, bytes);
    refuseBinary(path, bytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw readError(path, error);
  }
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
    throw new UsageError(`${shownPath(path)} is UTF-16, not UTF-8`, 'in PowerShell write it with -Encoding utf8');
  }
}

/** No text that is read here may hold a NUL. */
export function refuseBinary(path: string, bytes: Uint8Array): void {
  if (bytes.includes(0)) throw binary(path);
}

function binary(path: string): UsageError {
  return new UsageError(`${shownPath(path)} is binary or not UTF-8`, 'save it as UTF-8 text');
}

/** What the file system says, for a person. */
export function readError(path: string, error: unknown): Error {
  if (error instanceof UsageError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const shown = shownPath(path);
  switch (code) {
    case 'ENOENT':
      return new UsageError(`${shown}: there is no such file`, `paths are looked up from ${process.cwd()}`);
    case 'EISDIR':
      return new UsageError(`${shown} is a folder, not a file`, 'name a file in it');
    case 'EACCES':
    case 'EPERM':
      return new UsageError(`${shown} may not be read`, 'ask its owner for the right to read it');
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return binary(path);
    default:
      return new UsageError(`${shown} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Throws before any work is done when a file cannot be written later; leaves the folder as it is. */
export function requireWritable(path: string): void {
  try {
    if (existsSync(path)) closeSync(openSync(path, 'a'));
    else {
      closeSync(openSync(path, 'wx'));
      unlinkSync(path);
    }
  } catch (error) {
    throw writeError(path, error);
  }
}

export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw writeError(path, error);
  }
}

/** What the file system says of a file or folder that cannot be written, for a person. */
export function writeError(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = WRITE_REASONS[code] ?? `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  return new UsageError(`${path} ${reason}`);
}

const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: its folder does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be written',
  ENOSPC: 'cannot be written: the disk is full',
};

/** One line for a problem in a file. */
export function problemIn(path: string, problem: Problem): UsageError {
  const place = problem.place === undefined ? '' : `, ${problem.place}`;
  return new UsageError(`${shownPath(path)}${place}: ${problem.message}`, problem.hint);
}

export interface Golden {
  readonly cases: readonly Case[];
  /** Old addresses of cases that have a new one. */
  readonly renamed: Renamed;
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
    if (seen.has(address)) throw new UsageError(`the address ${address} stands twice in ${paths.join(', ')}`);
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

function goldenFiles(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { recursive: true }).map((entry) => join(path, String(entry)));
    const files = entries.filter((entry) => ['.json', '.csv'].includes(extname(entry))).sort();
    if (files.length === 0) throw new UsageError(`${path} holds no golden file (.json or .csv)`);
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
