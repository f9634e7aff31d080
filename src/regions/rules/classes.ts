/** Rows of tables, one for each class of requests, found as they are met: requests with the same truth share a row. */
import { type Bits, keyOfBits } from '../bits.ts';

/** What rows are made of. */
export type RowEntries = Uint16Array | Uint32Array;

/** Numbers in rows of the same width, which more rows can be added to. The first row is no class: whoever finds no room uses it. */
export interface Rows<E extends RowEntries = RowEntries> {
  data: E;
  readonly width: number;
  /** Room for so many numbers. */
  readonly make: (length: number) => E;
}

/** Rows that begin with room for one. */
export function emptyRows<E extends RowEntries>(width: number, make: (length: number) => E): Rows<E> {
  return { data: make(width), width, make };
}

/** Words of 32 bits. */
export function makeWords(length: number): Uint32Array {
  return new Uint32Array(length);
}

/** The classes of one field. */
export interface Classes {
  /** The number of the class with this truth; 0 when a new one would go beyond the limit, and its rows are then overwritten. */
  readonly classOf: (truth: Bits) => number;
  /** A class by itself, whatever others have the same truth. */
  readonly add: (truth: Bits) => number;
}

/** Classes whose rows are written by `write(class, truth)` when they are first met, at most `limit` of them. */
export function lazyClasses(rows: readonly Rows[], limit: number, write: (row: number, truth: Bits) => void): Classes {
  const numbers = new Map<string, number>();
  let count = 0;
  const add = (truth: Bits): number => {
    const row = count < limit ? count + 1 : 0;
    if (row > 0) count = row;
    for (const each of rows) makeRoom(each, row);
    write(row, truth);
    return row;
  };
  return {
    add,
    classOf: (truth) => {
      const key = keyOfBits(truth);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const row = add(truth);
      if (row > 0) numbers.set(key, row);
      return row;
    },
  };
}

/** Doubles, so that adding rows one by one takes time in proportion to their number. */
function makeRoom(rows: Rows, row: number): void {
  if ((row + 1) * rows.width <= rows.data.length) return;
  const grown = rows.make(Math.max(row + 1, 2 * row) * rows.width);
  grown.set(rows.data);
  rows.data = grown;
}
