/** Rules as products under many readings at once: the same products, with channels and conditions that depend on readings. */

import type { Axis, Readings, SomeReadings } from '../../model/readings.ts';
import type { Condition, Rule } from '../../model/rule.ts';
import { addBit, type Bits, emptyBits, hasBit, keyOfBits } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import { interned } from '../interning.ts';
import {
  allProductsOfSides,
  bypassing,
  lineOf,
  type Product,
  type Products,
  type RuleSide,
  type Sense,
} from '../rules/products.ts';
import { reduced, type Spread } from './spread.ts';
import { addressAxes, channelAxes, filterAxes, type ReadingWays, usernameAxes, waysThrough } from './ways.ts';

/** The conditions of one field, and what stands for each of them under each way of reading it. */
export interface SpreadConditions {
  readonly axes: readonly Axis[];
  /** Of each way, by condition, its number among those of all ways. */
  readonly numbers: readonly Uint32Array[];
}

/** The products of some rules under all readings that are open. */
export interface SpreadProducts {
  /** In the order of the rules; their channels are numbers of classes, and their conditions those of `fields`. */
  readonly products: Products;
  readonly channelClasses: number;
  /** Of each channel the class under each reading; −1 where no rule is looked at (CAR-MIDDLE-TIER-BYPASS). */
  readonly channels: readonly Spread<number>[];
  readonly fields: {
    readonly addresses: SpreadConditions;
    readonly usernames: SpreadConditions;
    readonly filter: SpreadConditions;
  };
  /** The conditions of all ways. */
  readonly all: Products;
  /** The reading of the line on which the addresses of all ways stand. */
  readonly line: Readings;
}

/** Where no rule is looked at. */
export const NO_CLASS = -1;

/** The products of the rules under `readings` and all others that `chosen` leaves open. */
export function spreadProductsOf(
  rules: readonly Rule[],
  readings: Readings,
  chosen: SomeReadings,
  sense: Sense,
): SpreadProducts {
  // what a rule has in any reading it has in this one (CAR-UNIVERSAL-OUTLOOK)
  const whole: Readings = { ...readings, 'username-with-universal-outlook': 'condition-ignored' };
  const waysOf = (axes: readonly Axis[]): ReadingWays => waysThrough(axes, whole, chosen);
  const [ofAddresses, ofUsernames, ofFilters] = [waysOf(addressAxes), waysOf(usernameAxes), waysOf(filterAxes)];
  const ofChannels = waysThrough(channelAxes.filter(mattersTo(rules)), readings, chosen);
  const sideOf = (each: Readings): RuleSide => ({ rules, readings: each });
  const ways = [[whole], ofAddresses.readings, ofUsernames.readings, ofFilters.readings, ofChannels.readings];
  const sides = ways.flat().map(sideOf);
  const all = allProductsOfSides(sides, sense);
  const bySide = divided(all.products, sides.length, rules.length);
  const [own = [], ...others] = bySide;
  const take = (count: number): readonly (readonly Product[])[] => others.splice(0, count);
  const fields = {
    addresses: conditionsOf('addresses', own, take(ofAddresses.readings.length), ofAddresses.axes),
    usernames: conditionsOf('usernames', own, take(ofUsernames.readings.length), ofUsernames.axes),
    filter: conditionsOf('filter', own, take(ofFilters.readings.length), ofFilters.axes),
  };
  const merged = mergedProducts(others);
  const classes = classesOf(merged, ofChannels);
  const [addresses, usernames, filters] = [fields.addresses, fields.usernames, fields.filter].map(
    ({ numbers }) => numbers[0]?.length ?? 0,
  );
  const products: Products = {
    ...all,
    products: classes.products,
    addresses: all.addresses.slice(0, addresses),
    usernames: all.usernames.slice(0, usernames),
    filters: all.filters.slice(0, filters),
  };
  return { products, channelClasses: classes.count, channels: classes.channels, fields, all, line: lineOf(sides) };
}

