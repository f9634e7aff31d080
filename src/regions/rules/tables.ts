/**
 * Which rule decides, by tables over classes. A product that looks at one field beside the channel needs no bits: the
 * first rule of each class and channel stands in a table. Those of two and three fields are bits (Lakshman and
 * Stiliadis, 1998: bit vectors per field, and the first bit of their intersection); the first of them that a class of
 * their first field leaves stands in the table of that field, so that most requests meet no bits at all.
 */
import { type Bits, bitsOf, emptyBits, hasBit, lowestBit } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import { interned } from '../interning.ts';
import { emptyRows, makeWords, type RowEntries, type Rows } from './classes.ts';
import {
  byCondition,
  fields,
  fieldsIn,
  firstInGroup,
  firstRuleIn,
  groupOf,
  type ProductGroup,
  type RuleField,
  writeBits,
} from './groups.ts';
import type { Product, Products } from './products.ts';

/** Tables by classes of each field. Rows are filled by `writeRow`, one for each class that is met. */
export interface Tables {
  /** How many rules there are; as an entry it says that there is none. */
  readonly none: number;
  /** The class of each channel: channels that no product tells apart. */
  readonly classOfChannel: Uint8Array | Uint16Array;
  readonly channelClasses: number;
  /** For each class of channels, the first rule that looks at nothing else. */
  readonly bare: Uint32Array;
  /**
   * For each class of the field, by class of channels, the first rule that looks at this field alone; then, by group
   * that the field leads, the first rule of the group that the class leaves, whatever the channel.
   */
  readonly single: Readonly<Record<RuleField, Rows>>;
  /** By the first field that its products look at. */
  readonly groups: Readonly<Record<RuleField, readonly ProductGroup[]>>;
  /** Bytes that one more class of a field takes. */
  readonly bytesOf: (field: RuleField) => number;
  /** Writes the rows of a class of a field of which these conditions are true. */
  readonly writeRow: (field: RuleField, row: number, truth: Bits) => void;
  /** All rows of a field. */
  readonly rowsOf: (field: RuleField) => readonly Rows[];
}

/** The tables of the products of so many rules over so many channels, still without classes. */
export function tablesOf(products: Products, none: number, channelCount = channels.length): Tables {
  const { classOfChannel, classes } = channelClasses(products.products, channelCount);
  const count = classes.length;
  const classesOf = (product: Product): readonly number[] =>
    classes.flatMap((channel, number) => (hasBit(product.channels, channel) ? [number] : []));
  const open = new Map(products.products.map((product) => [product, classesOf(product)]));
  const opensTo = (product: Product): readonly number[] => open.get(product) ?? [];
  const byFields = groupBy(products.products, (product) => fieldsIn(product).join(' '));
  const bare = new Uint32Array(count).fill(none);
  for (const product of byFields.get('') ?? []) lower(bare, 0, opensTo(product), product.rule);
  const all = [...byFields.values()]
    .filter(([product]) => product !== undefined && fieldsIn(product).length > 1)
    .map((members) => groupOf(members, opensTo, count));
  const groups = byField((field) => all.filter(({ fields: [lead] }) => lead === field));
  const make = none <= MOST_SHORT ? makeShort : makeWords;
  const single = byField((field) => emptyRows<RowEntries>(count + groups[field].length, make));
  const rowsOf = (field: RuleField): readonly Rows[] => [
    single[field],
    ...all.filter((group) => group.fields.includes(field)).map(({ rows }) => rows[field]),
  ];
  const context = { single, groups, all, none, opensTo };
  const writers = byField((field) => rowWriter(field, products, byFields.get(field) ?? [], context));
  for (const field of fields) writers[field](0, emptyBits(conditionsOf(products, field)));
  return {
    none,
    classOfChannel,
    channelClasses: count,
    bare,
    single,
    groups,
    bytesOf: (field) => rowsOf(field).reduce((sum, { width, data }) => sum + width * data.BYTES_PER_ELEMENT, 0),
    writeRow: (field, row, truth) => writers[field](row, truth),
    rowsOf,
  };
}

