/** Tables of Markdown: a command in a cell ends with the cell. */

import { isDoubtful } from '../../cmdlets/expectations/doubt.ts';
import { unquotedLine } from '../blocks.ts';
import { beginOf, linesOf, type MappedText, partOf, replaced, wholeOf } from '../mapped-text.ts';
import { type Harvest, together } from '../passage.ts';
import { readParagraph } from '../prose/inline.ts';

/** Whether a line can be a row of a table. */
export function isTableRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line) || / \| /.test(line);
}

const DELIMITER = /^\s*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\s*$/;

/** How many lines, from this one on, are a table: 0 where there is none. */
export function tableLength(lines: readonly MappedText[], at: number): number {
  const second = lines[at + 1]?.text ?? '';
  if (!second.includes('|') || !DELIMITER.test(second)) return 0;
  let end = at + 2;
  while (end < lines.length && isTableRow(lines[end]?.text ?? '')) end += 1;
  return end - at;
}

/** The cells of a row; an escaped bar belongs to its cell. */
export function cellsOf(row: MappedText): readonly MappedText[] {
  const bars = [...row.text.matchAll(/\\\||\|/g)].filter(([bar]) => bar === '|').map(({ index }) => index);
  const first = row.text.search(/\S/);
  const last = row.text.trimEnd().length - 1;
  const starts = bars[0] === first ? bars : [-1, ...bars];
  const cells = starts.flatMap((start, index) =>
    start === last ? [] : [partOf(row, start + 1, starts[index + 1] ?? row.text.length)],
  );
  return cells.map((cell) => replaced(cell, /\\\|/g, () => '|'));
}

/** The commands in the cells of a table. */
export function readTable(rows: readonly MappedText[]): Harvest {
  return together(
    rows
      .filter((_, index) => index !== 1)
      .flatMap((row) => cellsOf(row).map((cell) => readParagraph(cell, true, 'table cell'))),
  );
}

/** A table of a text: its header, and its rows with the lines where they stand. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly offset: number; readonly cells: readonly string[] }[];
}

/** All tables of Markdown in a text, those in quotes among them. */
export function tablesIn(text: string): readonly TextTable[] {
  const lines = linesOf(wholeOf(text)).map(unquotedLine);
  const tables: TextTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const length = isTableRow(lines[at]?.text ?? '') ? tableLength(lines, at) : 0;
    if (length === 0) continue;
    const texts = lines.slice(at, at + length).map((row) => cellsOf(row).map((cell) => cell.text.trim()));
    const rows = texts.slice(2).map((cells, index) => {
      return { line: at + 3 + index, offset: beginOf(lines[at + 2 + index] ?? EMPTY), cells };
    });
    tables.push({ header: texts[0] ?? [], rows });
    at += length - 1;
  }
  return tables;
}

const EMPTY: MappedText = { text: '', offsets: new Int32Array(1) };

/** The column that says what must come, or undefined. */
export function expectedColumn(header: readonly string[]): number | undefined {
  const found = header.findIndex(
    (name) => /expect|should|must|soll|attendu|esperad|previst|verwacht|\bwant/i.test(name) && !isDoubtful(name),
  );
  return found < 0 ? undefined : found;
}