/** Axes that cannot change which channels these rules are open to are not tried. */
function mattersTo(rules: readonly Rule[]): (axis: Axis) => boolean {
  const conditions = rules.flatMap((rule) => [...rule.conditions, ...rule.exceptions]);
  const has = (claim: (condition: Condition) => boolean): boolean => conditions.some(claim);
  const namesWebServices = (each: Condition): boolean =>
    each.kind === 'protocols' && each.values.includes('ExchangeWebServices');
  return (axis) => {
    switch (axis) {
      case 'scope-default':
        return rules.some(({ scope }) => scope === undefined);
      case 'rest-under-ews':
        return has(namesWebServices);
      case 'unsupported-authentication':
        return has(({ kind }) => kind === 'authentication-types');
      case 'username-with-universal-outlook':
        return has(({ kind }) => kind === 'usernames');
      default:
        return true;
    }
  };
}

/** The products of each side, with the rules numbered as those of the first. */
function divided(products: readonly Product[], sides: number, rules: number): (readonly Product[])[] {
  const bySide: Product[][] = Array.from({ length: sides }, () => []);
  for (const product of products) {
    bySide[Math.floor(product.rule / rules)]?.push({ ...product, rule: product.rule % rules });
  }
  return bySide;
}

/** Products of all ways stand in the same order as those of the first side, whose conditions are numbered first. */
function conditionsOf(
  field: 'addresses' | 'usernames' | 'filter',
  own: readonly Product[],
  ways: readonly (readonly Product[])[],
  axes: readonly Axis[],
): SpreadConditions {
  const count = 1 + own.reduce((most, product) => Math.max(most, product[field]), -1);
  const numbers = ways.map((products) => {
    const row = new Uint32Array(count);
    for (const [place, product] of own.entries()) {
      if (product[field] >= 0) row[product[field]] = products[place]?.[field] ?? 0;
    }
    return row;
  });
  return { axes, numbers };
}

/** A product with its channels under each way of reading them. */
interface SpreadProduct {
  readonly product: Product;
  readonly open: (Bits | undefined)[];
}

/** Products of a rule that differ in nothing but the channels are one. */
function mergedProducts(ways: readonly (readonly Product[])[]): readonly SpreadProduct[] {
  const merged = new Map<string, SpreadProduct>();
  for (const [way, products] of ways.entries()) {
    for (const product of products) {
      const key = [product.rule, product.addresses, product.usernames, product.filter].join();
      const known = merged.get(key) ?? { product, open: [] };
      known.open[way] = product.channels;
      merged.set(key, known);
    }
  }
  return [...merged.values()].sort((one, other) => one.product.rule - other.product.rule);
}

/** Channels under each way that the same products are open to are one class. */
function classesOf(
  merged: readonly SpreadProduct[],
  { axes, readings }: ReadingWays,
): { readonly products: readonly Product[]; readonly count: number; readonly channels: readonly Spread<number>[] } {
  const patterns = interned<readonly (Bits | undefined)[]>();
  const patternOf = merged.map(({ open }) => patterns.numberOf(open.map((each) => each?.join()).join(' '), () => open));
  const classes = interned<Bits>();
  const bypasses = readings.map(bypassing);
  const spreads = channels.map((_, channel) => {
    const values = readings.map((_reading, way) => {
      if (hasBit(bypasses[way] ?? NO_BITS, channel)) return NO_CLASS;
      const truth = emptyBits(patterns.values.length);
      for (const [number, open] of patterns.values.entries()) {
        if (hasBit(open[way] ?? NO_BITS, channel)) addBit(truth, number);
      }
      return classes.numberOf(keyOfBits(truth), () => truth);
    });
    return reduced({ axes, values });
  });
  const products = merged.map(({ product }, place): Product => {
    const open = emptyBits(classes.values.length);
    for (const [number, truth] of classes.values.entries()) {
      if (hasBit(truth, patternOf[place] ?? 0)) addBit(open, number);
    }
    return { ...product, channels: open };
  });
  return { products, count: classes.values.length, channels: spreads };
}

const NO_BITS: Bits = emptyBits(channels.length);
