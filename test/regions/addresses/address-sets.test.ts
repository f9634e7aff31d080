import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Readings } from '../../../src/model/readings.ts';
import { rangeMatches } from '../../../src/reference/ip-ranges.ts';
import { reference } from '../../../src/reference/reference.ts';
import * as sets from '../../../src/regions/addresses/address-sets.ts';
import { readings, under } from '../../reference/questions.ts';
import { address, range } from './ranges.ts';

const holds = (set: sets.AddressSet, place: bigint): boolean =>
  set.some(({ first, last }) => first <= place && place <= last);
const isSet = (set: sets.AddressSet): boolean =>
  set.every(({ first, last }, index) => first <= last && (set[index + 1]?.first ?? last + 2n) > last + 1n);

describe('places of ranges', () => {
  it('are those of the addresses that the reference says they match, under any readings', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(range, { maxLength: 3 }), address, readings, (ranges, asked, how) => {
        const set = sets.placesOf(ranges, how);
        const expected = ranges.some((each) => rangeMatches(each, asked, { readings: how, semantics: reference }));
        expect(holds(set, sets.placeOf(asked, how))).toBe(expected);
        expect(isSet(set)).toBe(true);
        seen.add(`${how['ipv4-mapped-ipv6']} ${how['cidr-host-bits']} ${expected}`);
      }),
      { numRuns: 8000 },
    );
    expect(seen.size).toBe(18);
  });

  it('are everywhere but where nobody stands', () => {
    fc.assert(
      fc.property(address, readings, (asked, how) => {
        expect(holds(sets.everywhere(how), sets.placeOf(asked, how))).toBe(true);
      }),
    );
    const mapped = 0xffffn << 32n;
    const isThere = (how: Readings): boolean => holds(sets.everywhere(how), mapped);
    expect(isThere(under({}))).toBe(true);
    expect(isThere(under({ 'ipv4-mapped-ipv6': 'folded' }))).toBe(false);
    expect(isThere(under({ 'ipv4-mapped-ipv6': 'embedded' }))).toBe(false);
  });

  it('lead back to the address', () => {
    fc.assert(
      fc.property(address, (asked) => {
        expect(sets.addressAt(sets.placeOf(asked, under({})))).toEqual(asked);
      }),
    );
  });
});

describe('subtract', () => {
  const set = fc
    .array(fc.tuple(fc.nat(30), fc.nat(6)), { maxLength: 5 })
    .map((pairs) => sets.unite(pairs.map(([first, more]) => ({ first: BigInt(first), last: BigInt(first + more) }))));

  it('leaves what is in the first set alone', () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        const left = sets.subtract(one, other);
        expect(isSet(left)).toBe(true);
        for (let place = 0n; place < 40n; place += 1n)
          expect(holds(left, place)).toBe(holds(one, place) && !holds(other, place));
      }),
      { numRuns: 2000 },
    );
  });
});
