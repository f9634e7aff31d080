/** Bytes of a file as text: by its byte order mark, by the NULs of UTF-16, as UTF-8, or else as windows-1252. */
import type { Encoding, Note } from '../../model/inventory/call.ts';
import { placeIn, placesOf } from '../place.ts';

/** A decoded text without its byte order mark, how it was read, and what a reader should know of that. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly Note[];
}

/** Never fails: what no encoding explains is read as windows-1252. */
export function decodeText(bytes: Uint8Array, file?: string): DecodedText {
  const { text, encoding } = decode(bytes);
  const notes: Note[] = [];
  if (encoding === 'windows-1252') {
    const why =
      'the bytes are no UTF-8, so they were read as windows-1252; save the file as UTF-8 if letters are wrong';
    notes.push({ kind: 'remark', place: placeIn(file, 1), text: firstLine(text), why });
  }
  const replaced = text.indexOf('\ufffd');
  if (replaced !== -1) {
    const place = placesOf(text, file)(replaced);
    const why = 'a letter was lost before: the character U+FFFD stands in its place';
    notes.push({
      kind: 'lost-in-export',
      place,
      text: firstLine(text.slice(replaced - place.column + 1)),
      why,
    });
  }
  return { text, encoding, notes };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8 with byte order mark' };
  }
  if (startsWith(bytes, 0xff, 0xfe)) return { text: utf16(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: utf16(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== undefined) return { text: utf16(bytes, unmarked), encoding: unmarked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What the bytes 0x80 to 0x9f are; those that are nothing stay control characters. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node read windows-1252 as latin1; so the letters that differ are put in here. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => UPPER_CONTROLS.charAt(character.charCodeAt(0) - 0x80));
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Bytes that tell UTF-16 without a mark: enough for a line. */
const SAMPLE = 4096;

/** ASCII in UTF-16 has a NUL as every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const nuls = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (length < 4 || even + odd < length / 8) return undefined;
  if (odd > even * 4) return 'utf-16le';
  return even > odd * 4 ? 'utf-16be' : undefined;
}

function firstLine(text: string): string {
  return text.slice(0, 200).split(/[\r\n]/, 1)[0] ?? '';
}
