/** Addresses and ranges: text to nouns and back, as spec/ip-ranges.md says. */
import ipaddr from 'ipaddr.js';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type { IpAddress, IpRange } from '../model/ip-range.ts';
import type { GrammarProblem, Production, Result } from '../model/problem.ts';
import { addressMistake, fullEnd, maskLength } from './ip-mistakes.ts';
import { quote } from './terminal-text.ts';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const GROUP = /^[0-9A-Fa-f]{1,4}$/;
const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** Reads one address. Refused (`invalid-value`): zones, brackets, leading zeros in octets, white space, anything else. */
export function parseAddress(text: string): Result<IpAddress, GrammarProblem> {
  if (IPV4.test(text)) return { ok: true, value: { family: 4, value: BigInt(ipv4(text)) } };
  const groups = text.includes(':') ? ipv6(text) : undefined;
  if (groups === undefined) return noAddress(text);
  const hex = groups.map((group) => group.toString(16).padStart(4, '0')).join('');
  return { ok: true, value: { family: 6, value: BigInt(`0x${hex}`) } };
}

/** Reads an address, `first-last` or `address/prefix`. */
export function parseRange(text: string): Result<IpRange, GrammarProblem> {
  const range = readRange(text);
  if (range.ok || range.problem.hint !== undefined || text.length > LONGEST) return range;
  const plain = text.replace(/\s+/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  return plain !== text && readRange(plain).ok
    ? { ok: false, problem: { ...range.problem, hint: asked(plain) } }
    : range;
}

/** Longer texts are no mistyped ranges. */
const LONGEST = 200;

function readRange(text: string): Result<IpRange, GrammarProblem> {
  const span = text.split('-');
  if (span.length > 1) return span.length === 2 ? parseSpan(text, span[0] ?? '', span[1] ?? '') : noRange(text);
  const block = text.split('/');
  if (block.length > 1) return block.length === 2 ? parseBlock(text, block[0] ?? '', block[1] ?? '') : noRange(text);
  const address = parseAddress(text);
  return address.ok ? { ok: true, value: { kind: 'address', address: address.value } } : noAddress(text, isRange);
}

/** The address in its shortest usual spelling. */
export function printAddress(address: IpAddress): string {
  const bytes = address.family === 4 ? 4 : 16;
  const octets = Array.from({ length: bytes }, (_, i) => Number((address.value >> BigInt(8 * (bytes - 1 - i))) & 255n));
  const parsed = ipaddr.fromByteArray(octets);
  return parsed instanceof ipaddr.IPv6 ? parsed.toRFC5952String() : parsed.toString();
}

/** The text of the range, each address by `print`. */
export function printRange(range: IpRange, print = printAddress): string {
  switch (range.kind) {
    case 'address':
      return print(range.address);
    case 'span':
      return `${print(range.first)}-${print(range.last)}`;
    case 'block':
      return `${print(range.address)}/${range.prefix}`;
  }
}

function parseSpan(text: string, from: string, to: string): Result<IpRange, GrammarProblem> {
  const first = parseAddress(from);
  if (!first.ok) return noPart(text, 'beginning', from, (guess) => `${guess}-${to}`, to);
  const last = parseAddress(to);
  if (!last.ok) return noPart(text, 'end', to, (guess) => `${from}-${guess}`, to === '' ? from : spanTo(from, to));
  if (first.value.family !== last.value.family) {
    const [one, other] = [unmapped(first.value), unmapped(last.value)];
    const meant = one.family === other.family && one.value <= other.value;
    const guess = meant ? `${printAddress(one)}-${printAddress(other)}` : '';
    return refuse('family', 'IP-SPAN-ENDS', `${quote(text)} has one IPv4 end and one IPv6 end`, guess);
  }
  if (first.value.value > last.value.value)
    return refuse('span', 'IP-SPAN-ORDER', `${quote(text)} ends before it begins`, `${to}-${from}`);
  return { ok: true, value: { kind: 'span', first: first.value, last: last.value } };
}

function parseBlock(text: string, base: string, bits: string): Result<IpRange, GrammarProblem> {
  const address = parseAddress(base);
  if (!address.ok) return noPart(text, 'address', base, (guess) => `${guess}/${bits}`);
  const longest = address.value.family === 4 ? 32 : 128;
  if (PREFIX.test(bits) && Number(bits) <= longest)
    return { ok: true, value: { kind: 'block', address: address.value, prefix: Number(bits) } };
  const length = maskLength(bits) ?? (/^0\d{1,3}$/.test(bits) ? Number(bits) : undefined);
  const guess = bits === '' ? base : length === undefined ? '' : `${base}/${length}`;
  const has = bits === '' ? 'has no prefix length' : `has the prefix length ${quote(bits)}`;
  const message = `${quote(text)} ${has}; it takes 0 to ${longest}`;
  const clause = /^(?:[+-]\d+|0\d+|0x[\da-f]+|\d+(?:\.\d+){3})$/i.test(bits) ? 'IP-PREFIX-FORM' : 'IP-CIDR-PREFIX';
  return refuse('prefix', clause, message, isRange(guess) ? guess : '');
}

/** The span whose end was cut to its last number. */
function spanTo(from: string, to: string): string {
  const end = fullEnd(from, to);
  return end === undefined ? '' : `${from}-${end}`;
}

/** The IPv4 address that an IPv6 address holds in its last 32 bits, as far as it holds one. */
function unmapped(address: IpAddress): IpAddress {
  return address.family === 6 && address.value >> 32n === 0xffffn
    ? { family: 4, value: address.value & 0xffffffffn }
    : address;
}

function ipv4(text: string): number {
  return text.split('.').reduce((value, octet) => value * 256 + Number(octet), 0);
}

/** The eight groups of an IPv6 address (RFC 4291, section 2.2), or undefined. */
function ipv6(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = '', tail] = halves;
  const before = groups(head, tail === undefined);
  if (before === undefined) return undefined;
  if (tail === undefined) return before.length === 8 ? before : undefined;
  const after = groups(tail, true);
  if (after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  return missing < 1 ? undefined : [...before, ...Array<number>(missing).fill(0), ...after];
}

/** Groups between colons; a dotted IPv4 address may stand at the end of the whole address. */
function groups(text: string, atEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const dotted = atEnd && IPV4.test(last) ? ipv4(last) : undefined;
  const hex = dotted === undefined ? parts : parts.slice(0, -1);
  if (!hex.every((part) => GROUP.test(part))) return undefined;
  const values = hex.map((part) => Number.parseInt(part, 16));
  return dotted === undefined ? values : [...values, dotted >>> 16, dotted & 0xffff];
}

function noAddress(text: string, isMeant = isAddress): Result<never, GrammarProblem> {
  const guess = addressMistake(text)?.guess ?? '';
  const message = `${quote(text)} is ${wrongAddress(text)}`;
  return refuse(productionOf(text), clauseOf(text), message, isMeant(guess) ? guess : '');
}

/** A range of which one part is missing or no address; `whole` puts what was meant in the place of the part. */
function noPart(
  text: string,
  part: 'beginning' | 'end' | 'address',
  written: string,
  whole: (guess: string) => string,
  otherwise = '',
): Result<never, GrammarProblem> {
  const meant = addressMistake(written)?.guess;
  const guess = meant === undefined ? otherwise : whole(meant);
  const message =
    written === '' ? `has no ${part}` : `has the ${part} ${quote(written)}, which is ${wrongAddress(written)}`;
  return refuse(productionOf(written), clauseOf(written), `${quote(text)} ${message}`, isRange(guess) ? guess : '');
}

function wrongAddress(text: string): string {
  const mistake = addressMistake(text);
  return `no ${text.includes(':') ? 'IPv6' : 'IPv4 or IPv6'} address${mistake === undefined ? '' : `: ${mistake.reason}`}`;
}

function clauseOf(address: string): ClauseId {
  if (/\s/.test(address)) return 'IP-NO-SPACE';
  if (/[[\]]/.test(address)) return 'IP-BRACKETS';
  if (address.includes('%')) return 'IP-ZONE';
  const dotted = address.slice(address.lastIndexOf(':') + 1);
  const isOdd = (dotted === address || dotted.includes('.')) && !IPV4.test(dotted);
  if (isOdd && NUMBERS.test(dotted) && dotted.split('.').every((number) => Number(number) < 256))
    return 'IP-OCTET-FORM';
  return address.includes(':') ? 'IP-IPV6' : 'IP-IPV4';
}

/** One to four numbers, in forms that other readers take for an octet. */
const NUMBERS = /^(?:0x[\da-f]{1,8}|\d{1,9})(?:\.(?:0x[\da-f]{1,8}|\d{1,9})){0,3}$/i;

/** What an address lacks first: its groups or octets, or, when each of them is right by itself, the whole. */
function productionOf(address: string): Production {
  const parts = address.split(':');
  const last = parts.at(-1) ?? '';
  const groups = last.includes('.') || parts.length === 1 ? parts.slice(0, -1) : parts;
  if (groups.some((group) => group !== '' && !GROUP.test(group))) return 'group';
  return last.split('.').length === 4 && !IPV4.test(last) ? 'octet' : 'address';
}

function isAddress(text: string): boolean {
  return text !== '' && parseAddress(text).ok;
}

function isRange(text: string): boolean {
  return text !== '' && readRange(text).ok;
}

function noRange(text: string): Result<never, GrammarProblem> {
  return refuse('range', 'IP-FORMS', `${quote(text)} is no address, \`first-last\` or \`address/prefix\``);
}

/** The guess, when there is one, is told as a question. */
function refuse(production: Production, clause: ClauseId, message: string, guess = ''): Result<never, GrammarProblem> {
  const hint = guess === '' ? {} : { hint: asked(guess) };
  return { ok: false, problem: { code: 'invalid-value', production, message, ...hint, clause } };
}

function asked(guess: string): string {
  return `did you mean ${quote(guess)}?`;
}
