/** Rules as products: a set of channels, a set of addresses, patterns of usernames and a filter, each by itself. */
import type { Chain, Pattern } from '../../model/filter.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Protocol } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import type { Condition, Rule, WrittenFilter } from '../../model/rule.ts';
import {
  type AddressSet,
  everywhere,
  joinsFamilies,
  placesOf,
  subtract,
  withMapped,
} from '../addresses/address-sets.ts';
import { type Bits, both, either, isEmpty, without } from '../bits.ts';
import { isSupported } from '../channels/authentication.ts';
import { type Channel, channelsWhere } from '../channels/channels.ts';
import { interned, type ValueNumbers } from '../interning.ts';

/** Matches a request that is in each of its sets; −1 stands for a set that holds everything. */
export interface Product {
  /** The place of its rule among those that were looked at, in the order in which they are. */
  readonly rule: number;
  readonly channels: Bits;
  /** A number in `addresses`. */
  readonly addresses: number;
  /** A number in `usernames`. */
  readonly usernames: number;
  /** A number in `filters`. */
  readonly filter: number;
}

/** Lists of patterns by their numbers in `patterns`, −1 for none: one of `some` must match, and none of `except` may. */
export interface UsernameCondition {
  readonly some: number;
  readonly except: number;
}

/** The products of some rules, and the sets that they are made of. */
export interface Products {
  readonly products: readonly Product[];
  readonly addresses: readonly AddressSet[];
  readonly usernames: readonly UsernameCondition[];
  readonly patterns: readonly (readonly Pattern[])[];
  readonly filters: readonly Chain[];
  /** Each filter as a rule first writes it. */
  readonly filterTexts: readonly string[];
  /** The readings under which each list of patterns and each filter is meant. */
  readonly readingsOf: { readonly patterns: readonly Readings[]; readonly filters: readonly Readings[] };
}

/** Rules in the order in which they are looked at, and how they are read. */
export interface RuleSide {
  readonly rules: readonly Rule[];
  readonly readings: Readings;
}

/** Which requests of a rule are meant: those to which it applies, or those that share a property with it (TEST-RETURNS). */
export type Sense = 'applies' | 'any-property';

interface ProductSets {
  readonly addresses: ValueNumbers<AddressSet>;
  readonly usernames: ValueNumbers<UsernameCondition>;
  readonly patterns: ValueNumbers<{ readonly values: readonly Pattern[]; readonly readings: Readings }>;
  readonly filters: ValueNumbers<WrittenFilter & { readonly readings: Readings }>;
  /** Of the rules that are looked at now. */
  readonly readings: Readings;
  /** The reading of the line on which all addresses stand. */
  readonly line: Readings;
}

/**
 * The products of the rules under a reading, in the order of the rules. Those of one rule are disjoint when it applies,
 * and may overlap when a property is enough. A rule that nothing can satisfy has none.
 */
export function productsOf(rules: readonly Rule[], readings: Readings, sense: Sense): Products {
  return productsOfSides([{ rules, readings }], sense);
}

/** The products of all sides over the same sets. Their rules are numbered one side after the other; addresses stand on the line of `lineOf`. */
export function productsOfSides(sides: readonly RuleSide[], sense: Sense): Products {
  const all = allProductsOfSides(sides, sense);
  const { addresses, products } = all;
  return {
    ...all,
    products: products.filter((product) => !isEmpty(product.channels) && addresses[product.addresses]?.length !== 0),
  };
}

/**
 * The same with the products that nothing can satisfy. Under readings that differ in fields other than the channel all
 * sides of the same rules have the same products, one for one.
 */
export function allProductsOfSides(sides: readonly RuleSide[], sense: Sense): Products {
  const [addresses, usernames] = [interned<AddressSet>(), interned<UsernameCondition>()];
  const [patterns, filters]: [ProductSets['patterns'], ProductSets['filters']] = [interned(), interned()];
  const shared = { addresses, usernames, patterns, filters, line: lineOf(sides) };
  const build = sense === 'applies' ? applyingProducts : sharingProducts;
  let first = 0;
  const products = sides.flatMap(({ rules, readings }) => {
    const sets: ProductSets = { ...shared, readings };
    const before = first;
    first += rules.length;
    return rules.flatMap((rule, number) => (rule.enabled ? build(rule, before + number, sets) : [])); // CAR-ENABLED, TEST-DISABLED
  });
  return {
    products,
    addresses: addresses.values,
    usernames: usernames.values,
    patterns: patterns.values.map(({ values }) => values),
    filters: filters.values.map(({ filter }) => filter),
    filterTexts: filters.values.map(({ text }) => text),
    readingsOf: {
      patterns: patterns.values.map(({ readings }) => readings),
      filters: filters.values.map(({ readings }) => readings),
    },
  };
}