/** Rules fit into 16 bits, so that twice as many rows stay near the core. */
const MOST_SHORT = 0xffff;

function makeShort(length: number): Uint16Array {
  return new Uint16Array(length);
}

function byField<T>(make: (field: RuleField) => T): Readonly<Record<RuleField, T>> {
  return { addresses: make('addresses'), usernames: make('usernames'), filter: make('filter') };
}

function conditionsOf(products: Products, field: RuleField): number {
  return products[field === 'filter' ? 'filters' : field].length;
}

/** The first rule that a request of these classes meets, or `none`. Nothing is allocated. */
export function firstRule(
  { classOfChannel, channelClasses, bare, single, groups }: Tables,
  channel: number,
  address: number,
  username: number,
  recipient: number,
): number {
  const c = classOfChannel[channel] ?? 0;
  const { addresses, usernames, filter } = single;
  const a = address * addresses.width;
  const u = username * usernames.width;
  let best = bare[c] ?? 0;
  best = lesser(best, addresses.data[a + c] ?? best);
  best = lesser(best, usernames.data[u + c] ?? best);
  best = lesser(best, filter.data[recipient * filter.width + c] ?? best);
  best = firstInGroups(groups.addresses, addresses.data, a + channelClasses, c, address, username, recipient, best);
  return firstInGroups(groups.usernames, usernames.data, u + channelClasses, c, address, username, recipient, best);
}

/** Requests as columns of numbers of classes; row by row they belong together. */
export interface ClassColumns {
  readonly channel: Uint8Array;
  readonly address: Uint32Array;
  readonly username: Uint32Array;
  readonly recipient: Uint32Array;
}

/** `firstRule` of as many requests as `into` holds; what is the same for all of them is looked up once. */
export function firstRules(
  { classOfChannel, channelClasses, bare, single, groups }: Tables,
  { channel, address, username, recipient }: ClassColumns,
  into: Int32Array,
): void {
  const { data: ofAddress, width: addressWidth } = single.addresses;
  const { data: ofUsername, width: usernameWidth } = single.usernames;
  const { data: ofRecipient, width: recipientWidth } = single.filter;
  const { addresses: byAddress, usernames: byUsername } = groups;
  for (let row = 0; row < into.length; row += 1) {
    const c = classOfChannel[channel[row] ?? 0] ?? 0;
    const a = address[row] ?? 0;
    const u = username[row] ?? 0;
    const r = recipient[row] ?? 0;
    const atAddress = a * addressWidth;
    const atUsername = u * usernameWidth;
    let best = bare[c] ?? 0;
    best = lesser(best, ofAddress[atAddress + c] ?? best);
    best = lesser(best, ofUsername[atUsername + c] ?? best);
    best = lesser(best, ofRecipient[r * recipientWidth + c] ?? best);
    best = firstInGroups(byAddress, ofAddress, atAddress + channelClasses, c, a, u, r, best);
    into[row] = firstInGroups(byUsername, ofUsername, atUsername + channelClasses, c, a, u, r, best);
  }
}

/** The lesser of two numbers below 2³¹, without a branch: which it is can hardly be predicted. */
function lesser(one: number, other: number): number {
  const difference = other - one;
  return one + (difference & (difference >> 31));
}

/** The first rule before `best` among groups whose first rules that may come into question stand at `from`. */
function firstInGroups(
  groups: readonly ProductGroup[],
  firsts: RowEntries,
  from: number,
  channel: number,
  address: number,
  username: number,
  recipient: number,
  best: number,
): number {
  let found = best;
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index];
    if (group !== undefined && (firsts[from + index] ?? 0) < found)
      found = firstInGroup(group, channel, address, username, recipient, found);
  }
  return found;
}

