/** Tables of Markdown: a command in a cell ends with the cell. */
import { readParagraph } from './inline.ts';
import { type MappedText, partOf, replaced } from './mapped-text.ts';
import { type Harvest, together } from './passage.ts';

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
