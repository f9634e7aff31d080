/** The addresses of bench-1: blocks, spans and single addresses of 10.0.0.0/8 and 2001:db8::/32. */
import { between, chance, type Dice } from '../../../../generators/dice.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { parseRange, printAddress } from '../../../../src/syntax/ip-ranges.ts';
import { intervalOf } from '../engines/intervals.ts';

/** Of a hundred ranges. */
const SHARES = { ipv6: 12, single: 20, span: 20 };
/** Addresses of a span, at the most. */
const LONGEST_SPAN = 1_000;

/** A family's part of the space, and the lengths of its blocks. */
interface Space {
  readonly family: 4 | 6;
  readonly first: bigint;
  /** Bits that are free within the space. */
  readonly free: number;
  readonly widest: number;
  readonly narrowest: number;
}

const SPACES: Readonly<Record<4 | 6, Space>> = {
  4: { family: 4, first: 10n << 24n, free: 24, widest: 20, narrowest: 31 },
  6: { family: 6, first: 0x20010db8n << 96n, free: 96, widest: 44, narrowest: 64 },
};

/** A range as a rule has it. */
export function drawRange(dice: Dice): string {
  const space = SPACES[chance(dice, SHARES.ipv6) ? 6 : 4];
  const address = space.first + drawBits(dice, space.free);
  const kind = dice(100);
  if (kind < SHARES.single) return print(space, address);
  if (kind < SHARES.single + SHARES.span) {
    const last = address + BigInt(between(dice, 1, LONGEST_SPAN));
    return `${print(space, address)}-${print(space, last)}`;
  }
  const length = between(dice, space.widest, space.narrowest);
  const rest = BigInt((space.family === 4 ? 32 : 128) - length);
  return `${print(space, (address >> rest) << rest)}/${length}`;
}

/** An address in a range that was drawn here, each as likely as the others. */
export function addressIn(dice: Dice, text: string): string {
  const { family, first, last } = intervalOf(valid(parseRange(text)));
  const value = first + (last === first ? 0n : drawBits(dice, 128) % (last - first + 1n));
  return printAddress({ family, value });
}

function print({ family }: Space, value: bigint): string {
  return printAddress({ family, value });
}

function drawBits(dice: Dice, count: number): bigint {
  let bits = 0n;
  for (let left = count; left > 0; left -= 16) {
    const width = Math.min(left, 16);
    bits = (bits << BigInt(width)) | BigInt(dice(2 ** width));
  }
  return bits;
}
