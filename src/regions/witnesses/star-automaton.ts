/**
 * Many star patterns read at once, one symbol at a time: a bit for each place in each pattern, moved in parallel
 * (Navarro and Raffinot, Flexible Pattern Matching in Strings, 2002, chapter 4: Shift-And with gaps).
 */
import { fold } from '../../syntax/fold.ts';
import { addBit, type Bits, either, emptyBits, hasBit } from '../bits.ts';

/** A pattern as symbols, and the gaps, from 0 to the number of symbols, at which a star stands. */
export interface Tokens {
  readonly symbols: readonly string[];
  readonly stars: readonly number[];
}

/** The automaton of some patterns. States are sets of places; they are made anew and never changed. */
export interface StarAutomaton {
  /** How many words of 32 places a state has. */
  readonly words: number;
  /** The set in which the patterns with these numbers are at their beginning. */
  readonly start: (patterns: Iterable<number>) => Bits;
  /** The set after one more symbol. A symbol that no pattern has may be any other. */
  readonly step: (state: Bits, symbol: string) => Bits;
  /** Whether the pattern accounts for all that was read. */
  readonly accepts: (state: Bits, pattern: number) => boolean;
  /** Whether the pattern accounts for it, however it goes on. */
  readonly acceptsForever: (state: Bits, pattern: number) => boolean;
  /** The least number of symbols after which the pattern may account for all; infinite when it never will. */
  readonly distance: (state: Bits, pattern: number) => number;
}

/** Of the parts between stars. Symbols are code points. */
export function tokensOf(parts: readonly string[]): Tokens {
  const symbols: string[] = [];
  const stars = new Set<number>();
  for (const [index, part] of parts.entries()) {
    if (index > 0) stars.add(symbols.length);
    symbols.push(...part);
  }
  return { symbols, stars: [...stars] };
}

/** Before a symbol that stands for all whose folded form it is. */
const EITHER_CASE = '~~';

/** Folded symbols, each of which stands for every symbol that is folded to it. */
export function eitherCase({ symbols, stars }: Tokens): Tokens {
  return { symbols: symbols.map((symbol) => EITHER_CASE + symbol), stars };
}

/** The symbols for which one in tokens stands: itself, or one that is folded and one that is not. */
export function spellingsOf(symbol: string): readonly string[] {
  if (!symbol.startsWith(EITHER_CASE)) return [symbol];
  const folded = symbol.slice(EITHER_CASE.length);
  const upper = folded.toUpperCase();
  return [...upper].length === 1 && fold(upper) === folded ? [folded, upper] : [folded];
}

/** The automaton of the patterns, which are numbered by their places in the list. */
export function starAutomaton(patterns: readonly Tokens[]): StarAutomaton {
  const offsets: number[] = [];
  let size = 0;
  for (const { symbols } of patterns) {
    offsets.push(size);
    size += symbols.length + 1;
  }
  const lengths = patterns.map(({ symbols }) => symbols.length);
  const loops = emptyBits(size);
  const moves = new Map<string, Bits>();
  for (const [number, { symbols, stars }] of patterns.entries()) {
    const offset = offsets[number] ?? 0;
    for (const star of stars) addBit(loops, offset + star);
    for (const [place, symbol] of symbols.entries()) {
      const bits = moves.get(symbol) ?? emptyBits(size);
      addBit(bits, offset + place);
      moves.set(symbol, bits);
    }
  }
  const movingOn = movesIn(moves);
  const endOf = (pattern: number): number => (offsets[pattern] ?? 0) + (lengths[pattern] ?? 0);
  return {
    words: loops.length,
    start: (numbers) => {
      const bits = emptyBits(size);
      for (const number of numbers) addBit(bits, offsets[number] ?? 0);
      return bits;
    },
    step: (state, symbol) => stepped(state, loops, movingOn(symbol)),
    accepts: (state, pattern) => hasBit(state, endOf(pattern)),
    acceptsForever: (state, pattern) => hasBit(state, endOf(pattern)) && hasBit(loops, endOf(pattern)),
    distance: (state, pattern) => {
      for (let place = lengths[pattern] ?? 0; place >= 0; place -= 1) {
        if (hasBit(state, (offsets[pattern] ?? 0) + place)) return (lengths[pattern] ?? 0) - place;
      }
      return Number.POSITIVE_INFINITY;
    },
  };
}

/** The places that a symbol moves on from: by itself, and in either case. */
function movesIn(moves: ReadonlyMap<string, Bits>): (symbol: string) => Bits | undefined {
  const isMixed = [...moves.keys()].some((symbol) => symbol.startsWith(EITHER_CASE));
  if (!isMixed) return (symbol) => moves.get(symbol);
  return (symbol) => {
    const [exact, inEither] = [moves.get(symbol), moves.get(EITHER_CASE + fold(symbol))];
    return exact !== undefined && inEither !== undefined ? either(exact, inEither) : (exact ?? inEither);
  };
}

/** Those that loop stay; those that have the symbol move on by one. The last place of a pattern has no symbol. */
function stepped(state: Bits, loops: Bits, moving: Bits | undefined): Bits {
  let carry = 0;
  return state.map((word, index) => {
    const moved = word & (moving?.[index] ?? 0);
    const next = (word & (loops[index] ?? 0)) | (moved << 1) | carry;
    carry = moved >>> 31;
    return next;
  });
}
