/** Addresses at the ends of ranges and one beside them. */

import type { IpRangeQuestion } from '../../src/model/generated/wire.generated.ts';
import type { IpAddress, IpRange } from '../../src/model/ip-range.ts';
import { chance, type Dice, pick, turned } from '../dice.ts';
import { writeAddress, writeRange } from '../nouns/ip-ranges.ts';
import { has, type Settings } from '../settings.ts';
import {
  type AimedQuestion,
  choose,
  openChoice,
  type ReadingChoice,
  readingSetOf,
  type Want,
} from './reading-choice.ts';

/** The addresses of a range under the chosen readings, ends included. */
interface Extent {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** A question about the range, within it or beside it; claims whether it matches. */
export function aimAtRange(
  dice: Dice,
  range: IpRange,
  settings: Settings,
): AimedQuestion<IpRangeQuestion, { readonly matches: boolean }> | undefined {
  const choice = openChoice(dice);
  const met = dice(2) === 0;
  const address = aimAddress(choice, [range], [], { met, exempt: false }, settings);
  if (address === undefined) return undefined;
  const when = { range: writeRange(dice, range, settings), address: writeAddress(dice, address, settings) };
  return { when, claim: { matches: met }, readingSet: readingSetOf(choice) };
}

/** An address in one of the ranges or in none, and in one of the excepted ranges or in none; undefined when none is near. */
export function aimAddress(
  choice: ReadingChoice,
  ranges: readonly IpRange[],
  excepted: readonly IpRange[],
  want: Want,
  settings: Settings,
): IpAddress | undefined {
  const inside = ranges.map((range) => extentOf(choice, range));
  const outside = excepted.map((range) => extentOf(choice, range));
  const near = turned(choice.dice, want.exempt || inside.length === 0 ? outside : inside);
  const extents = want.exempt ? [...near, ...inside] : near;
  for (const extent of extents) {
    for (const point of turned(choice.dice, pointsOf(extent, settings)).flatMap((each) =>
      formsOf(choice, each, settings),
    )) {
      const asked = fold(choice, point);
      const met = inside.length === 0 || inside.some((each) => holds(choice, each, asked));
      if (met === want.met && outside.some((each) => holds(choice, each, asked)) === want.exempt) return point;
    }
  }
  return undefined;
}

/** The address, at times after its counterpart in the other family. */
function formsOf(choice: ReadingChoice, address: IpAddress, settings: Settings): readonly IpAddress[] {
  const other = has(settings, 'mapped-addresses') && chance(choice.dice, 12) ? counterpart(address) : undefined;
  return other === undefined ? [address] : [other, address];
}

/** The address may lie in an extent of the other family only as what it is embedded in, or embeds. */
function holds(choice: ReadingChoice, { family, first, last }: Extent, asked: IpAddress): boolean {
  const isSame = family === asked.family;
  const value = isSame ? asked.value : counterpart(asked)?.value;
  if (value === undefined || value < first || value > last) return false;
  return isSame || choose(choice, 'ipv4-mapped-ipv6') === 'embedded';
}

/**
 * The ends, their neighbours, one in the middle, the mapped addresses within, and for a single address one that is
 * written with a digit more.
 */
function pointsOf({ family, first, last }: Extent, settings: Settings): readonly IpAddress[] {
  const most = (1n << bitsOf(family)) - 1n;
  const middle = (first + last) >> 1n;
  const longer = first === last ? [lengthened(family, first)] : [];
  const values = has(settings, 'boundaries')
    ? [first, last + 1n, last, first - 1n, middle, ...longer]
    : [middle, last + 97n, first - 97n];
  const own = values.filter((value) => value >= 0n && value <= most).map((value) => ({ family, value }));
  return has(settings, 'mapped-addresses') && family === 6 ? [...own, ...mappedIn(first, last)] : own;
}

/** The ends of the mapped addresses that an extent of IPv6 runs over, and the IPv4 addresses in them. */
function mappedIn(first: bigint, last: bigint): readonly IpAddress[] {
  const ends = [MAPPED, MAPPED + 0xffffffffn].filter((value) => first < value && value < last);
  return ends.flatMap((value) => [
    { family: 6, value },
    { family: 4, value: value - MAPPED },
  ]);
}

/** The address with a zero after its last digit, or the same where there is no room for one. */
function lengthened(family: 4 | 6, value: bigint): bigint {
  const [base, size] = family === 4 ? [10n, 1n << 8n] : [16n, 1n << 16n];
  const end = value % size;
  return end * base < size ? value - end + end * base : value;
}

function bitsOf(family: 4 | 6): bigint {
  return family === 4 ? 32n : 128n;
}

function extentOf(choice: ReadingChoice, written: IpRange): Extent {
  switch (written.kind) {
    case 'address': {
      const { family, value } = fold(choice, written.address);
      return { family, first: value, last: value };
    }
    case 'span': {
      const whole = isMapped(written.first) && isMapped(written.last);
      const [first, last] = [written.first, written.last].map((end) => (whole ? fold(choice, end) : end));
      return { family: first?.family ?? 4, first: first?.value ?? 0n, last: last?.value ?? 0n };
    }
    case 'block': {
      const base = written.prefix >= 96 ? fold(choice, written.address) : written.address;
      const cut = base.family === written.address.family ? 0 : 96;
      return blockOf(choice, base, written.prefix - cut);
    }
  }
}

function blockOf(choice: ReadingChoice, { family, value }: IpAddress, prefix: number): Extent {
  const host = bitsOf(family) - BigInt(prefix);
  const first = (value >> host) << host;
  const last = first + (1n << host) - 1n;
  const ends = family === 4 && prefix <= 30;
  if (value === first && !ends) return { family, first, last };
  const reading = choose(choice, 'cidr-host-bits');
  if (reading === 'from-host') return { family, first: value, last };
  return reading === 'usable-hosts' && ends ? { family, first: first + 1n, last: last - 1n } : { family, first, last };
}

/** The first mapped address. */
const MAPPED = 0xffff00000000n;

function isMapped({ family, value }: IpAddress): boolean {
  return family === 6 && value >> 32n === MAPPED >> 32n;
}

/** The mapped address of an IPv4 one, and the other way round. */
function counterpart(address: IpAddress): IpAddress | undefined {
  if (address.family === 4) return { family: 6, value: MAPPED + address.value };
  return isMapped(address) ? { family: 4, value: address.value - MAPPED } : undefined;
}

/** A mapped address as the chosen reading takes it. */
function fold(choice: ReadingChoice, address: IpAddress): IpAddress {
  if (!isMapped(address) || choose(choice, 'ipv4-mapped-ipv6') !== 'folded') return address;
  return counterpart(address) ?? address;
}

/** The address as IPv4 or mapped into IPv6, where the chosen reading takes both for one. */
export function disguise(choice: ReadingChoice, address: IpAddress): IpAddress {
  const reading = choice.chosen.get('ipv4-mapped-ipv6');
  if (reading === undefined || reading === 'distinct') return address;
  return pick(choice.dice, [address, counterpart(address) ?? address]);
}