/** Channels that stand in the same of the products' sets; of each class its first channel. */
function channelClasses(
  products: readonly Product[],
  count: number,
): Pick<Tables, 'classOfChannel'> & { readonly classes: readonly number[] } {
  const sets = [...new Map(products.map((product) => [product.channels.join(), product.channels])).values()];
  const classes = interned<number>();
  const numbers = Array.from({ length: count }, (_, channel) => {
    const within = bitsOf(sets.length, (number) => hasBit(sets[number] ?? NO_BITS, channel));
    return classes.numberOf(within.join(), () => channel);
  });
  const classOfChannel = classes.values.length > 2 ** 8 ? Uint16Array.from(numbers) : Uint8Array.from(numbers);
  return { classOfChannel, classes: classes.values };
}

const NO_BITS = new Uint32Array(1);

interface WriterContext {
  readonly single: Readonly<Record<RuleField, Rows>>;
  readonly groups: Readonly<Record<RuleField, readonly ProductGroup[]>>;
  readonly all: readonly ProductGroup[];
  readonly none: number;
  readonly opensTo: (product: Product) => readonly number[];
}

/** What writes the rows of one field: of the table, and of each group that looks at it. */
function rowWriter(
  field: RuleField,
  products: Products,
  alone: readonly Product[],
  { single, groups, all, none, opensTo }: WriterContext,
): (row: number, truth: Bits) => void {
  const conditions = conditionsOf(products, field);
  const table = single[field];
  const led = groups[field];
  const having = byCondition(alone, field, conditions);
  const others = all
    .filter((group) => group.fields.includes(field))
    .map((group) => ({ rows: group.rows[field], having: byCondition(group.products, field, conditions) }));
  const rulesOf = Uint32Array.from(alone, ({ rule }) => rule);
  const opened = alone.map(opensTo);
  const since = byCondition(products.products, field, conditions).map(
    ([first = 0]) => products.products[first]?.rule ?? 0,
  );
  return (row, truth) => {
    const end = (row + 1) * table.width;
    table.data.fill(none, row * table.width, end);
    writeFirst(table.data, end - table.width, table.width - led.length, truth, { having, rulesOf, opened, since });
    for (const each of others) writeBits(each.rows, row, each.having, truth);
    for (const [index, group] of led.entries())
      table.data[end - led.length + index] = firstRuleIn(group, field, row) ?? none;
  };
}

interface Alone {
  readonly having: readonly (readonly number[])[];
  readonly rulesOf: Uint32Array;
  readonly opened: readonly (readonly number[])[];
  /** Of each condition the first rule that has it. */
  readonly since: readonly number[];
}

/** Conditions are numbered in the order of the rules that first have them, so that late ones cannot win once all is decided. */
function writeFirst(
  data: RowEntries,
  from: number,
  width: number,
  truth: Bits,
  { having, rulesOf, opened, since }: Alone,
): void {
  let worst = Number.POSITIVE_INFINITY; // no rule after it changes the row
  for (let word = 0; word < truth.length; word += 1) {
    for (let rest = truth[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const condition = word * 32 + lowestBit(rest);
      if ((since[condition] ?? 0) >= worst) return;
      const numbers = having[condition] ?? [];
      if (numbers.length === 0) continue;
      for (const number of numbers) lower(data, from, opened[number] ?? [], rulesOf[number] ?? 0);
      worst = 0;
      for (let at = from; at < from + width; at += 1) worst = Math.max(worst, data[at] ?? 0);
    }
  }
}

function lower(data: RowEntries, from: number, places: readonly number[], value: number): void {
  for (const place of places) if (value < (data[from + place] ?? 0)) data[from + place] = value;
}

function groupBy(
  products: readonly Product[],
  keyOf: (product: Product) => string,
): ReadonlyMap<string, readonly Product[]> {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const key = keyOf(product);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [product]);
    else group.push(product);
  }
  return groups;
}
