/** Rules as decision lists: for each class of channels and each class of addresses the conditions on accounts, in order. */
import type { Readings } from '../../model/readings.ts';
import { type AddressCells, addressCells, isInSpans } from '../addresses/address-cells.ts';
import { type Bits, bitsOf, hasBit, keyOfBits } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import { interned } from '../interning.ts';
import type { Products } from '../rules/products.ts';
import { literalsOf } from './literals.ts';
import type { DecisionList, Demand } from './walk.ts';

/** Channels, or cells of addresses, that are in the same sets. */
export type Members = readonly number[];

/** The fields that need no search, cut into classes. */
export interface Grid {
  readonly cells: AddressCells;
  /** The channels of each class, those at which no rule is looked at left out. */
  readonly channels: readonly Members[];
  /** The cells of each class, those at which nobody stands left out. */
  readonly addresses: readonly Members[];
  /** The places of the products that hold a cell, in order. */
  readonly placesAt: (cell: number) => Members;
  /** Those of some places that hold a channel, as a list that ends with the first that asks nothing of the account. */
  readonly listAt: (places: Members, channel: number) => DecisionList;
  /** What the product at a place asks of the account. */
  readonly entryOf: (place: number) => Demand | undefined;
}

/** The grid of some products under a reading; `bypass` are channels at which no rule is looked at. */
export function gridOf(products: Products, readings: Readings, bypass: Bits): Grid {
  const all = products.products;
  const cells = addressCells(products.addresses, readings);
  const entries = all.map((product): Demand => {
    const literals = literalsOf(product, products);
    return { literals, key: JSON.stringify(literals), rule: product.rule };
  });
  const reachable = Array.from({ length: cells.count }, (_, cell) => cell).filter((cell) => cells.isReachable(cell));
  const open = [...channels.keys()].filter((channel) => !hasBit(bypass, channel));
  const sets = [...new Map(all.map((product) => [product.channels.join(), product.channels])).values()];
  const isWithin = (cell: number, set: number): boolean => isInSpans(cells.spans[set] ?? NO_SPANS, cell);
  return {
    cells,
    channels: classesOf(open, sets.length, (channel, set) => hasBit(sets[set] ?? bypass, channel)),
    addresses: classesOf(reachable, products.addresses.length, isWithin),
    placesAt: (cell) =>
      [...all.keys()].filter((place) => {
        const set = all[place]?.addresses ?? -1;
        return set < 0 || isWithin(cell, set);
      }),
    listAt: (places, channel) => {
      const list: Demand[] = [];
      for (const place of places) {
        const [entry, product] = [entries[place], all[place]];
        if (entry === undefined || product === undefined || !hasBit(product.channels, channel)) continue;
        list.push(entry);
        if (entry.literals.length === 0) break;
      }
      return list;
    },
    entryOf: (place) => entries[place],
  };
}

const NO_SPANS = new Int32Array();

function classesOf(members: Members, sets: number, isIn: (member: number, set: number) => boolean): readonly Members[] {
  const classes = interned<number[]>();
  for (const member of members) {
    const truth = bitsOf(sets, (set) => isIn(member, set));
    classes.values[classes.numberOf(keyOfBits(truth), () => [])]?.push(member);
  }
  return classes.values;
}
