/** A value that the console broke into lines, as one. */
import { isList, type PropertyKind } from '../properties.ts';
import { type ListingEntry, OF_SEVERAL_LINES } from './list-block.ts';

/** How wide the console was: the longest line of a listing. */
export interface ConsoleWidth {
  readonly columns: number;
  /** Whether lines were surely broken there, and not ended by themselves. */
  readonly isSure: boolean;
}

/** The width that the lines of these properties fill. */
export function widthOf(entries: readonly ListingEntry[]): ConsoleWidth {
  const columns = entries.reduce((longest, { lengths }) => Math.max(longest, ...lengths), 0);
  const full = entries.flatMap(({ name, lengths }) =>
    lengths
      .slice(0, -1)
      .filter((each) => each === columns)
      .map(() => name),
  );
  const isUsual = columns % 10 === 0 || columns % 10 === 9; // 80, 120 … or one less, which older consoles leave free
  return { columns, isSure: isUsual || full.length > 1 || full.some((name) => !OF_SEVERAL_LINES.includes(name)) };
}

/** The value of a property: a line that fills the width goes on in the next, a shorter one ended by itself. */
export function joinedValue(entry: ListingEntry, kind: PropertyKind, width: ConsoleWidth): string {
  const pieces: string[] = [];
  const isWord = !isList(kind) && entry.values.every((line) => !line.trim().includes(' ')); // a blank behind it was copied
  const shape: Shape = { isAutomatic: false, isBraced: false, hasBlank: false };
  for (const [index, written] of entry.values.entries()) {
    const line = isWord ? written.trim() : written;
    if (pieces.length === 0) {
      if (line.trim() === '') continue;
      shape.isAutomatic = entry.name === 'Description' && line.startsWith('AppId: ');
      shape.isBraced = isList(kind) || line.startsWith('{');
      pieces.push(line);
    } else {
      const before = entry.values[index - 1] ?? '';
      const hasLines = OF_SEVERAL_LINES.includes(entry.name);
      const isFull = (entry.lengths[index - 1] ?? 0) >= width.columns && (width.isSure || !hasLines);
      pieces.push(glue(before, line, { ...shape, isFull, hasLines }), line);
    }
    shape.hasBlank ||= line.includes(' ');
  }
  return pieces.join('').trim();
}

/** What is known of a value before one of its lines. */
interface Shape {
  isAutomatic: boolean;
  isBraced: boolean;
  hasBlank: boolean;
}

interface Break extends Readonly<Shape> {
  readonly isFull: boolean;
  readonly hasLines: boolean;
}

/** What stood between two lines of a value. */
function glue(before: string, next: string, { isAutomatic, isBraced, hasBlank, isFull, hasLines }: Break): string {
  if (isAutomatic) return isAutomaticBreak(before, next) ? '\n' : '';
  if (isBraced) return before.endsWith(',') ? ' ' : '';
  if (isFull) return '';
  if (hasLines) return '\n';
  return before.endsWith(' ') || !hasBlank ? '' : ' ';
}

/** The description that Exchange writes has one part a line, each with a semicolon at its end. */
function isAutomaticBreak(before: string, next: string): boolean {
  return before.trimEnd().endsWith(';') && /^(?:ScopeIdentity|AccessRight|ShardType)/.test(next);
}
