/** Axes of ranges and patterns: the nearest texts on which the readings agree. */

import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { IpAddress, IpRange } from '../../model/ip-range.ts';
import type { Question } from '../../model/question.ts';
import { foldAddress, foldRange } from '../../reference/ip-ranges.ts';
import { reference } from '../../reference/reference.ts';
import type { Interpretation } from '../../reference/semantics.ts';
import { fold } from '../../syntax/fold.ts';
import { parseAddress, parseRange, printAddress, printRange } from '../../syntax/ip-ranges.ts';
import { changeTexts } from './change.ts';

const RANGES = ['range', 'anyOfClientIPAddressesOrRanges', 'exceptAnyOfClientIPAddressesOrRanges'];
const ADDRESSES = ['address', 'clientIPAddress'];
const PATTERNS = ['pattern', 'usernameMatchesAnyOfPatterns', 'exceptUsernameMatchesAnyOfPatterns'];

/** `cidr-host-bits`: the block's first address; and where its ends are asked, the block as a span. */
export function* withoutHostBits(question: Question): Iterable<Question> {
  yield changeRanges(question, (range) => (range.kind === 'block' ? { ...range, address: firstOf(range) } : range));
  yield changeRanges(question, (range) =>
    range.kind === 'block' ? { kind: 'span', first: firstOf(range), last: lastOf(range) } : range,
  );
}

/** IP-MAPPED */
const folding: Interpretation = {
  readings: { ...defaultReadings, 'ipv4-mapped-ipv6': 'folded' },
  semantics: reference,
};

/** `ipv4-mapped-ipv6`: mapped addresses written as what they map; or an address that nothing maps. */
export function* withoutMapped(question: Question): Iterable<Question> {
  const folded = changeAddresses(
    changeRanges(question, (range) => foldRange(range, folding)),
    (address) => foldAddress(address, folding),
  );
  yield folded;
  yield changeTexts(folded, ADDRESSES, () => '2001:db8::1');
}

/** `username-case`: all in small letters. */
export function* inSmallLetters(question: Question): Iterable<Question> {
  yield changeTexts(question, [...PATTERNS, 'username'], fold);
}

/** `username-domain`: patterns that name the domain or any; or that hold for everybody. */
export function* withDomains(question: Question): Iterable<Question> {
  yield changeTexts(question, PATTERNS, (pattern) => (pattern.includes('\\') ? pattern : `*\\${pattern}`));
  yield changeTexts(question, PATTERNS, (pattern) =>
    /[\\]/.test(pattern) ? pattern : `*${pattern}*`.replace(/\*+/g, '*'),
  );
  yield changeTexts(question, PATTERNS, () => '*');
}

/** `trailing-wildcard`: a star before as well; or none behind. */
export function* withoutTrailingStar(question: Question): Iterable<Question> {
  const isTrailing = (pattern: string): boolean => /^[^*\\][^\\]*\*$/.test(pattern);
  yield changeTexts(question, PATTERNS, (pattern) => (isTrailing(pattern) ? `*${pattern}` : pattern));
  yield changeTexts(question, PATTERNS, (pattern) => (isTrailing(pattern) ? pattern.replace(/\*+$/, '') : pattern));
}

function changeRanges(question: Question, change: (range: IpRange) => IpRange): Question {
  return changeTexts(question, RANGES, (text) => {
    const range = parseRange(text);
    return range.ok ? spelledLike(text, change(range.value)) : text;
  });
}

function changeAddresses(question: Question, change: (address: IpAddress) => IpAddress): Question {
  return changeTexts(question, ADDRESSES, (text) => {
    const address = parseAddress(text);
    return address.ok ? printAddress(change(address.value)) : text;
  });
}

/** A dotted tail stays dotted: whoever cannot read it is to meet it again. */
function spelledLike(text: string, range: IpRange): string {
  const isDotted = text.includes(':') && text.includes('.');
  const print = (address: IpAddress): string =>
    isDotted && address.family === 6 ? dotted(address) : printAddress(address);
  return printRange(range, print);
}

function dotted({ value }: IpAddress): string {
  const tail = printAddress({ family: 4, value: value & 0xffffffffn });
  const groups = Array.from({ length: 6 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  return `${groups.join(':')}:${tail}`.replace(/^(0:)+/, '::');
}

type AddressBlock = Extract<IpRange, { kind: 'block' }>;

function firstOf({ address: { family, value }, prefix }: AddressBlock): IpAddress {
  const bits = (family === 4 ? 32n : 128n) - BigInt(prefix);
  return { family, value: (value >> bits) << bits };
}

function lastOf(block: AddressBlock): IpAddress {
  const { family, value } = firstOf(block);
  return { family, value: value + (1n << ((family === 4 ? 32n : 128n) - BigInt(block.prefix))) - 1n };
}
