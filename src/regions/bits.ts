/** Sets of small numbers, 32 to a word; the readers of a set never change it. */

/** A set of numbers from 0: bit `n % 32` of word `n / 32`. Sets that are compared have the same number of words. */
export type Bits = Uint32Array;

/** The empty set with room for `size` numbers. */
export function emptyBits(size: number): Bits {
  return new Uint32Array(wordsFor(size));
}

/** How many words hold `size` numbers; at least one. */
export function wordsFor(size: number): number {
  return Math.max(1, Math.ceil(size / 32));
}

/** The set of the numbers below `size` that satisfy the claim. */
export function bitsOf(size: number, claim: (number: number) => boolean): Bits {
  const bits = emptyBits(size);
  for (let number = 0; number < size; number += 1) if (claim(number)) addBit(bits, number);
  return bits;
}

/** Adds a number in place. */
export function addBit(bits: Bits, number: number): void {
  const word = number >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
}

/** Takes a number out in place. */
export function dropBit(bits: Bits, number: number): void {
  const word = number >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (number & 31));
}

/** Whether the number is in the set. */
export function hasBit(bits: Bits, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** What is in both. */
export function both(one: Bits, other: Bits): Bits {
  return one.map((word, index) => word & (other[index] ?? 0));
}

/** What is in either. */
export function either(one: Bits, other: Bits): Bits {
  return one.map((word, index) => word | (other[index] ?? 0));
}

/** What is in the first and not in the second. */
export function without(one: Bits, other: Bits): Bits {
  return one.map((word, index) => word & ~(other[index] ?? 0));
}

/** Whether nothing is in it. */
export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0);
}

/** Calls back for each number, in ascending order. */
export function eachBit(bits: Bits, see: (number: number) => void): void {
  for (let index = 0; index < bits.length; index += 1) {
    for (let rest = bits[index] ?? 0; rest !== 0; rest &= rest - 1) see(index * 32 + lowestBit(rest));
  }
}

/** How many numbers are in it (Hacker's Delight, 5-1). */
export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) {
    let rest = word - ((word >>> 1) & 0x55555555);
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    count += (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** The place of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** A text that two sets share if and only if they are equal: three units for each word that is not empty. */
export function keyOfBits(bits: Bits): string {
  let key = '';
  for (let index = 0; index < bits.length; index += 1) {
    const word = bits[index] ?? 0;
    if (word !== 0) key += String.fromCharCode(index, word & 0xffff, word >>> 16);
  }
  return key;
}