/** The reading of the line on which addresses of all sides stand: the families are joined only where all sides join them. */
export function lineOf(sides: readonly Pick<RuleSide, 'readings'>[]): Readings {
  const all = sides.map(({ readings }) => readings);
  return all.find((readings) => !joinsFamilies(readings)) ?? all[0] ?? defaultReadings;
}

type ValuesByKind = { readonly [K in Condition['kind']]?: Extract<Condition, { readonly kind: K }>['values'] };

function byKind(conditions: readonly Condition[]): ValuesByKind {
  return Object.fromEntries(conditions.map(({ kind, values }) => [kind, values]));
}

/** CAR-CONDITIONS-ALL, CAR-EXCEPTIONS-ANY; two products where CAR-UNIVERSAL-OUTLOOK drops a condition on usernames. */
function applyingProducts(rule: Rule, number: number, sets: ProductSets): readonly Product[] {
  const { readings } = sets;
  const [conditions, exceptions] = [byKind(rule.conditions), byKind(rule.exceptions)];
  let channels = admitted(rule, readings);
  if (conditions.protocols !== undefined) channels = both(channels, named(conditions.protocols, readings));
  if (exceptions.protocols !== undefined) channels = without(channels, named(exceptions.protocols, readings));
  const types = conditions['authentication-types'];
  if (types !== undefined) channels = both(channels, withTypes(types, readings['unsupported-authentication']));
  const exempt = exceptions['authentication-types'];
  if (exempt !== undefined) channels = without(channels, withTypes(exempt, 'never-matches')); // CAR-AUTHENTICATION-EXCEPTION
  const product: Product = {
    rule: number,
    channels,
    addresses: addressesOf(conditions, exceptions, sets),
    usernames: usernamesOf(conditions.usernames, exceptions.usernames, sets),
    filter: filterOf(conditions, sets),
  };
  if (conditions.usernames === undefined) return [product];
  const tested = { ...product, channels: without(channels, UNIVERSAL_OUTLOOK) };
  if (readings['username-with-universal-outlook'] === 'never-matches') return [tested];
  const ignoring = usernamesOf(undefined, exceptions.usernames, sets);
  return [tested, { ...product, channels: both(channels, UNIVERSAL_OUTLOOK), usernames: ignoring }];
}

/** TEST-RETURNS: one product for what the channel alone decides, and one for each other condition. */
function sharingProducts(rule: Rule, number: number, sets: ProductSets): readonly Product[] {
  const { readings } = sets;
  const scope = admitted(rule, readings);
  const conditions = byKind(rule.conditions);
  const free = { rule: number, addresses: -1, usernames: -1, filter: -1 };
  if (rule.conditions.length === 0) return [{ ...free, channels: scope }];
  const { usernames, protocols: named_, 'authentication-types': types } = conditions;
  const ignored = usernames !== undefined && readings['username-with-universal-outlook'] === 'condition-ignored';
  let sharing = ignored ? UNIVERSAL_OUTLOOK : NO_CHANNEL;
  if (named_ !== undefined) sharing = either(sharing, named(named_, readings));
  if (types !== undefined) sharing = either(sharing, withTypes(types, readings['unsupported-authentication']));
  const products: Product[] = [{ ...free, channels: both(scope, sharing) }];
  const rest = without(scope, sharing);
  const addresses = addressesOf(conditions, {}, sets);
  if (addresses >= 0) products.push({ ...free, channels: rest, addresses });
  const tested = without(rest, UNIVERSAL_OUTLOOK);
  if (usernames !== undefined)
    products.push({ ...free, channels: tested, usernames: usernamesOf(usernames, undefined, sets) });
  if (conditions.filter !== undefined) products.push({ ...free, channels: rest, filter: filterOf(conditions, sets) });
  return products;
}

