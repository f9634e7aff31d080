/** Elementary intervals: the line of addresses cut wherever a set begins or ends, so that no set tells two addresses of one cell apart. */
import type { Readings } from '../../model/readings.ts';
import { type AddressSet, everywhere, type Interval, IPV4_BASE, joinsFamilies, LAST_PLACE } from './address-sets.ts';
import { type AddressWords, readWords } from './address-words.ts';

/** The cells of some sets. */
export interface AddressCells {
  /** How many there are, numbered from 0: IPv6 in ascending order, then IPv4. */
  readonly count: number;
  /** The number of the first IPv4 cell. */
  readonly firstIpv4: number;
  /** The places of a cell, all of one family. */
  readonly placesOf: (cell: number) => Interval;
  /** False for the mapped addresses where they are IPv4 addresses: nobody stands there. */
  readonly isReachable: (cell: number) => boolean;
  /** Of each set, its cells as pairs of first and last, in ascending order. */
  readonly spans: readonly Int32Array[];
  /** The cell of an address as it is written. Throws for a text that is none. */
  readonly cellOfText: (text: string) => number;
  /** The cell of an IPv4 address from 0 to 2³² − 1. */
  readonly cellOfIpv4: (address: number) => number;
  /** The cell of an IPv6 address in four words, the highest first. */
  readonly cellOfIpv6: (a: number, b: number, c: number, d: number) => number;
}

/** The cells of the sets under a reading. */
export function addressCells(sets: readonly AddressSet[], readings: Readings): AddressCells {
  const all = [everywhere(readings), ...sets].flat();
  const cuts = sortedUnique([IPV4_BASE, ...all.flatMap(({ first, last }) => [first, last + 1n])]);
  const starts = cuts.filter((cut) => cut <= LAST_PLACE);
  const numbers = new Map(cuts.map((cut, cell) => [cut, cell]));
  const cellAt = (cut: bigint): number => numbers.get(cut) ?? 0;
  const spans = sets.map((set) =>
    Int32Array.from(set.flatMap(({ first, last }) => [cellAt(first), cellAt(last + 1n) - 1])),
  );
  const firstIpv4 = cellAt(IPV4_BASE);
  const joins = joinsFamilies(readings);
  const hole = joins ? cellAt(0xffffn << 32n) : -1;
  const cellOfIpv4 = ipv4Lookup(starts.slice(firstIpv4), firstIpv4);
  const cellOfIpv6 = ipv6Lookup(starts.slice(0, firstIpv4), joins ? cellOfIpv4 : undefined);
  const words = new Uint32Array(4);
  const read: AddressWords = { family: 4, words };
  return {
    count: starts.length,
    firstIpv4,
    placesOf: (cell) => ({ first: starts[cell] ?? 0n, last: (starts[cell + 1] ?? LAST_PLACE + 1n) - 1n }),
    isReachable: (cell) => cell !== hole,
    spans,
    cellOfText: (text) => {
      readWords(text, read);
      const d = words[3] ?? 0;
      return read.family === 4 ? cellOfIpv4(d) : cellOfIpv6(words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, d);
    },
    cellOfIpv4,
    cellOfIpv6,
  };
}

/** Whether a cell is in one of the spans: pairs of first and last in ascending order. */
export function isInSpans(spans: Int32Array, cell: number): boolean {
  let low = 0;
  let high = spans.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[2 * middle + 1] ?? 0) < cell) low = middle + 1;
    else high = middle;
  }
  return 2 * low < spans.length && (spans[2 * low] ?? 0) <= cell;
}

/** For each cell the sets that begin there, and those that ended before it. */
export function changesOf({
  spans,
  count,
}: Pick<AddressCells, 'spans' | 'count'>): readonly (readonly number[] | undefined)[] {
  const changes: (number[] | undefined)[] = Array.from({ length: count + 1 });
  for (const [set, pairs] of spans.entries()) {
    for (const [index, cell] of pairs.entries()) {
      const at = index % 2 === 0 ? cell : cell + 1;
      const those = changes[at];
      if (those === undefined) changes[at] = [set];
      else those.push(set);
    }
  }
  return changes;
}

function sortedUnique(cuts: readonly bigint[]): readonly bigint[] {
  return [...new Set(cuts)].sort((one, other) => (one < other ? -1 : 1));
}

/** Buckets per cell, so that a look-up seldom compares more than twice; as a power of two. */
const SPARE_BITS = 2;
/** 2¹⁶ buckets are 256 KiB, about what a core keeps near. */
const MOST_BUCKET_BITS = 16;

/** A binary search within the bucket of the address's highest bits. */
function ipv4Lookup(places: readonly bigint[], firstCell: number): (address: number) => number {
  const starts = Uint32Array.from(places, (place) => Number(place - IPV4_BASE));
  const bits = Math.min(MOST_BUCKET_BITS, Math.ceil(Math.log2(starts.length + 1)) + SPARE_BITS);
  const shift = 32 - bits;
  const buckets = new Uint32Array((1 << bits) + 1).fill(starts.length);
  let cell = 0; // of a bucket: the last cell that begins at or before its first address
  for (let bucket = 0; bucket < 1 << bits; bucket += 1) {
    while (cell + 1 < starts.length && (starts[cell + 1] ?? 0) <= bucket * 2 ** shift) cell += 1;
    buckets[bucket] = cell;
  }
  buckets[1 << bits] = starts.length - 1;
  return (address) => {
    const bucket = address >>> shift;
    let low = buckets[bucket] ?? 0;
    let high = buckets[bucket + 1] ?? 0;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= address) low = middle;
      else high = middle - 1;
    }
    return firstCell + low;
  };
}

/** A binary search over four columns. */
function ipv6Lookup(
  places: readonly bigint[],
  ofMapped: ((address: number) => number) | undefined,
): (a: number, b: number, c: number, d: number) => number {
  const column = (shift: bigint): Uint32Array =>
    Uint32Array.from(places, (place) => Number((place >> shift) & 0xffffffffn));
  const [as, bs, cs, ds] = [column(96n), column(64n), column(32n), column(0n)];
  return (a, b, c, d) => {
    if (ofMapped !== undefined && a === 0 && b === 0 && c === 0xffff) return ofMapped(d);
    let low = 0;
    let high = as.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      const difference =
        (as[middle] ?? 0) - a || (bs[middle] ?? 0) - b || (cs[middle] ?? 0) - c || (ds[middle] ?? 0) - d;
      if (difference <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
