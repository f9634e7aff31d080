/** Goes over brackets without reading what stands in them. */
import {
  BACKTICK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  isDoubleQuote,
  isSingleQuote,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
} from './characters.ts';
import type { Reader } from './reader.ts';

/** Nobody writes longer attributes. */
const LONGEST = 20_000;

function quotedEnd(text: string, from: number, isMine: (code: number) => boolean, escapes: boolean): number {
  let at = from + 1;
  while (at < text.length && !isMine(text.charCodeAt(at))) at += escapes && text.charCodeAt(at) === BACKTICK ? 2 : 1;
  return at + 1;
}

/** The offset behind the bracket that closes the one at an offset; undefined where none does. */
export function balancedEnd(reader: Reader, from: number): number | undefined {
  const text = reader.text;
  const limit = Math.min(text.length, from + Math.min(LONGEST, reader.spare));
  let open = 0;
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isSingleQuote(code)) at = quotedEnd(text, at, isSingleQuote, false);
    else if (isDoubleQuote(code)) at = quotedEnd(text, at, isDoubleQuote, true);
    else at += 1;
    if (code === OPEN_PAREN || code === OPEN_BRACKET || code === OPEN_BRACE) open += 1;
    else if (code === CLOSE_PAREN || code === CLOSE_BRACKET || code === CLOSE_BRACE) open -= 1;
    if (open === 0) break;
  }
  reader.steps += at - from;
  reader.spare -= at - from;
  return open === 0 && at <= limit ? at : undefined;
}
