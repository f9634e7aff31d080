/** Addresses and ranges in every written form, built from integers. */
import type { IpAddress, IpRange } from '../../src/model/ip-range.ts';
import { between, chance, type Dice, pick, times } from '../dice.ts';
import { moved, type Pools } from '../pools.ts';
import { has, isEveryday, type Settings } from '../settings.ts';

/** An address at one of the anchors or up to 15 further on. */
export function drawAddress(dice: Dice, { anchors }: Pools): IpAddress {
  return after(pick(dice, anchors), dice(16));
}

/** Most ranges are small and near an anchor; a few are the whole space or a large block, unless there are many ranges. */
export function drawRange(dice: Dice, { anchors, settings }: Pools): IpRange {
  const first = after(pick(dice, anchors), dice(12));
  const kind = dice(10);
  const isAlone = !isEveryday(settings);
  if (kind < 3) return { kind: 'address', address: first };
  if (kind < 6) {
    const length = isAlone && chance(dice, 10) ? 1 << 20 : dice(8);
    return { kind: 'span', first, last: after(first, length) };
  }
  const bits = first.family === 4 ? 32 : 128;
  const isLarge = isAlone && chance(dice, first.family === 4 ? 12 : 24);
  const prefix = isLarge ? pick(dice, PREFIXES[first.family]) : bits - dice(6);
  const keeps = has(settings, 'host-bits') && dice(2) === 0;
  return { kind: 'block', address: keeps ? first : firstOf(first, prefix), prefix };
}

/** Of large blocks: nothing, octets or groups and a bit beside them; 95 and 96 hold all mapped addresses. */
const PREFIXES = { 4: [0, 1, 8, 9, 16, 23, 24], 6: [0, 0, 1, 8, 9, 64, 95, 96, 119, 120] } as const;

function firstOf({ family, value }: IpAddress, prefix: number): IpAddress {
  const host = BigInt((family === 4 ? 32 : 128) - prefix);
  return { family, value: (value >> host) << host };
}

/** The address so many further on, or the last of its family. */
function after({ family, value }: IpAddress, steps: number): IpAddress {
  const last = (1n << (family === 4 ? 32n : 128n)) - 1n;
  const sum = value + BigInt(steps);
  return { family, value: sum > last ? last : sum };
}

/** So many addresses lie between two ranges of one list in everyday worlds, and between two rules: more than a list of 40 takes. */
const APART = { ranges: 1 << 8, rules: 1 << 16 };

/** Ranges of one list; in everyday worlds each lies by itself, so that each counts. */
export function someRanges(dice: Dice, pools: Pools, count: number): readonly string[] {
  const step = isEveryday(pools.settings) ? APART.ranges : 0;
  return times(count, (index) => {
    return writeRange(dice, drawRange(dice, moved(pools, index * step)), pools.settings);
  });
}

/** The pools of one rule; in everyday worlds each has addresses of its own, so that each decides. */
export function poolsAt(pools: Pools, index: number): Pools {
  return isEveryday(pools.settings) ? moved(pools, index * APART.rules) : pools;
}

/** One spelling of a range. */
export function writeRange(dice: Dice, written: IpRange, settings: Settings): string {
  switch (written.kind) {
    case 'address':
      return writeAddress(dice, written.address, settings);
    case 'span':
      return `${writeAddress(dice, written.first, settings)}-${writeAddress(dice, written.last, settings)}`;
    case 'block':
      return `${writeAddress(dice, written.address, settings)}/${written.prefix}`;
  }
}

/** One spelling of an address. */
export function writeAddress(dice: Dice, { family, value }: IpAddress, settings: Settings): string {
  return family === 4 ? dotted(Number(value)) : writeIpv6(dice, value, has(settings, 'spellings'));
}

function dotted(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** Groups in either case, with or without leading zeros, a run of zeros left out, a dotted tail. */
function writeIpv6(dice: Dice, value: bigint, freely: boolean): string {
  const style = freely ? dice(12) : 11;
  const mapped = value >> 32n === 0xffffn;
  const tail = freely && (mapped ? dice(4) > 0 : dice(8) === 0) ? [dotted(Number(value & 0xffffffffn))] : [];
  const groups = times(8 - 2 * tail.length, (index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
  const padded = style < 2;
  const texts = groups.map((group) => (padded ? group.toString(16).padStart(4, '0') : group.toString(16)));
  const [from, to] = style === 0 || style === 2 ? [0, 0] : zerosOf(dice, groups, style < 6);
  const rest = [...texts.slice(to), ...tail].join(':');
  const written = to === from ? rest : `${texts.slice(0, from).join(':')}::${rest}`;
  return style === 1 || style === 4 ? written.toUpperCase() : written;
}

/** The longest run of zero groups, or a part of it. */
function zerosOf(dice: Dice, groups: readonly number[], part: boolean): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  for (let from = 0; from < groups.length; from += 1) {
    let to = from;
    while (groups[to] === 0) to += 1;
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  const [from, to] = best;
  if (to === from) return [0, 0];
  return part && to - from > 1 ? [from, between(dice, from + 1, to)] : best;
}
