import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bits, bitsOf, hasBit } from '../../../src/regions/bits.ts';
import { lazyClasses } from '../../../src/regions/rules/classes.ts';
import { fields, type RuleField } from '../../../src/regions/rules/groups.ts';
import type { Product, Products } from '../../../src/regions/rules/products.ts';
import { firstRule, tablesOf } from '../../../src/regions/rules/tables.ts';

const CONDITIONS = 6;
const CHANNELS = [0, 3, 90, 179];

const number = fc.integer({ min: -1, max: CONDITIONS - 1 });
const product = fc
  .record({ addresses: number, usernames: number, filter: number, open: fc.subarray(CHANNELS) })
  .map(({ open, ...rest }) => ({ ...rest, channels: bitsOf(180, (channel) => open.includes(channel)) }));

/** Conditions numbered in the order in which rules first have them, as `productsOf` numbers them. */
function inOrder(all: readonly Product[]): readonly Product[] {
  const numbers = new Map<string, number>();
  const counts = { addresses: 0, usernames: 0, filter: 0 };
  const renumbered = (each: Product, field: RuleField): number => {
    if (each[field] < 0) return -1;
    const key = `${field}${each[field]}`;
    const known = numbers.get(key) ?? counts[field]++;
    numbers.set(key, known);
    return known;
  };
  return all.map((each) => ({
    ...each,
    addresses: renumbered(each, 'addresses'),
    usernames: renumbered(each, 'usernames'),
    filter: renumbered(each, 'filter'),
  }));
}

const products = fc
  .array(product, { maxLength: 40 })
  .map((all) => inOrder(all.map((each, rule): Product => ({ ...each, rule }))));
const truth = fc.nat(2 ** CONDITIONS - 1).map((bits): Bits => Uint32Array.of(bits));

describe('tables', () => {
  it('give the first rule of which channel and conditions are true', () => {
    const empty = Array.from({ length: CONDITIONS }, () => []);
    fc.assert(
      fc.property(products, fc.array(fc.tuple(truth, truth, truth), { minLength: 1, maxLength: 5 }), (all, asked) => {
        const made: Products = {
          products: all,
          addresses: empty,
          usernames: empty.map(() => ({ some: -1, except: -1 })),
          patterns: [],
          filterTexts: [],
          readingsOf: { patterns: [], filters: [] },
          filters: empty.map(() => ({
            kind: 'chain',
            first: {
              nots: 0,
              body: {
                kind: 'comparison',
                property: 'city',
                operator: '-eq',
                value: { kind: 'null', written: '$null' },
              },
            },
            rest: [],
          })),
        };
        const tables = tablesOf(made, all.length);
        const classes = fields.map((field) =>
          lazyClasses(tables.rowsOf(field), 99, (row, bits) => tables.writeRow(field, row, bits)),
        );
        for (const truths of asked) {
          const [a = 0, u = 0, r = 0] = truths.map((each, index) => classes[index]?.classOf(each) ?? 0);
          for (const channel of CHANNELS) {
            const holds = (field: RuleField, place: number, each: Product): boolean =>
              each[field] < 0 || hasBit(truths[place] ?? new Uint32Array(1), each[field]);
            const first = all.find(
              (each) => hasBit(each.channels, channel) && fields.every((field, place) => holds(field, place, each)),
            );
            expect(firstRule(tables, channel, a, u, r)).toBe(first?.rule ?? all.length);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('look at a condition that comes first after one that comes before it and again later', () => {
    const everywhere = bitsOf(180, () => true);
    const free = { usernames: -1, filter: -1 };
    const [rest, rest2] = [bitsOf(180, (channel) => channel < 90), bitsOf(180, (channel) => channel >= 90)];
    const all: readonly Product[] = [
      { ...free, rule: 0, addresses: 0, channels: rest },
      { ...free, rule: 1, addresses: 1, channels: everywhere },
      { ...free, rule: 2, addresses: 0, channels: rest2 },
    ];
    const tables = tablesOf(
      {
        products: all,
        addresses: [[], []],
        usernames: [],
        patterns: [],
        filters: [],
        filterTexts: [],
        readingsOf: { patterns: [], filters: [] },
      },
      3,
    );
    expect(firstRule(tables, 0, 0, 0, 0)).toBe(3); // before a class is made, no condition is true in any
    tables.writeRow('addresses', 0, Uint32Array.of(3));
    expect([0, 100].map((channel) => firstRule(tables, channel, 0, 0, 0))).toEqual([0, 1]);
  });
});
