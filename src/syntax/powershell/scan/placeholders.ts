/** Words that somebody still has to replace: `<app>`, `[Application (client) ID]`, `...`. */
import {
  CLOSE_BRACKET,
  DOT,
  endsWord,
  GREATER,
  isDash,
  isLetter,
  isNewline,
  LESS,
  OPEN_BRACKET,
} from './characters.ts';
import type { Reader } from './reader.ts';

/** Nobody writes longer ones. */
const LONGEST = 200;
const ELLIPSIS = 0x2026;

/** The offset behind the `>` that belongs to the `<` at an offset, on the same line; undefined where there is none. */
export function angleEnd(reader: Reader, at: number): number | undefined {
  const { text } = reader;
  for (let end = at + 1; end < Math.min(text.length, at + LONGEST); end += 1) {
    const code = text.charCodeAt(end);
    if (isNewline(code) || code === LESS) break;
    if (code !== GREATER) continue;
    reader.steps += end - at;
    return end > at + 1 ? end + 1 : undefined;
  }
  reader.steps += 10;
  return undefined;
}

/** The offset behind the `]` that belongs to the `[` at an offset, on the same line. */
function bracketEnd(reader: Reader, at: number): number | undefined {
  const { text } = reader;
  let open = 0;
  for (let end = at; end < Math.min(text.length, at + LONGEST); end += 1) {
    const code = text.charCodeAt(end);
    if (isNewline(code)) break;
    if (code === OPEN_BRACKET) open += 1;
    else if (code === CLOSE_BRACKET) open -= 1;
    if (open > 0) continue;
    reader.steps += end - at;
    return end + 1;
  }
  reader.steps += 10;
  return undefined;
}

const WORDS = /^\[\p{L}[\p{L}\p{N} \t()'’@./_:&+-]*\]$/u;

/** The end of words in brackets that PowerShell would read as several arguments. */
export function bracketedWordsEnd(reader: Reader): number | undefined {
  if (!isLetter(reader.text.charCodeAt(reader.at + 1))) return undefined;
  const end = bracketEnd(reader, reader.at);
  if (end === undefined || !endsWord(end < reader.text.length ? reader.text.charCodeAt(end) : -1)) return undefined;
  const words = reader.text.slice(reader.at, end);
  return /[ \t(]/.test(words) && WORDS.test(words) ? end : undefined;
}

/** The end of `[-Name]`, `[[-Name] <Id>]`, `[<CommonParameters>]`: how a syntax is shown. */
export function syntaxEnd(reader: Reader): number | undefined {
  const { text } = reader;
  let inner = reader.at;
  while (text.charCodeAt(inner) === OPEN_BRACKET && inner < reader.at + 3) inner += 1;
  const code = text.charCodeAt(inner);
  const next = text.charCodeAt(inner + 1);
  if (inner === reader.at || !(code === LESS || isDash(code)) || !isLetter(next)) return undefined;
  return bracketEnd(reader, reader.at);
}

/** Whether a whole word stands for something else. */
export function isPlaceholder(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first !== DOT && first !== ELLIPSIS && !word.includes('<') && !word.includes('[')) return false;
  if (/@\[\p{L}[^[\]]{2,}\]|\[\p{L}[^[\]]{2,}\]@/u.test(word)) return true;
  if (word === '...' || word === '…') return true;
  if (/<[^<>]+>/.test(word)) return true;
  return /^\[[\p{L}][^[\]]{2,}\]$/u.test(word) && !/^\[.-.\]$/.test(word);
}
