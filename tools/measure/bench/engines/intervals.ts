/** Ranges as intervals, in the defaults' reading: a block holds all addresses with its prefix, and no family holds one of the other. */
import type { IpAddress, IpRange } from '../../../../src/model/ip-range.ts';

/** Both ends are in it. */
export interface BenchInterval {
  readonly family: IpAddress['family'];
  readonly first: bigint;
  readonly last: bigint;
}

/** The addresses of a range. */
export function intervalOf(range: IpRange): BenchInterval {
  if (range.kind === 'span') return { family: range.first.family, first: range.first.value, last: range.last.value };
  const { family, value } = range.address;
  if (range.kind === 'address') return { family, first: value, last: value };
  const free = BigInt((family === 4 ? 32 : 128) - range.prefix);
  const first = (value >> free) << free;
  return { family, first, last: first + (1n << free) - 1n };
}

/** The fewest blocks that hold these addresses and no other, for engines that know blocks alone. */
export function blocksOf({ family, first, last }: BenchInterval): readonly (IpRange & { readonly kind: 'block' })[] {
  const bits = family === 4 ? 32 : 128;
  const blocks: (IpRange & { readonly kind: 'block' })[] = [];
  for (let at = first; at <= last; ) {
    let free = 0n;
    while (at % (2n << free) === 0n && at + (2n << free) - 1n <= last && free < BigInt(bits)) free += 1n;
    blocks.push({ kind: 'block', address: { family, value: at }, prefix: bits - Number(free) });
    at += 1n << free;
  }
  return blocks;
}
