/**
 * Which rule decides, by tables over classes. A product that looks at one field beside the channel needs no bits: the
 * first rule of each class and channel stands in a table. Those of two and three fields are bits (Lakshman and
 * Stiliadis, 1998: bit vectors per field, and the first bit of their intersection).
 */
import { type Bits, bitsOf, hasBit, lowestBit } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import { interned } from '../interning.ts';
import type { Rows } from './classes.ts';
import {
  byCondition,
  fields,
  fieldsIn,
  firstInGroup,
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
  readonly classOfChannel: Uint8Array;
  readonly channelClasses: number;
  /** For each class of channels, the first rule that looks at nothing else. */
  readonly bare: Uint32Array;
  /** For each class of the field, by class of channels, the first rule that looks at this field alone. */
  readonly single: Readonly<Record<RuleField, Rows>>;
  readonly groups: readonly ProductGroup[];
  /** Bytes that one more class of a field takes. */
  readonly bytesOf: (field: RuleField) => number;
  /** Writes the rows of a class of a field of which these conditions are true. */
  readonly writeRow: (field: RuleField, row: number, truth: Bits) => void;
  /** All rows of a field. */
  readonly rowsOf: (field: RuleField) => readonly Rows[];
}

/** The tables of the products of so many rules, still without classes. */
export function tablesOf(products: Products, none: number): Tables {
  const { classOfChannel, classes } = channelClasses(products.products);
  const count = classes.length;
  const classesOf = (product: Product): readonly number[] =>
    classes.flatMap((channel, number) => (hasBit(product.channels, channel) ? [number] : []));
  const open = new Map(products.products.map((product) => [product, classesOf(product)]));
  const opensTo = (product: Product): readonly number[] => open.get(product) ?? [];
  const byFields = groupBy(products.products, (product) => fieldsIn(product).join(' '));
  const bare = new Uint32Array(count).fill(none);
  for (const product of byFields.get('') ?? []) lower(bare, 0, opensTo(product), product.rule);
  const groups = [...byFields.values()]
    .filter(([product]) => product !== undefined && fieldsIn(product).length > 1)
    .map((members) => groupOf(members, opensTo, count));
  const noRule = (): Rows => ({ data: new Uint32Array(count).fill(none), width: count });
  const single = { addresses: noRule(), usernames: noRule(), filter: noRule() };
  const rowsOf = (field: RuleField): readonly Rows[] => [
    single[field],
    ...groups.filter((group) => group.fields.includes(field)).map(({ rows }) => rows[field]),
  ];
  const writers = Object.fromEntries(
    fields.map((field) => [
      field,
      rowWriter(field, products, byFields.get(field) ?? [], { single, groups, none, opensTo }),
    ]),
  );
  return {
    none,
    classOfChannel,
    channelClasses: count,
    bare,
    single,
    groups,
    bytesOf: (field) => 4 * rowsOf(field).reduce((sum, { width }) => sum + width, 0),
    writeRow: (field, row, truth) => writers[field]?.(row, truth),
    rowsOf,
  };
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
  let best = bare[c] ?? 0;
  const byAddress = single.addresses.data[address * channelClasses + c] ?? best;
  if (byAddress < best) best = byAddress;
  const byUsername = single.usernames.data[username * channelClasses + c] ?? best;
  if (byUsername < best) best = byUsername;
  const byRecipient = single.filter.data[recipient * channelClasses + c] ?? best;
  if (byRecipient < best) best = byRecipient;
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index];
    if (group !== undefined) best = firstInGroup(group, c, address, username, recipient, best);
  }
  return best;
}

/** Channels that stand in the same of the products' sets; of each class its first channel. */
function channelClasses(products: readonly Product[]): {
  readonly classOfChannel: Uint8Array;
  readonly classes: readonly number[];
} {
  const sets = [...new Map(products.map((product) => [product.channels.join(), product.channels])).values()];
  const classes = interned<number>();
  const classOfChannel = Uint8Array.from(channels, (_, channel) => {
    const within = bitsOf(sets.length, (number) => hasBit(sets[number] ?? NO_BITS, channel));
    return classes.numberOf(within.join(), () => channel);
  });
  return { classOfChannel, classes: classes.values };
}

const NO_BITS = new Uint32Array(1);

interface WriterContext {
  readonly single: Readonly<Record<RuleField, Rows>>;
  readonly groups: readonly ProductGroup[];
  readonly none: number;
  readonly opensTo: (product: Product) => readonly number[];
}

/** What writes the rows of one field: of the table, and of each group that looks at it. */
function rowWriter(
  field: RuleField,
  products: Products,
  alone: readonly Product[],
  { single, groups, none, opensTo }: WriterContext,
): (row: number, truth: Bits) => void {
  const conditions = products[field === 'filter' ? 'filters' : field].length;
  const table = single[field];
  const having = byCondition(alone, field, conditions);
  const others = groups
    .filter((group) => group.fields.includes(field))
    .map((group) => ({ rows: group.rows[field], having: byCondition(group.products, field, conditions) }));
  const rulesOf = Uint32Array.from(alone, ({ rule }) => rule);
  const opened = alone.map(opensTo);
  const since = byCondition(products.products, field, conditions).map(
    ([first = 0]) => products.products[first]?.rule ?? 0,
  );
  return (row, truth) => {
    table.data.fill(none, row * table.width, (row + 1) * table.width);
    writeFirst(table, row, truth, { having, rulesOf, opened, since });
    for (const each of others) writeBits(each.rows, row, each.having, truth);
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
function writeFirst(table: Rows, row: number, truth: Bits, { having, rulesOf, opened, since }: Alone): void {
  const from = row * table.width;
  let worst = Number.POSITIVE_INFINITY; // no rule after it changes the row
  for (let word = 0; word < truth.length; word += 1) {
    for (let rest = truth[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const condition = word * 32 + lowestBit(rest);
      if ((since[condition] ?? 0) >= worst) return;
      const numbers = having[condition] ?? [];
      if (numbers.length === 0) continue;
      for (const number of numbers) lower(table.data, from, opened[number] ?? [], rulesOf[number] ?? 0);
      worst = 0;
      for (let at = from; at < from + table.width; at += 1) worst = Math.max(worst, table.data[at] ?? 0);
    }
  }
}

function lower(data: Uint32Array, from: number, places: readonly number[], value: number): void {
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
