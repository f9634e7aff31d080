/** Texts as they stand in a line or a table of Markdown: nothing in them is read as a mark, and none begins a line. */
import { printable, shorten } from '../../syntax/terminal-text.ts';

/** Characters of one text. */
const LONGEST = 300;

/** At most 300 characters on one line. */
export function markdownText(text: string): string {
  return printable(shorten(text, LONGEST))
    .replace(/[\\`*_[\]<>#|~&!$]/g, '\\$&')
    .replace(/^[-+]|(?<=^\d+)[.)]/, '\\$&'); // what would begin a list
}

/** A row of a table, of cells that are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table with a header. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [markdownRow(head), markdownRow(head.map(() => '---')), ...rows.map(markdownRow)];
}
