/** Where each value of a JSON text stands. */
import { endOfString } from '../../json/json-structure.ts';

/** The offset of a value, and the places of what it holds. */
export interface JsonPlace {
  readonly at: number;
  readonly fields?: ReadonlyMap<string, JsonPlace>;
  readonly items?: readonly JsonPlace[];
}

interface OpenPlace {
  readonly at: number;
  readonly fields?: Map<string, JsonPlace>;
  readonly items?: JsonPlace[];
  /** The key that the next value belongs to. */
  key?: { readonly name: string; readonly at: number } | undefined;
}

/** The places in a text that JSON.parse has read; those of fields are the places of their keys. Linear. */
export function jsonPlaces(text: string): JsonPlace {
  const levels: OpenPlace[] = [];
  let root: JsonPlace = { at: 0 };
  const put = (place: OpenPlace): void => {
    const above = levels.at(-1);
    if (above?.fields !== undefined)
      above.fields.set(above.key?.name ?? '', { ...place, at: above.key?.at ?? place.at });
    else if (above?.items !== undefined) above.items.push(place);
    else root = place;
    if (above !== undefined) above.key = undefined;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPENING_BRACE || code === OPENING_BRACKET) {
      const place: OpenPlace = code === OPENING_BRACE ? { at, fields: new Map() } : { at, items: [] };
      put(place);
      levels.push(place);
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) levels.pop();
    else if (code === QUOTE) {
      const end = endOfString(text, at);
      const level = levels.at(-1);
      if (level?.fields !== undefined && level.key === undefined) level.key = { name: nameIn(text, at, end), at };
      else put({ at });
      at = end;
    } else if (isWordStart(code)) {
      put({ at });
      while (isInWord(text.charCodeAt(at + 1))) at += 1;
    }
  }
  return root;
}

const QUOTE = 0x22;
const [OPENING_BRACE, CLOSING_BRACE, OPENING_BRACKET, CLOSING_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

function nameIn(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end);
  return written.includes('\\') ? String(JSON.parse(text.slice(start, end + 1))) : written;
}

/** A digit, a minus, or the first letter of true, false and null. */
function isWordStart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || (code >= 0x61 && code <= 0x7a);
}

/** Digits, letters, full stop, plus, minus. */
function isInWord(code: number): boolean {
  return isWordStart(code) || code === 0x2e || code === 0x2b || code === 0x45;
}
