/** spec/ip-ranges.md: whether a range matches an address. */
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type { IpRangeQuestion, MatchAnswer, Refused } from '../model/generated/wire.generated.ts';
import type { IpAddress, IpRange } from '../model/ip-range.ts';
import { parseAddress, parseRange } from '../syntax/ip-ranges.ts';
import { refuseText } from './cmdlets/refusal.ts';
import type { Decision, Interpretation } from './semantics.ts';

/** IP-FORMS, IP-REFUSED */
export function matchRange(question: IpRangeQuestion, under: Interpretation): Decision<MatchAnswer | Refused> {
  const range = parseRange(question.range);
  if (!range.ok) return refuseText(range.problem);
  const address = parseAddress(question.address);
  if (!address.ok) return refuseText(address.problem);
  const matches = under.semantics.rangeMatches(range.value, address.value, under);
  return { answer: { matches }, clause: clauseOf(range.value) };
}

/** IP-FAMILIES, IP-ADDRESS, IP-SPAN, IP-CIDR; IP-MAPPED and IP-EMBEDDED come before them. */
export function rangeMatches(written: IpRange, asked: IpAddress, under: Interpretation): boolean {
  const range = foldRange(written, under);
  const address = embed(foldAddress(asked, under), familyOf(range), under);
  if (address.family !== familyOf(range)) return false;
  switch (range.kind) {
    case 'address':
      return range.address.value === address.value;
    case 'span':
      return range.first.value <= address.value && address.value <= range.last.value;
    case 'block':
      return inBlock(range.address, range.prefix, address.value, under);
  }
}

function familyOf(range: IpRange): IpAddress['family'] {
  return range.kind === 'span' ? range.first.family : range.address.family;
}

/** IP-CIDR: the block, and what the axis leaves out of it. */
function inBlock(base: IpAddress, prefix: number, address: bigint, under: Interpretation): boolean {
  const hostBits = (base.family === 4 ? 32n : 128n) - BigInt(prefix);
  const first = (base.value >> hostBits) << hostBits;
  const last = first + (1n << hostBits) - 1n;
  if (address < first || address > last) return false;
  switch (under.readings['cidr-host-bits']) {
    case 'masked':
      return true;
    case 'from-host':
      return address >= base.value;
    case 'usable-hosts':
      return base.family !== 4 || prefix > 30 || (address !== first && address !== last);
  }
}

/** IP-MAPPED: by value, however written. */
function isMapped(address: IpAddress): boolean {
  return address.family === 6 && address.value >> 32n === 0xffffn;
}

function toIpv4(address: IpAddress): IpAddress {
  return { family: 4, value: address.value & 0xffffffffn };
}

function toMapped({ value }: IpAddress): IpAddress {
  return { family: 6, value: (0xffffn << 32n) + value };
}

/** IP-MAPPED: of single addresses. */
export function foldAddress(address: IpAddress, under: Interpretation): IpAddress {
  return isMapped(address) && under.readings['ipv4-mapped-ipv6'] === 'folded' ? toIpv4(address) : address;
}

/** IP-MAPPED: single addresses, spans with two mapped ends, blocks of 96 bits and more. */
export function foldRange(range: IpRange, under: Interpretation): IpRange {
  switch (range.kind) {
    case 'address':
      return { kind: 'address', address: foldAddress(range.address, under) };
    case 'span':
      return isMapped(range.first) && isMapped(range.last) && under.readings['ipv4-mapped-ipv6'] === 'folded'
        ? { kind: 'span', first: toIpv4(range.first), last: toIpv4(range.last) }
        : range;
    case 'block':
      return isMapped(range.address) && range.prefix >= 96 && under.readings['ipv4-mapped-ipv6'] === 'folded'
        ? { kind: 'block', address: toIpv4(range.address), prefix: range.prefix - 96 }
        : range;
  }
}

/** IP-EMBEDDED: an address and its mapped address are one, so that it may be taken in the family of the range. */
function embed(address: IpAddress, family: IpAddress['family'], under: Interpretation): IpAddress {
  const hasOther = family === 6 ? address.family === 4 : isMapped(address);
  if (!hasOther || under.readings['ipv4-mapped-ipv6'] !== 'embedded') return address;
  return family === 6 ? toMapped(address) : toIpv4(address);
}

function clauseOf(range: IpRange): ClauseId {
  switch (range.kind) {
    case 'address':
      return 'IP-ADDRESS';
    case 'span':
      return 'IP-SPAN';
    case 'block':
      return 'IP-CIDR';
  }
}
