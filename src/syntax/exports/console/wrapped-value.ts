/** A value that the console broke into lines, as one. */
import { isList, type PropertyKind } from '../properties.ts';
import type { ListEntry } from './list-block.ts';

/** Properties whose values may have lines of their own. */
const OF_SEVERAL_LINES = ['Description', 'Notes', 'Comment', 'Info'];

/**
 * The value of a property. `width` is the longest line of the listing: a line that fills it goes on in the next, a shorter
 * one ended by itself.
 */
export function joinedValue(entry: ListEntry, kind: PropertyKind, width: number): string {
  const pieces: string[] = [];
  const shape: Shape = { isAutomatic: false, isBraced: false, hasBlank: false };
  for (const [index, line] of entry.values.entries()) {
    if (pieces.length === 0) {
      if (line.trim() === '') continue;
      shape.isAutomatic = entry.name === 'Description' && line.startsWith('AppId: ');
      shape.isBraced = isList(kind) || line.startsWith('{');
      pieces.push(line);
    } else {
      const before = entry.values[index - 1] ?? '';
      const isFull = (entry.lengths[index - 1] ?? 0) >= width;
      pieces.push(glue(before, line, { ...shape, isFull, hasLines: OF_SEVERAL_LINES.includes(entry.name) }), line);
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
