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
  const [first = '', ...others] = entry.values;
  let value = first;
  for (const [index, next] of others.entries()) {
    const isFull = (entry.lengths[index] ?? 0) >= width;
    value = value.trim() === '' ? next : value + glue(value, next, { entry, kind, isFull }) + next;
  }
  return value.trim();
}

interface Break {
  readonly entry: ListEntry;
  readonly kind: PropertyKind;
  readonly isFull: boolean;
}

/** What stood between two lines of a value. */
function glue(value: string, next: string, { entry, kind, isFull }: Break): string {
  if (value.startsWith('AppId: ') && entry.name === 'Description') return isAutomaticBreak(value, next) ? '\n' : '';
  if (isList(kind) || value.startsWith('{')) return value.trimEnd().endsWith(',') && !value.endsWith(' ') ? ' ' : '';
  if (isFull) return '';
  if (OF_SEVERAL_LINES.includes(entry.name)) return '\n';
  return value.endsWith(' ') || !value.includes(' ') ? '' : ' ';
}

/** The description that Exchange writes has one part a line, each with a semicolon at its end. */
function isAutomaticBreak(value: string, next: string): boolean {
  return value.trimEnd().endsWith(';') && /^(?:ScopeIdentity|AccessRight|ShardType)/.test(next);
}