const NO_CHANNEL = channelsWhere(() => false);
const UNIVERSAL_OUTLOOK = channelsWhere(({ protocol }) => protocol === 'UniversalOutlook');
const EVERY_CHANNEL = channelsWhere(() => true);
const DIRECT = channelsWhere(({ middleTier }) => middleTier === 'none');
const MICROSOFT = channelsWhere(({ middleTier }) => middleTier === 'microsoft');

/** CAR-MIDDLE-TIER-BYPASS: the channels that no rule is looked at for. */
export function bypassing(readings: Readings): Bits {
  return readings['microsoft-middle-tier'] === 'bypasses-rules' ? MICROSOFT : NO_CHANNEL;
}

/** CAR-SCOPE-USERS, CAR-SCOPE-DEFAULT, CAR-MIDDLE-TIER-BYPASS */
function admitted({ scope }: Rule, readings: Readings): Bits {
  const isForAll = (scope ?? (readings['scope-default'] === 'all' ? 'All' : 'Users')) === 'All';
  return without(isForAll ? EVERY_CHANNEL : DIRECT, bypassing(readings));
}

/** CAR-PROTOCOL, CAR-REST-UNDER-EWS */
function named(values: readonly Protocol[], readings: Readings): Bits {
  const coversRest = values.includes('ExchangeWebServices') && readings['rest-under-ews'] === 'covered';
  return channelsWhere(({ protocol }) => values.includes(protocol) || (coversRest && protocol === 'REST'));
}

/** CAR-AUTHENTICATION, CAR-AUTHENTICATION-UNSUPPORTED */
function withTypes(
  values: readonly Channel['authenticationType'][],
  unsupported: Readings['unsupported-authentication'],
): Bits {
  return channelsWhere(({ protocol, authenticationType }) =>
    isSupported(protocol, authenticationType)
      ? values.includes(authenticationType)
      : unsupported === 'condition-ignored',
  );
}

/** CAR-ADDRESS */
function addressesOf(conditions: ValuesByKind, exceptions: ValuesByKind, sets: ProductSets): number {
  const { addresses, readings, line } = sets;
  const [some, except] = [conditions.addresses, exceptions.addresses];
  if (some === undefined && except === undefined) return -1;
  const texts = [some, except].map((values) => values?.map(({ text }) => text));
  const key = JSON.stringify([texts, readings['ipv4-mapped-ipv6'], readings['cidr-host-bits']]);
  return addresses.numberOf(key, () => {
    const from = some === undefined ? everywhere(readings) : placesOf(rangesOf(some), readings);
    const left = except === undefined ? from : subtract(from, placesOf(rangesOf(except), readings));
    return joinsFamilies(line) === joinsFamilies(readings) ? left : withMapped(left);
  });
}

function rangesOf<R>(values: readonly { readonly range: R }[]): readonly R[] {
  return values.map(({ range }) => range);
}

/** CAR-USERNAME */
function usernamesOf(
  some: readonly Pattern[] | undefined,
  except: readonly Pattern[] | undefined,
  sets: ProductSets,
): number {
  if (some === undefined && except === undefined) return -1;
  const condition = { some: patternsOf(some, sets), except: patternsOf(except, sets) };
  return sets.usernames.numberOf(`${condition.some} ${condition.except}`, () => condition);
}

function patternsOf(values: readonly Pattern[] | undefined, { patterns, readings }: ProductSets): number {
  if (values === undefined) return -1;
  const texts = [...new Set(values.map(({ text }) => text))].sort();
  return patterns.numberOf(JSON.stringify([texts, patternMeaning(readings)]), () => ({ values, readings }));
}

/** Equal where a pattern means the same (WILD-CASE, WILD-DOMAIN, CAR-SUBJECT). */
export function patternMeaning(readings: Readings): string {
  return `${readings['username-case']} ${readings['username-domain']} ${readings['rule-subject']}`;
}

/** Equal where a filter means the same (OPATH-BLANK, OPATH-PRECEDENCE, CAR-SUBJECT). */
export function filterMeaning(readings: Readings): string {
  return `${readings['filter-blank-inequality']} ${readings['filter-precedence']} ${readings['rule-subject']}`;
}

/** CAR-FILTER: a rule has at most one. */
function filterOf(conditions: ValuesByKind, { filters, readings }: ProductSets): number {
  const [written] = conditions.filter ?? [];
  if (written === undefined) return -1;
  return filters.numberOf(JSON.stringify([written.text, filterMeaning(readings)]), () => ({ ...written, readings }));
}
