/** Columns, paragraphs and lists, measured in the cells that a terminal gives each character: 漢 takes two. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Cells in a line of running text: two thirds of a wide terminal, about what an eye follows without losing the line. */
const LINE = 110;

/** How a column stands. */
type Alignment = 'left' | 'right';

/** Rows as lines: the first column to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columnWidths(rows);
  return rows.map((cells) => printRow(cells, widths, (column) => (column === 0 ? 'left' : 'right')));
}

/** The widest cell of each column of the first row. */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, cells) => Math.max(widest, stringWidth(cells[column] ?? '')), 0),
  );
}

/** One line of a table, without spaces at its end. */
export function printRow(
  cells: readonly string[],
  widths: readonly number[],
  alignment: (column: number) => Alignment = () => 'left',
): string {
  return cells
    .map((cell, column) => {
      const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)));
      return alignment(column) === 'left' ? cell + space : space + cell;
    })
    .join('  ')
    .trimEnd();
}

/** Running text as lines that are no wider than one reads; words stay whole. */
export function wrap(text: string): string {
  return wrapAnsi(text, LINE);
}

/** A title and its items below it; nothing when there is none. */
export function printList(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`  ${title}`, ...items.map((item) => `    ${item}`)];
}
