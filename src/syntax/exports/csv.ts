/** Tables of objects: Export-Csv with any delimiter, tables of the portals, rows of a group and its members. */

import type { ExportedObject, Note, ObjectType } from '../../model/inventory/call.ts';
import { cited } from '../cmdlets/citation.ts';
import { placeIn } from '../place.ts';
import { append } from '../tables/append.ts';
import { type CellRow, readCells } from '../tables/csv.ts';
import { type ExportOptions, type ExportReading, fileNameOf, whyForeign } from './export-reading.ts';
import { objectTypeOf } from './object-types.ts';
import { addProperty, finishObject, startObject } from './object-under-way.ts';
import { readPrinted } from './printed-values.ts';
import { type PropertyKind, propertyNamed } from './properties.ts';

/** The objects of a table; one whose header is none of ours has a note alone. */
export function readCsv(text: string, options: ExportOptions = {}): ExportReading {
  const { body, skipped } = withoutPreamble(text);
  const { rows, flaw } = readCells(body, delimiterOf(body));
  const notes: Note[] = [];
  if (flaw !== undefined) {
    const place = placeIn(options.file, flaw.line + skipped);
    notes.push({ kind: 'not-understood', place, text: cited(lineAt(body, flaw.line)), why: flaw.message });
  }
  const [header, ...objects] = rows;
  if (header === undefined) return { objects: [], notes };
  const table = tableOf(header, objects[0], options);
  if (table === undefined) {
    const place = placeIn(options.file, header.line + skipped);
    const why = whyForeign(header.cells);
    return {
      objects: [],
      notes: [...notes, { kind: 'not-understood', place, text: cited(header.cells.join(',')), why }],
    };
  }
  const lossy = body.includes('?') && isAscii(body);
  return readRows(table, objects, { options, skipped, lossy, notes });
}

interface Column {
  readonly name: string;
  readonly kind: PropertyKind;
  /** The column is none of an object: names with `@`, names without letters. */
  readonly isForeign: boolean;
}

interface ObjectTable {
  readonly type: ObjectType;
  readonly columns: readonly Column[];
}

interface RowContext {
  readonly options: ExportOptions;
  readonly skipped: number;
  /** The file is plain ASCII and has question marks: some may stand for letters. */
  readonly lossy: boolean;
  readonly notes: Note[];
}

function tableOf(header: CellRow, first: CellRow | undefined, options: ExportOptions): ObjectTable | undefined {
  const columns = header.cells.map(columnOf);
  const names = columns.flatMap(({ name, isForeign }) => (isForeign ? [] : [name]));
  const textOf = (name: string): string => first?.cells[columns.findIndex((column) => column.name === name)] ?? '';
  const type = objectTypeOf(names, { name: fileNameOf(options), textOf });
  if (type === undefined) return undefined;
  return { type, columns: type === 'ApplicationAccessPolicy' ? asPolicy(columns, names) : columns };
}

function columnOf(written: string): Column {
  const isForeign = written.includes('@') || !/\p{L}/u.test(written);
  return { ...propertyNamed(written), isForeign };
}

/** A table of policies that somebody keeps may name the application, the scope and its identity in other ways. */
function asPolicy(columns: readonly Column[], names: readonly string[]): readonly Column[] {
  if (names.includes('AppId') || !names.includes('ApplicationId')) return columns;
  const isKept = !names.includes('ScopeName');
  return columns.map((column) => {
    if (column.name === 'ApplicationId') return { ...column, name: 'AppId' };
    if (isKept && column.name === 'Name') return { ...column, name: 'ScopeName' };
    return isKept && column.name === 'Identity' ? { ...column, name: 'ScopeIdentity' } : column;
  });
}

function readRows(table: ObjectTable, rows: readonly CellRow[], context: RowContext): ExportReading {
  const { options, skipped, notes } = context;
  const objects: ExportedObject[] = [];
  for (const { line, cells } of rows) {
    const place = placeIn(options.file, line + skipped);
    const object = startObject(place);
    for (let index = 0; index < table.columns.length && index < cells.length; index += 1) {
      const column = table.columns[index];
      if (column === undefined || column.isForeign) continue;
      addProperty(object, column.name, readPrinted(column.kind, withPlainLines(cells[index] ?? '')));
    }
    if (cells.length > table.columns.length) {
      const text = cited(cells.slice(table.columns.length).join(', '));
      notes.push({ kind: 'not-understood', place, text, why: 'the row has more cells than the header has columns' });
    }
    if (context.lossy) for (const cell of cells) if (hasLostLetter(cell)) notes.push(lostLetter(cell, place));
    append(notes, object.notes);
    objects.push(finishObject(object, table.type));
  }
  return { objects, notes };
}

function withPlainLines(cell: string): string {
  return cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell;
}

/** A question mark between letters, where an older Export-Csv put one for each letter that is not ASCII. */
function hasLostLetter(cell: string): boolean {
  return cell.includes('?') && /[A-Za-z]\?|\?[A-Za-z]/.test(cell) && !cell.includes('://');
}

function lostLetter(cell: string, place: Note['place']): Note {
  const why =
    'a question mark may stand for a letter: Export-Csv of Windows PowerShell writes ASCII unless told otherwise';
  return { kind: 'lost-in-export', place, text: cited(cell), why };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

/** Without the lines before the header: `#TYPE …` of Export-Csv, `sep=;` for a spreadsheet, empty ones. */
function withoutPreamble(text: string): { readonly body: string; readonly skipped: number } {
  let [at, skipped] = [text.startsWith('\ufeff') ? 1 : 0, 0];
  for (;;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).trim();
    if (end === -1 || !(line === '' || line.startsWith('#TYPE ') || /^sep=.$/i.test(line))) break;
    at = end + 1;
    skipped += 1;
  }
  return { body: text.slice(at), skipped };
}

/** The most frequent of the usual delimiters in the header, outside quotes. */
export function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const character of headerOf(text)) {
    if (character === '"') isQuoted = !isQuoted;
    const count = counts.get(character);
    if (!isQuoted && count !== undefined) counts.set(character, count + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [',', 0] as [string, number])[0];
}

const DELIMITERS = [',', ';', '\t', '|'];

function headerOf(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, Math.min(end === -1 ? text.length : end, LONGEST_HEADER));
}

/** Characters; the columns of any export fit in. */
const LONGEST_HEADER = 1 << 16;

function lineAt(text: string, line: number): string {
  return text.split('\n', line)[line - 1] ?? '';
}
