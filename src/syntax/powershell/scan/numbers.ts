/** Literal numbers. */
import type { Expression } from '../tree.ts';
import { DOT, endsWord, isDash, isDigit, PLUS } from './characters.ts';
import type { Reader } from './reader.ts';

const DECIMAL = /[-+\u2013-\u2015]?(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][-+\u2013-\u2015]?\d+)?/y;
const HEX = /[-+\u2013-\u2015]?0[xX][0-9A-Fa-f]*/y;
const BINARY = /[-+\u2013-\u2015]?0[bB][01]+/y;
const SUFFIX = /(?:[uU][lLsSyY]?|[sSlLdDyYnN])?(?:[kKmMgGtTpP][bB])?/y;
/** What may stand right behind a number outside argument mode. */
const BEHIND = '!#%*+-./<=>]?:[';

const MULTIPLIERS: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 };

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function numberOf(digits: string, suffix: string): number {
  const plain = digits.replace(/^\+/, '').replace(/[\u2013-\u2015]/g, '-');
  const negative = plain.startsWith('-');
  const unsigned = negative ? plain.slice(1) : plain;
  const size = /^0x$/i.test(unsigned) ? 0 : Number(unsigned);
  const unit = /[kmgtp]b$/i.exec(suffix)?.[0].charAt(0).toLowerCase();
  const value = size * 1024 ** (unit === undefined ? 0 : (MULTIPLIERS[unit] ?? 0));
  return Number.isFinite(value) ? (negative ? -value : value) : Number.NaN;
}

/** Whether a number can begin here: a digit, a dot or a sign before one. */
export function startsNumber(reader: Reader, signs: boolean): boolean {
  const { text, at } = reader;
  let code = text.charCodeAt(at);
  if (signs && (isDash(code) || code === PLUS)) code = text.charCodeAt(at + 1);
  else if (isDigit(code)) return true;
  if (isDigit(code)) return true;
  if (code !== DOT) return false;
  return isDigit(text.charCodeAt(at + (text.charCodeAt(at) === DOT ? 1 : 2)));
}

function endsNumber(text: string, end: number): boolean {
  return (BEHIND.includes(text.charAt(end)) && !text.startsWith('::', end)) || isDash(text.charCodeAt(end));
}

/** A number; undefined, with nothing taken, where more than a number stands. In argument mode a number is a whole word, without a sign. */
export function readNumber(reader: Reader, asArgument: boolean): Expression | undefined {
  const { text, at: start } = reader;
  const digits = matchAt(HEX, text, start) ?? matchAt(BINARY, text, start) ?? matchAt(DECIMAL, text, start);
  if (digits === undefined) return undefined;
  const suffix = matchAt(SUFFIX, text, start + digits.length) ?? '';
  const end = start + digits.length + suffix.length;
  reader.steps += end - start;
  const next = end < text.length ? text.charCodeAt(end) : -1;
  if (!endsWord(next) && (asArgument || !endsNumber(text, end))) return undefined;
  reader.at = end;
  return { kind: 'number', value: numberOf(digits, suffix), written: text.slice(start, end), start, end };
}
