/** Texts and places that notes cite. */
import type { Note, Place } from '../../model/inventory/call.ts';
import type { TextSpan } from '../powershell/tree.ts';
import { shorten } from '../terminal-text.ts';

/** The longest text of a note, in UTF-16 units. */
const LONGEST = 200;

/** A text as a note shows it: one line, cut where it is long. */
export function cited(text: string): string {
  return shorten(text.slice(0, 4 * LONGEST).trim(), LONGEST);
}

/** The place and the text of a span, on one line. */
export function citation(
  text: string,
  span: TextSpan,
  placeAt: (offset: number) => Place,
): Pick<Note, 'place' | 'text'> {
  return { place: placeAt(span.start), text: cited(text.slice(span.start, span.end)) };
}

/** In the order of the text. */
export function byPlace(one: Note, other: Note): number {
  return one.place.line - other.place.line || one.place.column - other.place.column;
}
