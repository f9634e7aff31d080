import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressCells, isInSpans } from '../../../src/regions/addresses/address-cells.ts';
import { type AddressSet, addressAt, placeOf, placesOf } from '../../../src/regions/addresses/address-sets.ts';
import { printAddress } from '../../../src/syntax/ip-ranges.ts';
import { readings, under } from '../../reference/questions.ts';
import { address, range } from './ranges.ts';

const sets = fc.array(fc.array(range, { maxLength: 3 }), { maxLength: 4 });
const holds = (set: AddressSet, place: bigint): boolean =>
  set.some(({ first, last }) => first <= place && place <= last);

describe('cells of addresses', () => {
  it('hold an address where it is written, and say of each set whether it holds the cell', () => {
    fc.assert(
      fc.property(sets, address, readings, (ranges, asked, how) => {
        const all = ranges.map((each) => placesOf(each, how));
        const cells = addressCells(all, how);
        const cell = cells.cellOfText(printAddress(asked));
        const place = placeOf(asked, how);
        const { first, last } = cells.placesOf(cell);
        expect(first <= place && place <= last).toBe(true);
        expect(cells.isReachable(cell)).toBe(true);
        for (const [index, set] of all.entries())
          expect(isInSpans(cells.spans[index] ?? new Int32Array(), cell)).toBe(holds(set, place));
      }),
      { numRuns: 1500 },
    );
  });

  it('follow on each other, are of one family each, and differ from their neighbours in some set', () => {
    fc.assert(
      fc.property(sets, readings, (ranges, how) => {
        const all = ranges.map((each) => placesOf(each, how));
        const cells = addressCells(all, how);
        for (let cell = 0; cell < cells.count; cell += 1) {
          const { first, last } = cells.placesOf(cell);
          expect(addressAt(first).family).toBe(addressAt(last).family);
          expect(addressAt(first).family).toBe(cell < cells.firstIpv4 ? 6 : 4);
          if (cell > 0) expect(first).toBe(cells.placesOf(cell - 1).last + 1n);
          const isBorder =
            cell === 0 || cell === cells.firstIpv4 || !cells.isReachable(cell) || !cells.isReachable(cell - 1);
          expect(isBorder || all.some((set) => holds(set, first) !== holds(set, first - 1n))).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('are found by numbers as by texts, with as many cells as there are addresses', () => {
    const singles = Array.from({ length: 3000 }, (_, index) => [
      { first: 2n ** 128n + BigInt(3 * index), last: 2n ** 128n + BigInt(3 * index) },
    ]);
    const cells = addressCells(singles, under({}));
    for (let value = 0; value < 9000; value += 1) {
      const { first, last } = cells.placesOf(cells.cellOfIpv4(value));
      expect(first <= 2n ** 128n + BigInt(value) && 2n ** 128n + BigInt(value) <= last).toBe(true);
    }
    expect(cells.cellOfIpv6(0, 0, 0xffff, 0)).toBe(0);
  });
});
