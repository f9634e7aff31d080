/** Files that are written: refused before anything starts when they would cost one that is read, and replaced as a whole. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, OutputError } from '../library/errors.ts';

/** A file to write, and the flag that names it. */
export interface Output {
  readonly flag: string;
  readonly path: string | undefined;
}

/**
 * Throws where an output is one of the inputs or another output, be it through a link, and where it cannot be written. Leaves
 * every folder as it is.
 */
export function requireOutputs(outputs: readonly Output[], inputs: readonly string[]): void {
  const named = outputs.flatMap(({ flag, path }) => (path === undefined ? [] : [{ flag, path, key: keyOf(path) }]));
  const read = new Set(inputs.filter((path) => path !== '-').map(keyOf));
  for (const [index, { flag, path, key }] of named.entries()) {
    if (isDevice(path)) continue;
    if (read.has(key))
      throw new InputError(`${flag} ${path} is read by this run; it would be lost`, 'name another file');
    const other = named.slice(0, index).find((each) => each.key === key);
    if (other !== undefined)
      throw new InputError(`${other.flag} and ${flag} would both be written to ${path}`, 'name two files');
  }
  for (const { path } of named) requireWritable(path);
}

/** Whether two names lead to one file, through links too. */
export function isSameFile(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/** Equal for two names of one file. */
function keyOf(name: string): string {
  const path = behind(name);
  const found = statOf(path);
  if (found !== undefined) return `${found.dev}:${found.ino}`;
  try {
    return join(realpathSync(dirname(resolve(path))), basename(path));
  } catch {
    return resolve(path); // no such folder
  }
}

/** What the name leads to, also where a link leads to nothing yet. */
function behind(path: string, links = 0): string {
  try {
    return links < LINKS ? behind(resolve(dirname(path), readlinkSync(path)), links + 1) : path;
  } catch {
    return path; // no link
  }
}

/** Links behind links that are followed, as Linux has it. */
const LINKS = 40;

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // what stands in the way is said when it is opened
  }
}

/** A pipe, a terminal or the like: nothing is there that could be lost. */
function isDevice(path: string): boolean {
  const found = statOf(path);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

function requireWritable(path: string): void {
  if (isDevice(path)) return;
  try {
    const target = targetOf(path);
    const beside = nameBeside(target.path);
    closeSync(openSync(beside, 'wx'));
    unlinkSync(beside);
  } catch (error) {
    throw writeError(path, error);
  }
}

/** Replaces the file as a whole: whatever happens in between, what was there stays or the new text does. */
export function writeText(path: string, text: string): void {
  try {
    if (isDevice(path)) writeFileSync(path, text);
    else replace(targetOf(path), text);
  } catch (error) {
    throw writeError(path, error);
  }
}

/** The file behind all links, with the rights that it has, if it is there. */
interface OutputFile {
  readonly path: string;
  readonly mode: number | undefined;
}

function targetOf(name: string): OutputFile {
  const path = behind(name);
  const found = statOf(path);
  if (found === undefined) return { path, mode: undefined };
  if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  accessSync(path, constants.W_OK);
  return { path: realpathSync(path), mode: found.mode };
}

function nameBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
}

function replace({ path, mode }: OutputFile, text: string): void {
  const beside = nameBeside(path);
  const file = openSync(beside, 'wx');
  try {
    try {
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    unlinkSync(beside);
    throw error;
  }
}

/** What the file system says of a file or folder that cannot be written, for a person. */
export function writeError(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = USAGE[code];
  if (reason !== undefined) return new InputError(`${path} ${reason}`);
  const said = FULL[code] ?? (error instanceof Error ? error.message : String(error));
  return new OutputError(`${path} cannot be written: ${said}`);
}

/** Another path would do. */
const USAGE: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: its folder does not exist',
  ENOTDIR: 'cannot be written: its folder does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be written, or no file beside it',
  EPERM: 'may not be written, or no file beside it',
  EROFS: 'may not be written: nothing there may',
};

const FULL: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk space allowed is used up',
  EFBIG: 'the file would be larger than allowed',
};
