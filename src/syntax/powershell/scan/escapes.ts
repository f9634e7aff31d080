/** What a backtick makes of the character behind it. */
import { END, isNewline } from './characters.ts';
import { codeAt, type Reader } from './reader.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const OPEN_BRACE = 123;
const LETTER_U = 117;

function readCodePoint(reader: Reader): string | undefined {
  const match = /^\{([0-9A-Fa-f]{1,6})\}/.exec(reader.text.slice(reader.at, reader.at + 8));
  const point = match === null ? Number.NaN : Number.parseInt(match[1] ?? '', 16);
  if (match === null || !(point <= 0x10ffff)) return undefined;
  reader.at += match[0].length;
  return String.fromCodePoint(point);
}

/** Takes a backtick and what it escapes. */
export function takeEscape(reader: Reader): string {
  reader.at += 1;
  reader.steps += 1;
  const code = codeAt(reader);
  if (code === END) return '`';
  const written = reader.text.charAt(reader.at);
  reader.at += 1;
  if (isNewline(code)) return written;
  if (code === LETTER_U && codeAt(reader) === OPEN_BRACE) return readCodePoint(reader) ?? written;
  return Object.hasOwn(ESCAPES, written) ? (ESCAPES[written] ?? written) : written;
}
