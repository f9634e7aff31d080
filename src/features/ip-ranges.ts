/** Features of addresses and ranges, wherever they stand. */
import type { IpAddress, IpRange } from '../model/ip-range.ts';
import { parseAddress, parseRange } from '../syntax/ip-ranges.ts';
import { type Feature, readerOf } from './feature.ts';

export interface Addresses {
  readonly ranges: readonly RangeView[];
  readonly asked: readonly WrittenAddress[];
}

interface WrittenAddress {
  readonly text: string;
  readonly value: IpAddress | undefined;
}

interface RangeView {
  readonly text: string;
  /** The addresses that it is made of. */
  readonly parts: readonly WrittenAddress[];
  readonly prefix: string | undefined;
  readonly value: IpRange | undefined;
}

export function seeAddresses(ranges: readonly string[], asked: readonly string[]): Addresses {
  return { ranges: ranges.map(seeRange), asked: asked.map(seeAddress) };
}

function seeAddress(text: string): WrittenAddress {
  const parsed = parseAddress(text);
  return { text, value: parsed.ok ? parsed.value : undefined };
}

function seeRange(text: string): RangeView {
  const [base = '', prefix] = text.split('/');
  const parsed = parseRange(text);
  return { text, parts: base.split('-').map(seeAddress), prefix, value: parsed.ok ? parsed.value : undefined };
}

const partsOf = ({ ranges }: Addresses): readonly WrittenAddress[] => ranges.flatMap(({ parts }) => parts);
const allOf = (seen: Addresses): readonly WrittenAddress[] => [...partsOf(seen), ...seen.asked];
const textsOf = ({ ranges, asked }: Addresses): readonly string[] => [...ranges, ...asked].map(({ text }) => text);

const isDotted = ({ text }: WrittenAddress): boolean => text.includes(':') && text.includes('.');
const isMapped = ({ value }: WrittenAddress): boolean => value?.family === 6 && value.value >> 32n === 0xffffn;
const isOf =
  (family: 4 | 6) =>
  (each: WrittenAddress): boolean =>
    each.text.includes(':') === (family === 6);

const octetsOf = ({ text }: WrittenAddress): readonly string[] => text.slice(text.lastIndexOf(':') + 1).split('.');
const groupsOf = ({ text }: WrittenAddress): readonly string[] => text.split(':').filter((group) => group !== '');

/** How many groups are written; a dotted tail stands for two. */
function groupCount(each: WrittenAddress): number {
  return groupsOf(each).length + (isDotted(each) ? 1 : 0);
}

function isMiscounted(each: WrittenAddress): boolean {
  if (!each.text.includes(':')) return false;
  return each.text.includes('::') ? groupCount(each) > 7 : groupCount(each) !== 8;
}

/** First and last address of a range. */
function endsOf(range: IpRange): { readonly first: IpAddress; readonly last: IpAddress } {
  if (range.kind === 'address') return { first: range.address, last: range.address };
  if (range.kind === 'span') return range;
  const { family, value } = range.address;
  const free = BigInt((family === 4 ? 32 : 128) - range.prefix);
  const first = (value >> free) << free;
  return { first: { family, value: first }, last: { family, value: first + (1n << free) - 1n } };
}

/** The ranges of its own family that hold the address, host bits or not. */
function holding({ ranges, asked: [address] }: Addresses): readonly IpRange[] {
  return ranges.flatMap(({ value }) => {
    if (value === undefined || address?.value === undefined) return [];
    const { first, last } = endsOf(value);
    const holds =
      first.family === address.value.family && first.value <= address.value.value && address.value.value <= last.value;
    return holds ? [value] : [];
  });
}

/** Whether an asked address lies so far from the beginning, or from the end, of a range of several addresses. */
function isAt(seen: Addresses, end: 'first' | 'last', distance: bigint): boolean {
  return seen.ranges.some(({ value }) => {
    if (value === undefined || value.kind === 'address') return false;
    const at = endsOf(value)[end];
    return seen.asked.some((each) => each.value?.family === at.family && each.value.value - at.value === distance);
  });
}

function isBlock(seen: Addresses, holds: (block: IpRange & { kind: 'block' }) => boolean): boolean {
  return seen.ranges.some(({ value }) => value?.kind === 'block' && holds(value));
}

