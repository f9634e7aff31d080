/** The symbols that texts are made of when only some are told apart: those, and one for all that lie between two of them. */
import { fold } from '../../syntax/fold.ts';

/** Tried first for a symbol that nobody names, so that witnesses read well; folding leaves all of them alone. */
const PLAIN = [..."abcdefghijklmnopqrstuvwxyz0123456789-._ !#$%&'()+,/:;<=>?@[]^`{|}~"];

/** The named symbols and one other, the other first. Those that are refused are left out; symbols are code points. */
export function withOther(named: Iterable<string>, isRefused: (symbol: string) => boolean): readonly string[] {
  const known = new Set(named);
  const kept = [...known].filter((symbol) => !isRefused(symbol)).sort();
  return [firstWhere((symbol) => !known.has(symbol) && !isRefused(symbol)), ...kept];
}

function firstWhere(claim: (symbol: string) => boolean): string {
  const plain = PLAIN.find(claim);
  if (plain !== undefined) return plain;
  for (let symbol: string | undefined = 'a'; symbol !== undefined; symbol = nextSymbol(symbol)) {
    if (claim(symbol) && fold(symbol) === symbol) return symbol;
  }
  return 'a';
}

/**
 * The named symbols, and of each gap between two of them, before the first and after the last one symbol, in the order
 * of UTF-16. Only symbols that folding leaves alone are in it: a gap without any has no text of its own.
 */
export function withGaps(named: Iterable<string>): readonly string[] {
  const sorted = [...new Set(named)].sort();
  const all: string[] = [];
  let at: string | undefined = '\u0000';
  for (const symbol of [...sorted, undefined]) {
    const between = inGap(at, symbol);
    if (between !== undefined) all.push(between);
    if (symbol !== undefined) all.push(symbol);
    at = symbol === undefined ? undefined : nextSymbol(symbol);
  }
  return all;
}

/** A symbol that folding leaves alone, from the first on and before the second: a plain one if there is one. */
function inGap(from: string | undefined, before: string | undefined): string | undefined {
  const isIn = (symbol: string): boolean =>
    from !== undefined && symbol >= from && (before === undefined || symbol < before);
  const plain = PLAIN.find(isIn);
  if (plain !== undefined) return plain;
  for (let symbol = from; symbol !== undefined && isIn(symbol); symbol = nextSymbol(symbol)) {
    if (fold(symbol) === symbol) return symbol;
  }
  return undefined;
}

/** The next code point in the order of UTF-16, in which those beyond 0xffff come before 0xe000; no half of a pair. */
function nextSymbol(symbol: string): string | undefined {
  const code = (symbol.codePointAt(0) ?? 0) + 1;
  if (code === 0xd800) return String.fromCodePoint(0x10000);
  if (code === 0x110000) return String.fromCodePoint(0xe000);
  return code === 0x10000 ? undefined : String.fromCodePoint(code);
}
