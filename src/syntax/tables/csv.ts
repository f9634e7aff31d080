/** Comma-separated tables with a header row. */

import { parse as parseStream } from 'csv-parse';
import { CsvError, parse } from 'csv-parse/sync';
import type { Result } from '../../model/problem.ts';
import { unreadable } from '../unreadable.ts';

export { CsvError };

/** One row by column name, and the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const OPTIONS = {
  bom: true,
  info: true,
  skip_empty_lines: true,
  relax_column_count: false,
  max_record_size: 16 << 20,
} as const;

/** Reads a whole table. Refused: no header, a column named twice, a row of another length, an unclosed quote. */
export function parseCsv(text: string, delimiter = ','): Result<Table> {
  try {
    const records = parse(text, { ...OPTIONS, delimiter }) as unknown as readonly CsvRecord[];
    const [header, ...body] = records;
    if (header === undefined) return unreadable('it is empty');
    const { columns, read } = dialectOf(header.record);
    const twice = columns.find((column, index) => columns.indexOf(column) !== index);
    if (twice !== undefined) return unreadable(`column \`${twice}\` stands twice in the header`, { place: 'line 1' });
    return { ok: true, value: { columns, rows: body.map((record) => row(columns, record, read)) } };
  } catch (error) {
    return csvProblem(error);
  }
}

/** A row of a table, the header among them. */
export interface CellRow {
  /** The line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows up to the first flaw. */
interface LenientTable {
  readonly rows: readonly CellRow[];
  readonly flaw?: { readonly line: number; readonly message: string };
}

/** Reads whatever rows there are, of any length and with any delimiter, up to the first that cannot be read. */
export function readCells(text: string, delimiter: string): LenientTable {
  const options = { ...LENIENT, delimiter };
  try {
    return { rows: numbered(parse(text, options), hasPlainLines(text)).rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records = 0 } = error as CsvError & { records?: number }; // those before it
    const { rows, next } = numbered(records === 0 ? [] : parse(text, { ...options, to: records }), false);
    return { rows, flaw: { line: next, message: REASONS[error.code] ?? 'it is no table' } };
  }
}

const LENIENT = { bom: true, relax_column_count: true, relax_quotes: true, max_record_size: 16 << 20 } as const;

/** Whether no cell can have lines of its own. */
function hasPlainLines(text: string): boolean {
  return !text.includes('"');
}

/** Records with their lines, and the line after them; an empty line is a record with one empty cell, and none here. */
function numbered(
  records: readonly (readonly string[])[],
  isPlain: boolean,
): { readonly rows: readonly CellRow[]; readonly next: number } {
  const rows: CellRow[] = [];
  let line = 1;
  for (const cells of records) {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
    line += 1;
    if (!isPlain) for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  return { rows, next: line };
}

/** Rows as they arrive, the header first; throws a CsvError that `csvProblem` explains. */
export async function* streamCsv(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<CellRow, void, undefined> {
  const parser = parseStream(OPTIONS);
  const feeding = feed(chunks, parser);
  let dialect: Dialect | undefined;
  for await (const each of parser as AsyncIterable<CsvRecord>) {
    const isHeader = dialect === undefined;
    dialect ??= dialectOf(each.record);
    yield { line: firstLine(each), cells: isHeader ? dialect.columns : each.record.map(dialect.read) };
  }
  await feeding;
}

/** What csv-parse says, as a problem with its line. */
export function csvProblem(error: unknown): Result<never> {
  if (!(error instanceof CsvError)) throw error;
  const line = (error as CsvError & { lines?: number }).lines;
  return unreadable(REASONS[error.code] ?? 'it is no comma-separated table', {
    place: line === undefined ? undefined : `line ${line}`,
  });
}

/** What csv-parse's codes mean to whoever wrote the file. */
const REASONS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    'the row has another record length than the header: a comma is missing or too many',
  CSV_QUOTE_NOT_CLOSED: 'quote not closed: a cell that begins with a quote has no closing one',
  INVALID_OPENING_QUOTE: 'invalid opening quote: a quote stands inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: 'the row is longer than 16 MiB',
  CSV_INVALID_CLOSING_QUOTE: 'invalid closing quote: something follows the quote that closes a cell',
};

/** How a table is written: exactly as it is, or so that a spreadsheet runs no cell. */
export type CsvDialect = 'exact' | 'spreadsheet';

/** The first row; that of a table for spreadsheets says so behind the name of its first column. */
export function printCsvHeader([first = '', ...others]: readonly string[], dialect: CsvDialect = 'exact'): string {
  if (dialect === 'exact') return printCsvRow([first, ...others]);
  return `\ufeff${printCsvRow([`${first}${SPREADSHEET}`, ...others], dialect)}`; // without the mark Excel takes UTF-8 for another
}

/** One row of a table, quoted where it must be. */
export function printCsvRow(cells: readonly string[], dialect: CsvDialect = 'exact'): string {
  const written = dialect === 'exact' ? cells : cells.map(guarded);
  if (written.length === 1 && written[0] === '') return '""'; // an empty line is no row
  return written.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** Stands behind the name of the first column of a table for spreadsheets. */
export const SPREADSHEET = ' (spreadsheet)';

/** Excel runs a cell that begins so; behind an apostrophe it is text. */
const RUNS = /^'*[=+\-@\t\r]/;

function guarded(cell: string): string {
  return RUNS.test(cell) ? `'${cell}` : cell;
}

function bare(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
}

/** The names of the columns, and what a cell stands for. */
interface Dialect {
  readonly columns: readonly string[];
  readonly read: (cell: string) => string;
}

function dialectOf([first = '', ...others]: readonly string[]): Dialect {
  if (!first.endsWith(SPREADSHEET)) return { columns: [first, ...others], read: (cell) => cell };
  return { columns: [first.slice(0, -SPREADSHEET.length), ...others].map(bare), read: bare };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function row(columns: readonly string[], { record, info }: CsvRecord, read: Dialect['read']): TableRow {
  return {
    line: firstLine({ record, info }),
    cells: Object.fromEntries(columns.map((column, index) => [column, read(record[index] ?? '')])),
  };
}

/** The line on which a row begins; csv-parse counts up to its end. */
function firstLine({ record, info }: CsvRecord): number {
  return info.lines - record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0);
}

async function feed(chunks: AsyncIterable<string | Uint8Array>, parser: ReturnType<typeof parseStream>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}
