/** Spans of addresses whose halves are known, and addresses beside them. */
import { between, type Dice, pick } from '../../../generators/dice.ts';
import { writeAddress } from '../../../generators/nouns/ip-ranges.ts';
import type { Pools } from '../../../generators/pools.ts';

/** `whole` is `first` to `last`; `left` and `right` meet within it. */
export interface SplitSpan {
  readonly whole: string;
  readonly left: string;
  readonly right: string;
  /** The ends, and those of the halves. */
  readonly inside: readonly string[];
  /** The addresses beside the ends. */
  readonly outside: readonly string[];
}

/** Two addresses or more that lie all within the mapped block or all without, as do their neighbours. */
export function drawSpan(dice: Dice, pools: Pools): SplitSpan {
  const family = pick(dice, [4, 4, 6] as const);
  const first = pick(dice, ANCHORS[family]) + BigInt(dice(16));
  const middle = first + BigInt(dice(5));
  const last = middle + BigInt(between(dice, 1, dice(8) === 0 ? 70_000 : 6));
  const write = (value: bigint): string => writeAddress(dice, { family, value }, pools.settings);
  const span = (from: bigint, to: bigint): string => `${write(from)}-${write(to)}`;
  return {
    whole: span(first, last),
    left: span(first, middle),
    right: span(middle + 1n, last),
    inside: [first, middle, middle + 1n, last].map(write),
    outside: [first - 1n, last + 1n].map(write),
  };
}

/** Near the ends of octets and groups, around the sign of a number of 32 or 64 bits, and within the mapped block. */
const ANCHORS: Readonly<Record<4 | 6, readonly bigint[]>> = {
  4: [0x0a0000f8n, 0xc0a80163n, 0x7ffffff8n, 0x09fffff8n],
  6: [0x20010db800000000000000000000fff8n, 0x7ffffffffffffff8n, 0xffff0a0000f8n, 0x20010db800000000000000000000000an],
};

/** A block that is written with its own address. */
export interface CidrBlock {
  readonly block: string;
  /** The first and last but one, and one between them; of a small block all. */
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

/** A block of either family with addresses in it and beside it. */
export function drawBlock(dice: Dice, pools: Pools): CidrBlock {
  const family = pick(dice, [4, 4, 6] as const);
  const host = BigInt(pick(dice, family === 4 ? [0, 1, 2, 3, 5, 8, 9, 11, 16] : [0, 1, 2, 3, 7, 16, 60, 64, 70]));
  const anchor =
    host > 16n ? (pick(dice, [0x2001n, 0xfe80n, 0x20n]) << 112n) + (1n << host) : pick(dice, ANCHORS[family]);
  const first = (anchor >> host) << host;
  const last = first + (1n << host) - 1n;
  const write = (value: bigint): string => writeAddress(dice, { family, value }, pools.settings);
  const inner = host < 2n ? [first, last] : [first + 1n, (first + last) >> 1n, last - 1n];
  return {
    block: `${write(first)}/${(family === 4 ? 32n : 128n) - host}`,
    inside: inner.map(write),
    outside: [first - 1n, last + 1n].map(write),
  };
}
