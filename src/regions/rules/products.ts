/** Rules as products: a set of channels, a set of addresses, patterns of usernames and a filter, each by itself. */
import type { Chain, Pattern } from '../../model/filter.ts';
import type { Protocol } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import type { Condition, Rule, WrittenFilter } from '../../model/rule.ts';
import { type AddressSet, everywhere, placesOf, subtract } from '../addresses/address-sets.ts';
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
}

/** Which requests of a rule are meant: those to which it applies, or those that share a property with it (TEST-RETURNS). */
export type Sense = 'applies' | 'any-property';

interface ProductSets {
  readonly addresses: ValueNumbers<AddressSet>;
  readonly usernames: ValueNumbers<UsernameCondition>;
  readonly patterns: ValueNumbers<readonly Pattern[]>;
  readonly filters: ValueNumbers<WrittenFilter>;
  readonly readings: Readings;
}

/**
 * The products of the rules under a reading, in the order of the rules. Those of one rule are disjoint when it applies,
 * and may overlap when a property is enough. A rule that nothing can satisfy has none.
 */
export function productsOf(rules: readonly Rule[], readings: Readings, sense: Sense): Products {
  const sets: ProductSets = {
    addresses: interned(),
    usernames: interned(),
    patterns: interned(),
    filters: interned(),
    readings,
  };
  const build = sense === 'applies' ? applyingProducts : sharingProducts;
  const products = rules
    .flatMap((rule, number) => (rule.enabled ? build(rule, number, sets) : [])) // CAR-ENABLED, TEST-DISABLED
    .filter(({ channels, addresses }) => !isEmpty(channels) && sets.addresses.values[addresses]?.length !== 0);
  return {
    products,
    addresses: sets.addresses.values,
    usernames: sets.usernames.values,
    patterns: sets.patterns.values,
    filters: sets.filters.values.map(({ filter }) => filter),
    filterTexts: sets.filters.values.map(({ text }) => text),
  };
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
function addressesOf(conditions: ValuesByKind, exceptions: ValuesByKind, { addresses, readings }: ProductSets): number {
  const [some, except] = [conditions.addresses, exceptions.addresses];
  if (some === undefined && except === undefined) return -1;
  const texts = [some, except].map((values) => values?.map(({ text }) => text));
  return addresses.numberOf(JSON.stringify(texts), () => {
    const from = some === undefined ? everywhere(readings) : placesOf(rangesOf(some), readings);
    return except === undefined ? from : subtract(from, placesOf(rangesOf(except), readings));
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

function patternsOf(values: readonly Pattern[] | undefined, { patterns }: ProductSets): number {
  if (values === undefined) return -1;
  const texts = [...new Set(values.map(({ text }) => text))].sort();
  return patterns.numberOf(JSON.stringify(texts), () => values);
}

/** CAR-FILTER: a rule has at most one. */
function filterOf(conditions: ValuesByKind, { filters }: ProductSets): number {
  const [written] = conditions.filter ?? [];
  return written === undefined ? -1 : filters.numberOf(written.text, () => written);
}
