/** Texts and places that notes cite. */
import type { Note, Place } from '../../model/inventory/call.ts';
import type { TextSpan } from '../powershell/tree.ts';

/** The longest text of a note, in UTF-16 units. */
const LONGEST = 200;

/** The place and the text of a span, on one line. */
export function citation(
  text: string,
  span: TextSpan,
  placeAt: (offset: number) => Place,
): Pick<Note, 'place' | 'text'> {
  const cited = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
  return { place: placeAt(span.start), text: cited.replace(/\s+/g, ' ').trim() };
}

/** In the order of the text. */
export function byPlace(one: Note, other: Note): number {
  return one.place.line - other.place.line || one.place.column - other.place.column;
}
