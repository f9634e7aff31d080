import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, hasBit } from '../../../src/regions/bits.ts';
import {
  byCondition,
  fieldsIn,
  firstInGroup,
  firstRuleIn,
  groupOf,
  writeBits,
} from '../../../src/regions/rules/groups.ts';
import type { Product } from '../../../src/regions/rules/products.ts';

const CONDITIONS = 5;
const CHANNELS = 3;
const product = fc
  .record({ addresses: fc.nat(CONDITIONS - 1), usernames: fc.nat(CONDITIONS - 1), open: fc.nat(2 ** CHANNELS - 1) })
  .map(({ open, ...rest }) => ({ ...rest, rule: 0, filter: -1, channels: Uint32Array.of(open) }));
const products = fc
  .array(product, { minLength: 1, maxLength: 90 })
  .map((all): readonly Product[] => all.map((each, index) => ({ ...each, rule: 2 * index })));
const truth = fc.nat(2 ** CONDITIONS - 1).map((bits) => Uint32Array.of(bits));

describe('a group', () => {
  it('gives the first product that is open to the channel and whose conditions are true', () => {
    fc.assert(
      fc.property(
        products,
        truth,
        truth,
        fc.nat(CHANNELS - 1),
        fc.nat(200),
        (all, addresses, usernames, channel, best) => {
          const open = (each: Product) => [0, 1, 2].filter((number) => hasBit(each.channels, number));
          const group = groupOf(all, open, CHANNELS);
          for (const [field, bits] of Object.entries({ addresses, usernames })) {
            const name = field === 'addresses' ? 'addresses' : 'usernames';
            writeBits(group.rows[name], 0, byCondition(all, name, CONDITIONS), bits);
          }
          const first = all.find(
            (each) =>
              hasBit(each.channels, channel) && hasBit(addresses, each.addresses) && hasBit(usernames, each.usernames),
          );
          const left = all.find((each) => hasBit(addresses, each.addresses));
          expect(firstRuleIn(group, 'addresses', 0)).toBe(left?.rule);
          expect(firstInGroup(group, channel, 0, 0, 7, best)).toBe(Math.min(best, first?.rule ?? best));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is told by the fields that its products look at', () => {
    const none = { rule: 0, channels: bitsOf(1, () => true), addresses: -1, usernames: -1, filter: -1 };
    expect([none, { ...none, filter: 0 }, { ...none, addresses: 3, filter: 1 }].map(fieldsIn)).toEqual([
      [],
      ['filter'],
      ['addresses', 'filter'],
    ]);
  });
});
