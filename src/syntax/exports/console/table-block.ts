/** Tables of the console: headers above dashes, headers without them, and tables drawn with bars. */
import type { ObjectType } from '../../../model/inventory/call.ts';
import { objectTypeOf } from '../object-types.ts';
import { knownProperty, propertyNamed } from '../properties.ts';
import { hasPrompt, isBlank, type ListingLine } from './lines.ts';
import { cellsOf, columnsAbove, columnsApart, dashStarts, type TableColumn } from './table-cells.ts';

/** One row: its cells by column, undefined where nothing stands. */
export interface ListingRow {
  readonly cells: readonly (string | undefined)[];
  readonly line: ListingLine;
}

/** The columns and rows of a table of ours, and the index of the line after it. */
export interface TableBlock {
  readonly type: ObjectType;
  readonly names: readonly string[];
  readonly rows: readonly ListingRow[];
  readonly next: number;
}

/** Columns, at most; no cmdlet prints as many. */
const MOST_COLUMNS = 64;

/** The table whose header stands in this line; undefined when there is none, or its columns are those of nothing that is read. */
export function tableBlock(
  lines: readonly ListingLine[],
  first: number,
  cmdlet: string | undefined,
): TableBlock | undefined {
  const header = lines[first]?.text ?? '';
  const starts = dashStarts((lines[first + 1]?.text ?? '').trimEnd());
  if (starts !== undefined) return withDashes(lines, first, { starts, cmdlet });
  if (header.includes('|')) return withBars(lines, first);
  return withoutDashes(lines, first);
}

interface Dashes {
  readonly starts: readonly number[];
  readonly cmdlet: string | undefined;
}

function withDashes(lines: readonly ListingLine[], first: number, { starts, cmdlet }: Dashes): TableBlock | undefined {
  if (starts.length > MOST_COLUMNS) return undefined;
  const columns = columnsAbove(lines[first]?.text ?? '', starts);
  if (columns.some(({ name }) => name === '')) return undefined;
  const names = columns.map(({ name }) => propertyNamed(name).name);
  const cells = cellsOf(lines[first + 2]?.text ?? '', columns);
  const textOf = (wanted: string): string => cells[names.indexOf(wanted)] ?? '';
  const type = objectTypeOf(names, { cmdlet, textOf });
  return type === undefined ? undefined : { type, ...rowsOf(lines, first + 2, columns) };
}

/** A header that somebody typed or copied without the dashes: only names of ours, and enough of them. */
function withoutDashes(lines: readonly ListingLine[], first: number): TableBlock | undefined {
  const header = lines[first]?.text.trim() ?? '';
  if (!header.includes('  ') && !header.includes('\t')) return undefined; // as nearly all lines
  const columns = columnsApart(lines[first]?.text ?? '');
  if (columns.length < 2 || columns.length > MOST_COLUMNS || !/^\p{L}/u.test(columns[0]?.name ?? '')) return undefined;
  const known = columns.filter(({ name }) => knownProperty(name)?.name === name).map(({ name }) => name);
  if (known.length < 2 || columns.some(({ name }) => knownProperty(name) === undefined)) return undefined;
  const type = objectTypeOf(known);
  return type === undefined ? undefined : { type, ...rowsOf(lines, first + 1, columns) };
}

function rowsOf(
  lines: readonly ListingLine[],
  from: number,
  columns: readonly TableColumn[],
): Omit<TableBlock, 'type'> {
  const rows: ListingRow[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || hasPrompt(line.text) || line.text.trimStart().startsWith('```')) break;
    const cells = cellsOf(line.text, columns);
    const above = rows.at(-1);
    if (cells[0] === undefined && above !== undefined) rows[rows.length - 1] = wrapped(above, cells);
    else rows.push({ cells, line });
  }
  return { names: columns.map(({ name }) => name), rows, next: at };
}

/** A row whose first cell is empty goes on with the cells of the row above. */
function wrapped({ cells, line }: ListingRow, more: readonly (string | undefined)[]): ListingRow {
  const joined = cells.map((cell, index) => {
    const next = more[index];
    if (next === undefined) return cell;
    return cell === undefined ? next : `${cell}${cell.includes(' ') || cell.endsWith(',') ? ' ' : ''}${next}`;
  });
  return { cells: joined, line };
}

/** `| Name | Priority |`, as in Markdown: read when the header is one of ours. */
function withBars(lines: readonly ListingLine[], first: number): TableBlock | undefined {
  const names = barCells(lines[first]?.text ?? '');
  if (names === undefined || !/^[\s|:-]+$/.test(lines[first + 1]?.text ?? 'x')) return undefined;
  const known = names.filter((name) => knownProperty(name)?.name === name);
  const type = known.length < 2 || known.length * 2 < names.length ? undefined : objectTypeOf(known);
  if (type === undefined || type === 'AccessCheck') return undefined; // results that people wrote down are no listing
  const rows: ListingRow[] = [];
  let at = first + 2;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const cells = line === undefined ? undefined : barCells(line.text);
    if (line === undefined || cells === undefined) break;
    rows.push({ cells: cells.map((cell) => (cell === '' ? undefined : cell)), line });
  }
  return { type, names: names.map((name) => propertyNamed(name).name), rows, next: at };
}

function barCells(text: string): readonly string[] | undefined {
  const line = text.trim();
  if (!line.startsWith('|') || !line.endsWith('|') || line.length < 3) return undefined;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => bare(cell.trim()));
}

/** Without the marks of code and emphasis. */
function bare(cell: string): string {
  return cell.replace(/^(?:`+|\*\*|__)|(?:`+|\*\*|__)$/g, '').trim();
}
