import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as bits from '../../src/regions/bits.ts';

const SIZE = 100;
const numbers = fc.uniqueArray(fc.nat(SIZE - 1));
const setOf = (members: readonly number[]) => bits.bitsOf(SIZE, (number) => members.includes(number));
const membersOf = (set: bits.Bits): readonly number[] => {
  const seen: number[] = [];
  bits.eachBit(set, (number) => seen.push(number));
  return seen;
};
const ascending = (members: readonly number[]) => [...members].sort((one, other) => one - other);

describe('a set of bits', () => {
  it('holds what was put in, in ascending order', () => {
    fc.assert(
      fc.property(numbers, (members) => {
        const set = setOf(members);
        expect(membersOf(set)).toEqual(ascending(members));
        expect(bits.countBits(set)).toBe(members.length);
        expect(bits.isEmpty(set)).toBe(members.length === 0);
        for (let number = 0; number < SIZE; number += 1)
          expect(bits.hasBit(set, number)).toBe(members.includes(number));
      }),
    );
  });

  it('is joined, met and lessened like a set', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [a, b] = [setOf(one), setOf(other)];
        expect(membersOf(bits.either(a, b))).toEqual(ascending([...new Set([...one, ...other])]));
        expect(membersOf(bits.both(a, b))).toEqual(ascending(one.filter((number) => other.includes(number))));
        expect(membersOf(bits.without(a, b))).toEqual(ascending(one.filter((number) => !other.includes(number))));
        expect(bits.keyOfBits(a) === bits.keyOfBits(b)).toBe(`${ascending(one)}` === `${ascending(other)}`);
      }),
    );
  });

  it('loses what is dropped', () => {
    const set = setOf([0, 31, 32, 99]);
    bits.dropBit(set, 31);
    expect(membersOf(set)).toEqual([0, 32, 99]);
  });

  it('has its lowest bit, that of the sign too', () => {
    expect([1, 12, 1 << 31].map(bits.lowestBit)).toEqual([0, 2, 31]);
  });
});
