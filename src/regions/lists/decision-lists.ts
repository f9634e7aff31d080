/** Rules as decision lists: for each class of channels and each class of addresses the demands on accounts, in order. */
import type { Readings } from '../../model/readings.ts';
import { type AddressCells, addressCells, changesOf } from '../addresses/address-cells.ts';
import { addBit, type Bits, bitsOf, dropBit, eachBit, emptyBits, hasBit, keyOfBits } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import { interned } from '../interning.ts';
import type { Products } from '../rules/products.ts';
import { literalsOf } from './literals.ts';
import type { DecisionList, Demand } from './walk.ts';

/** Numbers in ascending order. */
export type Members = readonly number[];

/** Cells of addresses that are in the same sets. */
export interface AddressClass {
  readonly cells: Members;
  /** The numbers of the sets. */
  readonly sets: Bits;
  /** The places of the products whose sets they are; made anew at each call, since all together may be many. */
  readonly bound: () => Members;
}

/** The fields that need no search, cut into classes. */
export interface Grid {
  readonly cells: AddressCells;
  /** The channels of each class, those that were not asked for left out. */
  readonly channels: readonly Members[];
  /** The classes of addresses, cells at which nobody stands left out. */
  readonly addresses: readonly AddressClass[];
  /** The places of the products that look at no address. */
  readonly free: Members;
  /** What the product at each place asks of the account. */
  readonly demands: readonly Demand[];
}

/** The grid of some products; `open` are the channels that count, `line` is the reading of their addresses. */
export function gridOf(products: Products, line: Readings, open: Members): Grid {
  const all = products.products;
  const cells = addressCells(products.addresses, line);
  const keys = interned<string>();
  const demands = all.map((product): Demand => {
    const literals = literalsOf(product, products);
    const text = [...literals].sort((one, other) => one - other).join();
    return { literals, key: keys.numberOf(text, () => text), rule: product.rule };
  });
  const sets = [...new Map(all.map((product) => [product.channels.join(), product.channels])).values()];
  return {
    cells,
    channels: channelClasses(open, sets),
    addresses: addressClasses(cells, products),
    free: [...all.keys()].filter((place) => (all[place]?.addresses ?? -1) < 0),
    demands,
  };
}

/** Every channel but those of a set. */
export function channelsBut(left: Bits): Members {
  return [...channels.keys()].filter((channel) => !hasBit(left, channel));
}

/** The places of the products that hold a class of addresses, in order. */
export function placesAt({ free }: Grid, { bound }: AddressClass): Members {
  const places: number[] = [];
  let at = 0;
  for (const place of bound()) {
    for (let next = free[at]; next !== undefined && next < place; next = free[at]) {
      places.push(next);
      at += 1;
    }
    places.push(place);
  }
  return [...places, ...free.slice(at)];
}

/** Those of some places that hold a channel, as a list that ends with the first that asks nothing of the account. */
export function listAt(places: Members, channel: number, products: Products, { demands }: Grid): DecisionList {
  const list: Demand[] = [];
  for (const place of places) {
    const [demand, product] = [demands[place], products.products[place]];
    if (demand === undefined || product === undefined || !hasBit(product.channels, channel)) continue;
    list.push(demand);
    if (demand.literals.length === 0) break;
  }
  return list;
}

function channelClasses(open: Members, sets: readonly Bits[]): readonly Members[] {
  const classes = interned<number[]>();
  for (const channel of open) {
    const truth = bitsOf(sets.length, (set) => hasBit(sets[set] ?? NO_BITS, channel));
    classes.values[classes.numberOf(keyOfBits(truth), () => [])]?.push(channel);
  }
  return classes.values;
}

const NO_BITS = emptyBits(1);

/** A walk along the line that changes only the sets that begin or end. */
function addressClasses(cells: AddressCells, products: Products): readonly AddressClass[] {
  const holders = products.addresses.map((): number[] => []);
  for (const [place, { addresses }] of products.products.entries()) holders[addresses]?.push(place);
  const classes = interned<AddressClass & { readonly cells: number[] }>();
  const truth = emptyBits(cells.spans.length);
  const changes = changesOf(cells);
  for (let cell = 0; cell < cells.count; cell += 1) {
    for (const set of changes[cell] ?? []) hasBit(truth, set) ? dropBit(truth, set) : addBit(truth, set);
    if (!cells.isReachable(cell)) continue;
    const number = classes.numberOf(keyOfBits(truth), () => classOf(truth.slice(), holders));
    classes.values[number]?.cells.push(cell);
  }
  return classes.values;
}

function classOf(sets: Bits, holders: readonly Members[]): AddressClass & { readonly cells: number[] } {
  return { cells: [], sets, bound: () => placesIn(sets, holders) };
}

function placesIn(truth: Bits, holders: readonly Members[]): Members {
  const places: number[] = [];
  let isAscending = true; // mostly: sets are numbered in the order in which products first have them
  eachBit(truth, (set) => {
    for (const place of holders[set] ?? []) {
      isAscending &&= place > (places.at(-1) ?? -1);
      places.push(place);
    }
  });
  return isAscending ? places : places.sort((one, other) => one - other);
}
