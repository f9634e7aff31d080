/**
 * Products by the fields that they look at. Within a group every product looks at the same fields, so that its sets of
 * bits are thin: none is filled by products that do not care.
 */
import { addBit, type Bits, emptyBits, lowestBit, wordsFor } from '../bits.ts';
import { emptyRows, makeWords, type Rows } from './classes.ts';
import type { Product } from './products.ts';

/** The fields beside the channel. */
export type RuleField = 'addresses' | 'usernames' | 'filter';
export const fields: readonly RuleField[] = ['addresses', 'usernames', 'filter'];

/** Products that look at two or three fields: a request meets those whose bits are set in all four rows. */
export interface ProductGroup {
  readonly fields: readonly RuleField[];
  readonly products: readonly Product[];
  readonly words: number;
  /** The rule of each bit. */
  readonly ruleOf: Uint32Array;
  /** For each class of channels a row of bits. */
  readonly channels: Uint32Array;
  /**
   * For each class of a field a row: its first and its last word that is not empty, then the words; of a field that the
   * group does not look at one row with all bits.
   */
  readonly rows: Readonly<Record<RuleField, Rows<Bits>>>;
}

/** The fields that a product looks at. */
export function fieldsIn(product: Product): readonly RuleField[] {
  return fields.filter((field) => product[field] >= 0);
}

/** Products of the same two or three fields, with the classes of channels that each is open to. */
export function groupOf(
  members: readonly Product[],
  classesOf: (product: Product) => readonly number[],
  count: number,
): ProductGroup {
  const words = wordsFor(members.length);
  const looksAt = fieldsIn(members[0] ?? NO_PRODUCT);
  const channels = new Uint32Array(count * words);
  for (const [number, product] of members.entries()) {
    for (const channel of classesOf(product)) addBit(channels.subarray(channel * words, (channel + 1) * words), number);
  }
  const rowsFor = (field: RuleField): Rows<Bits> =>
    looksAt.includes(field)
      ? emptyRows(words + ENDS, makeWords)
      : { data: filledRow(words), width: 0, make: makeWords };
  return {
    fields: looksAt,
    products: members,
    words,
    ruleOf: Uint32Array.from(members, ({ rule }) => rule),
    channels,
    rows: { addresses: rowsFor('addresses'), usernames: rowsFor('usernames'), filter: rowsFor('filter') },
  };
}

/** Words of a row before its bits. */
const ENDS = 2;

function filledRow(words: number): Uint32Array {
  const row = new Uint32Array(words + ENDS).fill(0xffffffff);
  row.set([0, words - 1]);
  return row;
}

const NO_PRODUCT: Product = { rule: 0, channels: emptyBits(1), addresses: -1, usernames: -1, filter: -1 };

/** Of a group, the numbers of the products that have each condition of a field. */
export function byCondition(
  products: readonly Product[],
  field: RuleField,
  conditions: number,
): readonly (readonly number[])[] {
  const numbers: number[][] = Array.from({ length: conditions }, () => []);
  for (const [number, product] of products.entries()) numbers[product[field]]?.push(number);
  return numbers;
}

/** The first rule before `best` that has a product in all rows, else `best`. */
export function firstInGroup(
  { words, ruleOf, channels, rows }: ProductGroup,
  channel: number,
  address: number,
  username: number,
  recipient: number,
  best: number,
): number {
  const { addresses, usernames, filter } = rows;
  const ofAddress = addresses.data;
  const ofUsername = usernames.data;
  const ofRecipient = filter.data;
  const a = address * addresses.width;
  let word = ofAddress[a] ?? 0;
  let last = ofAddress[a + 1] ?? 0;
  if (word > last || (ruleOf[word * 32] ?? best) >= best) return best; // mostly: rows of addresses are the thinnest
  const u = username * usernames.width;
  const r = recipient * filter.width;
  word = Math.max(word, ofUsername[u] ?? 0, ofRecipient[r] ?? 0);
  last = Math.min(last, ofUsername[u + 1] ?? 0, ofRecipient[r + 1] ?? 0);
  const c = channel * words;
  for (; word <= last && (ruleOf[word * 32] ?? best) < best; word += 1) {
    const met =
      (channels[c + word] ?? 0) &
      (ofAddress[a + ENDS + word] ?? 0) &
      (ofUsername[u + ENDS + word] ?? 0) &
      (ofRecipient[r + ENDS + word] ?? 0);
    if (met !== 0) {
      const rule = ruleOf[word * 32 + lowestBit(met)] ?? best;
      return rule < best ? rule : best;
    }
  }
  return best;
}

/** The first rule of a group that a row leaves, if any. */
export function firstRuleIn({ rows, ruleOf }: ProductGroup, field: RuleField, row: number): number | undefined {
  const { data, width } = rows[field];
  const word = data[row * width] ?? 0;
  const bits = data[row * width + ENDS + word] ?? 0; // past an empty row the next begins with its ends
  return word < width - ENDS && bits !== 0 ? ruleOf[word * 32 + lowestBit(bits)] : undefined;
}

/** Sets the bits of a row of a group: those of the products whose condition is true. */
export function writeBits(rows: Rows<Bits>, row: number, having: readonly (readonly number[])[], truth: Bits): void {
  const bits = rows.data.subarray(row * rows.width + ENDS, (row + 1) * rows.width).fill(0);
  for (let word = 0; word < truth.length; word += 1) {
    for (let rest = truth[word] ?? 0; rest !== 0; rest &= rest - 1) {
      for (const number of having[word * 32 + lowestBit(rest)] ?? []) addBit(bits, number);
    }
  }
  const first = bits.findIndex((word) => word !== 0);
  const ends = first < 0 ? [bits.length, 0] : [first, bits.findLastIndex((word) => word !== 0)];
  rows.data.set(ends, row * rows.width);
}
