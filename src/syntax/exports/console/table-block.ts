/** Tables of the console: headers above dashes, headers without them, and tables drawn with bars. */
import { objectTypeOf } from '../object-types.ts';
import { knownProperty, propertyNamed } from '../properties.ts';
import { hasPrompt, isBlank, type Line } from './lines.ts';
import { cellsOf, columnsAbove, columnsApart, dashStarts, type TableColumn } from './table-cells.ts';

/** One row: its cells by column, undefined where nothing stands. */
export interface TableRow {
  readonly cells: readonly (string | undefined)[];
  readonly line: Line;
}

/** The columns and rows of a table, and the index of the line after it. */
export interface TableBlock {
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  readonly next: number;
}

/** The table whose header stands in this line, or undefined. */
export function tableBlock(lines: readonly Line[], first: number): TableBlock | undefined {
  const header = lines[first]?.text ?? '';
  const starts = dashStarts((lines[first + 1]?.text ?? '').trimEnd());
  if (starts !== undefined) return withDashes(lines, first, starts);
  if (header.includes('|')) return withBars(lines, first);
  return withoutDashes(lines, first);
}

function withDashes(lines: readonly Line[], first: number, starts: readonly number[]): TableBlock | undefined {
  const columns = columnsAbove(lines[first]?.text ?? '', starts);
  if (columns.some(({ name }) => name === '')) return undefined;
  return rowsOf(lines, first + 2, columns);
}

/** A header that somebody typed or copied without the dashes: only names of ours, and enough of them. */
function withoutDashes(lines: readonly Line[], first: number): TableBlock | undefined {
  const columns = columnsApart(lines[first]?.text ?? '');
  const known = columns.filter(({ name }) => knownProperty(name)?.name === name).map(({ name }) => name);
  if (known.length < 2 || columns.some(({ name }) => knownProperty(name) === undefined)) return undefined;
  return objectTypeOf(known) === undefined ? undefined : rowsOf(lines, first + 1, columns);
}

function rowsOf(lines: readonly Line[], from: number, columns: readonly TableColumn[]): TableBlock {
  const rows: TableRow[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || hasPrompt(line.text) || line.text.startsWith('```')) break;
    const cells = cellsOf(line.text, columns);
    const above = rows.at(-1);
    if (cells[0] === undefined && above !== undefined) rows[rows.length - 1] = wrapped(above, cells);
    else rows.push({ cells, line });
  }
  return { names: columns.map(({ name }) => name), rows, next: at };
}

/** A row whose first cell is empty goes on with the cells of the row above. */
function wrapped({ cells, line }: TableRow, more: readonly (string | undefined)[]): TableRow {
  const joined = cells.map((cell, index) => {
    const next = more[index];
    if (next === undefined) return cell;
    return cell === undefined ? next : `${cell}${cell.includes(' ') || cell.endsWith(',') ? ' ' : ''}${next}`;
  });
  return { cells: joined, line };
}

/** `| Name | Priority |`, as in Markdown: read when the header is one of ours. */
function withBars(lines: readonly Line[], first: number): TableBlock | undefined {
  const names = barCells(lines[first]?.text ?? '');
  if (names === undefined || !/^[\s|:-]+$/.test(lines[first + 1]?.text ?? 'x')) return undefined;
  const known = names.filter((name) => knownProperty(name)?.name === name);
  if (known.length < 2 || known.length * 2 < names.length || objectTypeOf(known) === undefined) return undefined;
  const rows: TableRow[] = [];
  let at = first + 2;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const cells = line === undefined ? undefined : barCells(line.text);
    if (line === undefined || cells === undefined) break;
    rows.push({ cells: cells.map((cell) => (cell === '' ? undefined : cell)), line });
  }
  return { names: names.map((name) => propertyNamed(name).name), rows, next: at };
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