function hasHostBits({ address: { family, value }, prefix }: IpRange & { kind: 'block' }): boolean {
  return value % (1n << BigInt((family === 4 ? 32 : 128) - prefix)) !== 0n;
}

function isCrossing(seen: Addresses): boolean {
  return seen.asked.some((one) => partsOf(seen).some((other) => isOf(6)(one) !== isOf(6)(other)));
}

function isOddSpan({ text, parts: [one, other] }: RangeView): boolean {
  return text.includes('-') && one?.value?.family !== other?.value?.family;
}

function isBackward({ text, parts: [one, other] }: RangeView): boolean {
  if (!text.includes('-') || one?.value === undefined || other?.value === undefined) return false;
  return one.value.family === other.value.family && one.value.value > other.value.value;
}

const forms: readonly Feature<Addresses>[] = [
  { name: 'a block', of: ({ ranges }) => ranges.some(({ text }) => text.includes('/')) },
  { name: 'a span', of: ({ ranges }) => ranges.some(({ text }) => text.includes('-')) },
  { name: 'a single address as the range', of: ({ ranges }) => ranges.some(({ text }) => !/[-/]/.test(text)) },
  { name: 'a dotted IPv6 address', of: (seen) => allOf(seen).some(isDotted) },
  { name: 'a dotted IPv6 address in a range', of: (seen) => partsOf(seen).some(isDotted) },
  { name: 'a dotted IPv6 address as the address asked', of: ({ asked }) => asked.some(isDotted) },
  {
    name: 'a dotted IPv6 address outside of ::ffff:0:0/96',
    of: (seen) => allOf(seen).some((each) => isDotted(each) && !isMapped(each)),
  },
  { name: 'a dotted span', of: ({ ranges }) => ranges.some(({ text }) => /:.*\..*-|-.*:.*\./.test(text)) },
  { name: 'a dotted block of IPv6', of: ({ ranges }) => ranges.some(({ text }) => /:.*\..*\//.test(text)) },
  { name: 'a double colon', of: (seen) => textsOf(seen).some((text) => text.includes('::')) },
  {
    name: 'an IPv6 address without a double colon',
    of: (seen) => allOf(seen).some(({ text }) => /^[^:]+(:[^:]+)+$/.test(text)),
  },
  { name: 'a capital letter in an address', of: (seen) => textsOf(seen).some((text) => /[A-F]/.test(text)) },
  { name: 'a leading zero', of: (seen) => textsOf(seen).some((text) => /(^|[.:/-])0[\dA-Fa-f]/.test(text)) },
];

const families: readonly Feature<Addresses>[] = [
  { name: 'an IPv4 range', of: (seen) => partsOf(seen).some(isOf(4)) },
  { name: 'an IPv6 range', of: (seen) => partsOf(seen).some(isOf(6)) },
  { name: 'an IPv4 address as the address asked', of: ({ asked }) => asked.some(isOf(4)) },
  { name: 'an IPv6 address as the address asked', of: ({ asked }) => asked.some(isOf(6)) },
  { name: 'a range and an address of two families', of: isCrossing },
  { name: 'a mapped address', of: (seen) => allOf(seen).some(isMapped) },
  { name: 'a mapped address in a range', of: (seen) => partsOf(seen).some(isMapped) },
  { name: 'a mapped address as the address asked', of: ({ asked }) => asked.some(isMapped) },
];

const sizes: readonly Feature<Addresses>[] = [
  {
    name: 'a range that holds the address',
    not: 'no range that holds the address',
    of: (seen) => holding(seen).length > 0,
  },
  { name: 'a block that holds the address', of: (seen) => holding(seen).some(({ kind }) => kind === 'block') },
  { name: 'a span that holds the address', of: (seen) => holding(seen).some(({ kind }) => kind === 'span') },
  {
    name: 'an IPv6 range that holds the address',
    of: (seen) => holding(seen).some((range) => endsOf(range).first.family === 6),
  },
  {
    name: 'a single address in another spelling',
    of: (seen) =>
      holding(seen).some(({ kind }) => kind === 'address') &&
      seen.ranges.every(({ text }) => text !== seen.asked[0]?.text),
  },
  { name: 'host bits that are set', of: (seen) => isBlock(seen, hasHostBits) },
  { name: 'a prefix of 0', of: (seen) => isBlock(seen, ({ prefix }) => prefix === 0) },
  { name: 'a prefix of 32 bits or more', of: (seen) => isBlock(seen, ({ prefix }) => prefix >= 32) },
  { name: 'a prefix within an octet', of: (seen) => isBlock(seen, ({ prefix }) => prefix % 8 !== 0) },
  { name: 'a prefix that is no multiple of 16', of: (seen) => isBlock(seen, ({ prefix }) => prefix % 16 !== 0) },
  { name: 'the first address of a range as the address asked', of: (seen) => isAt(seen, 'first', 0n) },
  { name: 'the last address of a range as the address asked', of: (seen) => isAt(seen, 'last', 0n) },
  {
    name: 'an end of a range as the address asked',
    of: (seen) => isAt(seen, 'first', 0n) || isAt(seen, 'last', 0n),
  },
  {
    name: 'an address next to the range',
    of: (seen) => isAt(seen, 'first', -1n) || isAt(seen, 'last', 1n),
  },
  {
    name: 'an IPv4 address of 128.0.0.0 or above',
    of: (seen) => allOf(seen).some(({ value }) => value?.family === 4 && value.value >= 1n << 31n),
  },
  {
    name: 'a range of 65,536 addresses or more',
    of: ({ ranges }) =>
      ranges.some(({ value }) => {
        if (value === undefined) return false;
        const { first, last } = endsOf(value);
        return last.value - first.value >= 65_535n;
      }),
  },
];

const flaws: readonly Feature<Addresses>[] = [
  { name: 'an octet above 255', of: (seen) => allOf(seen).some((each) => octetsOf(each).some(isAbove255)) },
  {
    name: 'an octet that is no plain number',
    of: (seen) => allOf(seen).some((each) => each.text.includes('.') && !octetsOf(each).every(isPlain)),
  },
  {
    name: 'other than four octets',
    of: (seen) => allOf(seen).some((each) => (isOf(4)(each) || isDotted(each)) && octetsOf(each).length !== 4),
  },
  { name: 'other than eight groups', of: (seen) => allOf(seen).some(isMiscounted) },
  {
    name: 'a group of five characters or more',
    of: (seen) =>
      allOf(seen).some((each) => each.text.includes(':') && groupsOf(each).some((group) => /^[^.]{5,}$/.test(group))),
  },
  { name: 'a prefix above the longest', of: ({ ranges }) => ranges.some(isTooLong) },
  {
    name: 'a prefix that is no plain number',
    of: ({ ranges }) => ranges.some(({ prefix }) => prefix !== undefined && !isPlain(prefix)),
  },
  { name: 'a second slash or dash', of: ({ ranges }) => ranges.some(({ text }) => /[-/].*[-/]/.test(text)) },
  { name: 'a range as the address asked', of: ({ asked }) => asked.some(({ text }) => /[-/]/.test(text)) },
  { name: 'a span from one family to the other', of: ({ ranges }) => ranges.some(isOddSpan) },
  { name: 'a span that ends before it begins', of: ({ ranges }) => ranges.some(isBackward) },
  { name: 'white space in an address', of: (seen) => textsOf(seen).some((text) => /\s/.test(text)) },
  {
    name: 'a character that stands in no address',
    of: (seen) => textsOf(seen).some((text) => /[^\dA-Fa-f.:/\s-]/.test(text)),
  },
];

function isAbove255(octet: string): boolean {
  return /^\d+$/.test(octet) && Number(octet) > 255 && octet.length > 0;
}

function isPlain(number: string): boolean {
  return /^(0|[1-9]\d*)$/.test(number);
}

function isTooLong({ text, prefix = '' }: RangeView): boolean {
  return /^\d+$/.test(prefix) && Number(prefix) > (text.includes(':') ? 128 : 32);
}

/** Those of texts that are not refused. */
export const addressFeatures: readonly Feature<Addresses>[] = [...forms, ...families, ...sizes];

export const ipRangeFeatures = readerOf<'ip-ranges', Addresses>(
  ({ when: { range, address } }) => seeAddresses([range], [address]),
  [...addressFeatures, ...flaws],
);
