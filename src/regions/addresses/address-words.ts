/** Addresses as 32-bit words, read without a new object: the usual spellings here, all others by the shared reader. */
import { valid } from '../../model/invariant.ts';
import { parseAddress } from '../../syntax/ip-ranges.ts';

/** Where an address is read to: IPv6 in four words, the highest first; IPv4 in the last of them. */
export interface AddressWords {
  family: 4 | 6;
  readonly words: Uint32Array;
}

/** Reads an address as spec/ip-ranges.md has it. Throws for a text that is none, which CAR-VALID excludes. */
export function readWords(text: string, into: AddressWords): void {
  if (readIpv4(text, into) || readIpv6(text, into)) return;
  const { family, value } = valid(parseAddress(text));
  into.family = family;
  for (let index = 0; index < 4; index += 1)
    into.words[3 - index] = Number((value >> BigInt(32 * index)) & 0xffffffffn);
}

const ZERO = 48;
const DOT = 46;
const COLON = 58;

/** Four decimal numbers; false for everything else, right or wrong. */
function readIpv4(text: string, into: AddressWords): boolean {
  let value = 0; // as a signed number of 32 bits
  let octet = -1; // no digit yet
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      if (octet < 0) return false;
      value = (value << 8) | octet;
      octet = -1;
      dots += 1;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9 || octet === 0) return false; // IP-OCTET-FORM: no leading zero
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return false;
    }
  }
  if (dots !== 3 || octet < 0) return false;
  into.family = 4;
  clear(into.words);
  into.words[3] = (value << 8) | octet;
  return true;
}

/** A loop costs less than calling `fill` for so few. */
function clear(words: Uint32Array): void {
  for (let index = 0; index < 4; index += 1) words[index] = 0;
}

const GROUPS = new Uint16Array(8);

/** Groups of hexadecimal digits with at most one gap; false for a dotted end and for everything else. */
function readIpv6(text: string, into: AddressWords): boolean {
  const { length } = text;
  let count = 0;
  let gap = -1;
  let at = 0;
  while (at < length) {
    if (text.charCodeAt(at) === COLON) {
      if (text.charCodeAt(at + 1) !== COLON || gap >= 0) return false;
      gap = count;
      at += 2;
      continue;
    }
    let group = 0;
    let end = at;
    for (; end < length; end += 1) {
      const digit = hexDigit(text.charCodeAt(end));
      if (digit < 0) break;
      group = (group << 4) | digit;
    }
    if (end === at || end - at > 4 || count === 8) return false;
    GROUPS[count] = group;
    count += 1;
    at = end;
    if (at === length) break;
    if (text.charCodeAt(at) !== COLON || at + 1 === length) return false;
    if (text.charCodeAt(at + 1) !== COLON) at += 1;
  }
  if (gap < 0 ? count !== 8 : count === 8) return false;
  into.family = 6;
  spread(count, gap < 0 ? count : gap, into.words);
  return true;
}

function hexDigit(code: number): number {
  if (code >= ZERO && code <= ZERO + 9) return code - ZERO;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** The groups before the gap from the left, those after it up to the right. */
function spread(count: number, gap: number, words: Uint32Array): void {
  clear(words);
  for (let index = 0; index < count; index += 1) {
    const place = index < gap ? index : index + 8 - count;
    const shift = place % 2 === 0 ? 16 : 0;
    words[place >> 1] = ((words[place >> 1] ?? 0) | ((GROUPS[index] ?? 0) << shift)) >>> 0;
  }
}
