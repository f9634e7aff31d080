/** `[string]`, `[CmdletBinding()]`: what stands in brackets before a value. */

import { balancedEnd } from '../scan/balanced.ts';
import { CLOSE_BRACKET, DOT, isBlank, isLetter, isNameRest, OPEN_BRACKET, OPEN_PAREN } from '../scan/characters.ts';
import type { Reader } from '../scan/reader.ts';
import type { TextSpan } from '../tree.ts';

/** What stands in brackets in front of a value or a parameter. */
export interface BracketTerm extends TextSpan {
  readonly kind: 'type' | 'attribute';
  /** What stands between the brackets; of a type in lower case. */
  readonly text: string;
}

/** Nobody writes longer ones. */
const LONGEST_TYPE = 500;
const OTHERS = '.+`,#\\*&';

const isTypeCharacter = (code: number): boolean =>
  isNameRest(code) || isBlank(code) || OTHERS.includes(String.fromCharCode(code));

/** The end of a type's name in brackets; where something else stands, its offset, negative. */
function typeEnd(reader: Reader, from: number): number {
  const { text } = reader;
  const limit = Math.min(text.length, from + LONGEST_TYPE, from + reader.spare);
  let open = 0;
  let at = from;
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACKET) open += 1;
    else if (code === CLOSE_BRACKET) {
      open -= 1;
      if (open === 0) break;
    } else if (!isTypeCharacter(code) && code !== 61 && code !== 45) return -at;
  }
  reader.steps += at - from;
  if (at < limit) return at + 1;
  reader.spare -= at - from;
  return -at;
}

/** A type or an attribute that begins at an opening bracket here; nothing is taken where neither does. */
export function readBracketed(reader: Reader): BracketTerm | undefined {
  const { text, at: start } = reader;
  if (text.charCodeAt(start) !== OPEN_BRACKET) return undefined;
  const first = text.charCodeAt(start + 1);
  if (!isLetter(first) && first !== 95 && !isBlank(first)) return undefined;
  const found = typeEnd(reader, start);
  if (found > 0) {
    reader.at = found;
    return {
      kind: 'type',
      text: text
        .slice(start + 1, found - 1)
        .trim()
        .toLowerCase(),
      start,
      end: found,
    };
  }
  if (text.charCodeAt(-found) !== OPEN_PAREN) return undefined;
  const end = balancedEnd(reader, start);
  if (end === undefined) return undefined;
  reader.at = end;
  return { kind: 'attribute', text: text.slice(start + 1, end - 1).trim(), start, end };
}

/** Whether what follows a type makes it a value of its own: a static member. */
export const isStatic = (text: string, at: number): boolean => text.startsWith('::', at) || text.charCodeAt(at) === DOT;
