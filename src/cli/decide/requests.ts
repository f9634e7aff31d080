/** Requests from a file or standard input, one by one: CSV, JSON lines or a JSON list. */
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { InputError } from '../../library/errors.ts';
import type { Chapter, When } from '../../model/chapters.ts';
import type { Problem } from '../../model/problem.ts';
import {
  problemIn,
  readError,
  readText,
  refuseBinary,
  refuseUtf16,
  requireRegular,
  shownPath,
} from '../../node/files.ts';
import { parseJson } from '../../syntax/json/json.ts';
import { readHeader, readRequestRow } from '../../syntax/tables/columns.ts';
import { CsvError, csvProblem, streamCsv } from '../../syntax/tables/csv.ts';
import { readWhen } from '../../syntax/wire.ts';

/** The forms in which requests are read. */
export type Format = 'csv' | 'jsonl' | 'json';

/** A request, or why it is none; `place` names its line or its index. */
export type Request =
  | { readonly ok: true; readonly place: string; readonly when: When }
  | { readonly ok: false; readonly place: string; readonly problem: Problem };

/** The format that a file's name promises. */
export function formatOf(path: string): Format {
  const ending = extname(path).toLowerCase();
  return ending === '.json' ? 'json' : ending === '.jsonl' || ending === '.ndjson' ? 'jsonl' : 'csv';
}

/** Yields each request; throws an InputError for what spoils the whole file. */
export async function* readRequests(
  chapter: Chapter,
  path: string,
  format: Format,
): AsyncGenerator<Request, void, undefined> {
  switch (format) {
    case 'json':
      yield* fromJson(chapter, path);
      return;
    case 'jsonl':
      yield* fromLines(chapter, path);
      return;
    case 'csv':
      yield* fromCsv(chapter, path);
      return;
  }
}

function* fromJson(chapter: Chapter, path: string): Generator<Request, void, undefined> {
  const json = parseJson(readText(path));
  if (!json.ok) throw problemIn(path, json.problem);
  const items: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  for (const [index, item] of items.entries()) yield request(chapter, `request ${index + 1}`, item);
}

async function* fromLines(chapter: Chapter, path: string): AsyncGenerator<Request, void, undefined> {
  let number = 0;
  for await (const line of textLines(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const json = parseJson(line);
    const place = `line ${number}`;
    if (json.ok) yield request(chapter, place, json.value);
    else yield { ok: false, place, problem: json.problem };
  }
}

async function* fromCsv(chapter: Chapter, path: string): AsyncGenerator<Request, void, undefined> {
  let fields: readonly string[] | undefined;
  try {
    for await (const { line, cells } of streamCsv(decoded(path))) {
      if (fields === undefined) fields = fieldsOf(chapter, path, cells);
      else yield request(chapter, `line ${line}`, readRequestRow(chapter, fields, cells));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem = csvProblem(error);
    throw problem.ok ? error : problemIn(path, problem.problem);
  }
  if (fields === undefined)
    throw problemIn(path, {
      code: 'unreadable',
      message: 'it is empty',
      hint: 'the first line names the columns, see `decide --help`',
    });
}

function fieldsOf(chapter: Chapter, path: string, columns: readonly string[]): readonly string[] {
  const header = readHeader(chapter, columns);
  if (header.ok) return header.value;
  const { hint = '', ...problem } = header.problem;
  throw problemIn(path, hint.length > LONGEST ? { ...problem, hint: COLUMNS } : header.problem);
}

/** Longer lists of columns are left to the help. */
const LONGEST = 200;
const COLUMNS = 'leave out what is no field of a request; `decide --help` lists the columns';

function request(chapter: Chapter, place: string, value: unknown): Request {
  const when = readWhen(chapter, value);
  if (when.ok) return { ok: true, place, when: when.value };
  return {
    ok: false,
    place: `${place}${when.problem.place === undefined ? '' : `, ${when.problem.place}`}`,
    problem: when.problem,
  };
}

/** Characters of a line. */
const LINE = 16 << 20;

async function* textLines(path: string): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const text of decoded(path)) {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
    if (rest.length > LINE) throw new InputError(`${shownPath(path)} has a line of more than 16 MiB`);
  }
  if (rest !== '') yield rest;
}

/** The text of a file as it arrives; what is not UTF-8 is refused by name. */
async function* decoded(path: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    requireRegular(path);
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      if (first) refuseUtf16(path, chunk);
      first = false;
      refuseBinary(path, chunk);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw readError(path, error);
  }
}
