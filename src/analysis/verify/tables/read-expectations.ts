/** Tables and JSON of questions with what must come out: told apart from what the inventory reads, and read row by row. */

import { defined } from '../../../model/defined.ts';
import type { Place } from '../../../model/inventory/call.ts';
import type { Form, TextForm } from '../../../model/inventory/inventory.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import { delimiterOf } from '../../../syntax/exports/csv.ts';
import { detectForm } from '../../../syntax/exports/detect-form.ts';
import { decodeText } from '../../../syntax/exports/encoding.ts';
import { isJsonObject } from '../../../syntax/json/json.ts';
import { placeIn } from '../../../syntax/place.ts';
import { readHeader, readRequestRow, requestColumns } from '../../../syntax/tables/columns.ts';
import { type CsvDialect, parseCsv, readCells, SPREADSHEET, type TableRow } from '../../../syntax/tables/csv.ts';
import type { Input } from '../../inventory/read-text.ts';
import { type ExpectationColumns, expectationColumns, plainName } from './expectation-columns.ts';
import { jsonExpectations } from './expectation-json.ts';
import { type ExpectationRow, expectationRow } from './expectation-rows.ts';
import type { TableChapter } from './expected-words.ts';

/** A table of expectations as it is written. */
export interface ExpectationTable {
  readonly columns: ExpectationColumns;
  /** What the columns of the question stand for. */
  readonly fields: readonly string[];
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  /** How it is written: what separates cells and ends lines, and whether a spreadsheet may read it. */
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly dialect: CsvDialect;
}

/**
 * The rows of a table (CSV) or of JSON that ask what `decide` asks and say what must come out, each with its place or with what is
 * wrong with it; undefined for an input that is no such table, which the inventory may read. `form` is that of every input, where it
 * is not to be detected.
 */
export function readExpectations(input: Input, form?: Form): readonly ExpectationRow[] | undefined {
  const { text } = decodeText(input.bytes, input.name);
  const file = input.name === '-' ? undefined : input.name;
  const found = form ?? detectForm(text, input.name);
  if (found === 'json') return jsonExpectations(text, file);
  const table = MAY_BE_TABLES.includes(found) ? readExpectationTable(text) : undefined;
  if (table === undefined) return undefined;
  if (!table.ok) return [{ ok: false, place: placeOf(file, table.problem), problem: table.problem }];
  const { columns, fields, rows } = table.value;
  return rows.map((row) => tableRow(columns, fields, row, file));
}

/** A table whose header the inventory does not know is found to be a text. */
const MAY_BE_TABLES: readonly Form[] = ['csv', 'text'] satisfies readonly TextForm[];

/** The table, or what is wrong with it as a whole; undefined where it is none of expectations. */
export function readExpectationTable(text: string): Result<ExpectationTable> | undefined {
  const delimiter = delimiterOf(text);
  const [header] = readCells(firstLines(text), delimiter).rows;
  const names =
    header?.cells.map((cell, index) =>
      index === 0 && cell.endsWith(SPREADSHEET) ? cell.slice(0, -SPREADSHEET.length) : cell,
    ) ?? [];
  const columns = expectationColumns(names);
  if (columns === undefined || !columns.ok) return columns;
  const fields = readHeader(columns.value.chapter, columns.value.request.map(fieldNamed(columns.value.chapter)));
  if (!fields.ok) return fields;
  const table = parseCsv(text, delimiter);
  if (!table.ok) return table;
  const { columns: written, rows } = table.value;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const dialect = header?.cells[0]?.endsWith(SPREADSHEET) === true ? 'spreadsheet' : 'exact';
  const more = { delimiter, lineEnd, dialect } as const;
  return { ok: true, value: { columns: columns.value, fields: fields.value, names: written, rows, ...more } };
}

/** The field of a column whatever its blanks: `App ID` is `appId`. */
function fieldNamed(chapter: TableChapter): (name: string) => string {
  const { required, optional } = requestColumns(chapter);
  return (name) => [...required, ...optional].find((field) => plainName(field) === plainName(name)) ?? name;
}

/** Enough for a header. */
function firstLines(text: string): string {
  const end = text.search(/[^\r\n\ufeff][\r\n]/);
  return end === -1 ? text.slice(0, HEADER) : text.slice(0, Math.min(end + 1, HEADER));
}

/** Characters; the columns of any table of ours fit in. */
const HEADER = 1 << 16;

function tableRow(
  columns: ExpectationColumns,
  fields: readonly string[],
  { line, cells }: TableRow,
  file: string | undefined,
): ExpectationRow {
  const textOf = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : (cells[name] ?? '');
  const isAccess = columns.chapter === 'application-access-policies';
  const asked = columns.request.map((name) => (isAccess ? (cells[name] ?? '').trim() : (cells[name] ?? '')));
  return expectationRow(columns.chapter, placeIn(file, line), {
    request: requestOf(columns.chapter, fields, asked),
    expected: textOf(columns.expected) ?? '',
    ...defined({ isObserved: columns.isObserved }),
    ...defined({ time: textOf(columns.time), via: textOf(columns.via), depends: textOf(columns.depends) }),
  });
}

/** Only a table with a column for an attribute says that those without a value are blank. */
function requestOf(chapter: TableChapter, fields: readonly string[], cells: readonly string[]): unknown {
  const request = readRequestRow(chapter, fields, cells);
  if (!isJsonObject(request) || fields.some((field) => field.startsWith('recipient.'))) return request;
  const { recipient: _, ...rest } = request;
  return rest;
}

function placeOf(file: string | undefined, { place = '' }: Problem): Place {
  const [, line = '1'] = /^line (\d+)/.exec(place) ?? [];
  return placeIn(file, Number(line));
}
