/**
 * Ranges of both families as intervals on one line, under a reading: IPv6 addresses stand at their own value, IPv4
 * addresses behind all of them. Folding and embedding come before anything else, so that one address has one place.
 */
import type { IpAddress, IpRange } from '../../model/ip-range.ts';
import type { Readings } from '../../model/readings.ts';

/** Places from the first to the last, both included. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** Disjoint intervals that do not touch, in ascending order. */
export type AddressSet = readonly Interval[];

/** Where IPv4 begins on the line: its address 0.0.0.0. Everything below is IPv6. */
export const IPV4_BASE = 1n << 128n;
/** The last place of the line: 255.255.255.255. */
export const LAST_PLACE = IPV4_BASE + (1n << 32n) - 1n;
const MAPPED: Interval = { first: 0xffffn << 32n, last: (0xffffn << 32n) + (1n << 32n) - 1n };
/** From a mapped address to its IPv4 address. */
const MAPPED_TO_IPV4 = IPV4_BASE - MAPPED.first;

/** IP-MAPPED, IP-EMBEDDED: whether a mapped address is its IPv4 address, so that nobody stands at its own place. */
export function joinsFamilies(readings: Readings): boolean {
  return readings['ipv4-mapped-ipv6'] !== 'distinct';
}

/** All places at which an address can stand. */
export function everywhere(readings: Readings): AddressSet {
  const all = [{ first: 0n, last: LAST_PLACE }];
  return joinsFamilies(readings) ? subtract(all, [MAPPED]) : all;
}

/** IP-MAPPED: the place of an address. */
export function placeOf({ family, value }: IpAddress, readings: Readings): bigint {
  if (family === 4) return IPV4_BASE + value;
  return joinsFamilies(readings) && isMapped(value) ? value + MAPPED_TO_IPV4 : value;
}

/** A set in which mapped addresses are their IPv4 addresses, on a line on which they have places of their own. */
export function withMapped(set: AddressSet): AddressSet {
  const ipv4 = set.flatMap((each) => intersect(each, { first: IPV4_BASE, last: LAST_PLACE }) ?? []);
  const mapped = ipv4.map(({ first, last }) => ({ first: first - MAPPED_TO_IPV4, last: last - MAPPED_TO_IPV4 }));
  return unite([...set, ...mapped]);
}

/** The address at a place. */
export function addressAt(place: bigint): IpAddress {
  return place >= IPV4_BASE ? { family: 4, value: place - IPV4_BASE } : { family: 6, value: place };
}

/** IP-FORMS: the places of all addresses that one of the ranges matches. */
export function placesOf(ranges: readonly IpRange[], readings: Readings): AddressSet {
  return unite(ranges.flatMap((range) => intervalsOf(range, readings)));
}

/** IP-ADDRESS, IP-SPAN, IP-CIDR, IP-FAMILIES */
function intervalsOf(written: IpRange, readings: Readings): readonly Interval[] {
  const { family, first, last } = extentOf(foldRange(written, readings), readings);
  if (first > last) return [];
  if (family === 4) return [{ first: IPV4_BASE + first, last: IPV4_BASE + last }];
  if (!joinsFamilies(readings)) return [{ first, last }];
  const outside = subtract([{ first, last }], [MAPPED]);
  const inside = intersect({ first, last }, MAPPED);
  return inside === undefined || readings['ipv4-mapped-ipv6'] === 'folded' // IP-MAPPED: it stays as it is
    ? outside
    : [...outside, { first: inside.first + MAPPED_TO_IPV4, last: inside.last + MAPPED_TO_IPV4 }];
}

interface SpanExtent extends Interval {
  readonly family: IpAddress['family'];
}

/** IP-CIDR, by the family in which the range is written or to which it was folded. */
function extentOf(range: IpRange, readings: Readings): SpanExtent {
  if (range.kind === 'address') {
    const { family, value } = range.address;
    return { family, first: value, last: value };
  }
  if (range.kind === 'span') return { family: range.first.family, first: range.first.value, last: range.last.value };
  const { family, value } = range.address;
  const size = 1n << BigInt((family === 4 ? 32 : 128) - range.prefix);
  const start = value - (value % size);
  const end = start + size - 1n;
  switch (readings['cidr-host-bits']) {
    case 'masked':
      return { family, first: start, last: end };
    case 'from-host':
      return { family, first: value, last: end };
    case 'usable-hosts':
      return family === 4 && range.prefix <= 30
        ? { family, first: start + 1n, last: end - 1n }
        : { family, first: start, last: end };
  }
}

/** IP-MAPPED: what its table says of ranges. */
function foldRange(range: IpRange, readings: Readings): IpRange {
  if (readings['ipv4-mapped-ipv6'] !== 'folded') return range;
  switch (range.kind) {
    case 'address':
      return isMappedAddress(range.address) ? { kind: 'address', address: toIpv4(range.address) } : range;
    case 'span':
      return isMappedAddress(range.first) && isMappedAddress(range.last)
        ? { kind: 'span', first: toIpv4(range.first), last: toIpv4(range.last) }
        : range;
    case 'block':
      return isMappedAddress(range.address) && range.prefix >= 96
        ? { kind: 'block', address: toIpv4(range.address), prefix: range.prefix - 96 }
        : range;
  }
}

function isMappedAddress({ family, value }: IpAddress): boolean {
  return family === 6 && isMapped(value);
}

function isMapped(value: bigint): boolean {
  return value >= MAPPED.first && value <= MAPPED.last;
}

function toIpv4({ value }: IpAddress): IpAddress {
  return { family: 4, value: value - MAPPED.first };
}

/** Any intervals as a set. */
export function unite(intervals: readonly Interval[]): AddressSet {
  const sorted = [...intervals].sort((one, other) => (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
  const united: Interval[] = [];
  for (const { first, last } of sorted) {
    const before = united.at(-1);
    if (before === undefined || first > before.last + 1n) united.push({ first, last });
    else if (last > before.last) united[united.length - 1] = { first: before.first, last };
  }
  return united;
}

/** What is in the first set and not in the second. */
export function subtract(from: AddressSet, taken: AddressSet): AddressSet {
  const left: Interval[] = [];
  let next = 0;
  for (const { first, last } of from) {
    let start = first;
    while ((taken[next]?.last ?? last) < start) next += 1;
    for (let index = next; start <= last; index += 1) {
      const hole = taken[index];
      if (hole === undefined || hole.first > last) {
        left.push({ first: start, last });
        break;
      }
      if (hole.first > start) left.push({ first: start, last: hole.first - 1n });
      start = hole.last + 1n;
    }
  }
  return left;
}

function intersect(one: Interval, other: Interval): Interval | undefined {
  const first = one.first > other.first ? one.first : other.first;
  const last = one.last < other.last ? one.last : other.last;
  return first > last ? undefined : { first, last };
}
