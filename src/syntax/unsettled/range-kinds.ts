/** Kinds of unsettled ranges and addresses, in the order of spec/unsettled.md. */
import type { IpAddress } from '../../model/ip-range.ts';
import { parseAddress } from '../ip-ranges.ts';
import type { TextKind } from './kinds.ts';

/** The numbers of an address or of what stands in the place of a prefix, and the prefix with what is before it. */
interface RangePiece {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** Mends each address and prefix of a range by itself; hyphens, slashes and signs of a prefix stay. */
function inPieces(text: string, mend: (piece: RangePiece) => string): string {
  return text.replace(
    /(\/[+-]?)?([^/+-]+)/g,
    (_, slash: string | undefined, piece: string) =>
      `${slash ?? ''}${mend({ text: piece, isPrefix: slash !== undefined })}`,
  );
}

/** Mends the numbers of an IPv4 address, of a mask, or of the dotted tail of an IPv6 address. */
function inDotted({ text, isPrefix }: RangePiece, mend: (numbers: readonly string[]) => readonly string[]): string {
  const tail = text.lastIndexOf(':') + 1;
  const dotted = text.slice(tail);
  const isDotted = dotted.includes('.') || (tail === 0 && !isPrefix);
  return isDotted ? `${text.slice(0, tail)}${mend(dotted.split('.')).join('.')}` : text;
}

function inNumbers(text: string, mend: (number: string) => string): string {
  return inPieces(text, (piece) => inDotted(piece, (numbers) => numbers.map(mend)));
}

function toDecimal(number: string): string {
  return /^0x[0-9a-f]+$/i.test(number) ? String(BigInt(number)) : number;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** `10.1` as `10.0.0.1`. */
function fillUp(numbers: readonly string[]): readonly string[] {
  if (numbers.length > 3 || !numbers.every(isNumber)) return numbers;
  const zeros = Array<string>(4 - numbers.length).fill('0');
  return [...numbers.slice(0, -1), ...zeros, ...numbers.slice(-1)];
}

function dropZeros(number: string): string {
  return isNumber(number) ? number.replace(/^0+(?=\d)/, '') : number;
}

/** A number with leading zeros read as octal, where it is one. */
function octal(number: string): string {
  return /^0+[0-7]+$/.test(number) ? String(Number.parseInt(number, 8)) : dropZeros(number);
}

function mendMask(text: string): string {
  const [base = '', mask, ...more] = text.split('/');
  const length = mask === undefined || more.length > 0 ? undefined : prefixOf(base, mask);
  return length === undefined ? text : `${base}/${length}`;
}

/** The prefix that a net mask or a host mask of the family of `base` stands for. */
function prefixOf(base: string, mask: string): number | undefined {
  const [address, bits] = [parseAddress(base), parseAddress(mask)];
  if (!address.ok || !bits.ok || address.value.family !== bits.value.family) return undefined;
  const written = binary(bits.value);
  if (/^1*0*$/.test(written)) return written.lastIndexOf('1') + 1;
  return /^0*1*$/.test(written) ? written.indexOf('1') : undefined;
}

function binary({ family, value }: IpAddress): string {
  return value.toString(2).padStart(family === 4 ? 32 : 128, '0');
}

function turnRound(text: string): string {
  const [from = '', to, ...more] = text.split('-');
  if (to === undefined || more.length > 0) return text;
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (!first.ok || !last.ok || first.value.family !== last.value.family) return text;
  return first.value.value > last.value.value ? `${to}-${from}` : text;
}

export const rangeKinds: readonly TextKind[] = [
  { name: 'white-space', mend: (text) => text.replace(/\p{White_Space}+/gu, '') },
  { name: 'brackets', mend: (text) => text.replace(/[[\]]/g, '') },
  { name: 'zone', mend: (text) => text.replace(/%[^/-]*/g, '') },
  {
    name: 'hexadecimal',
    mend: (text) =>
      inPieces(text, (piece) =>
        piece.isPrefix ? toDecimal(piece.text) : inDotted(piece, (numbers) => numbers.map(toDecimal)),
      ),
  },
  {
    name: 'few-numbers',
    mend: (text) => inPieces(text, (piece) => (piece.isPrefix ? piece.text : inDotted(piece, fillUp))),
  },
  {
    name: 'leading-zero',
    mend: (text) => inNumbers(text, dropZeros),
    otherwise: { words: 'as octal', mend: (text) => inNumbers(text, octal) },
  },
  { name: 'sign', mend: (text) => text.replace(/\/[+-](?=\d)/g, '/') },
  {
    name: 'prefix-zero',
    mend: (text) => text.replace(/(?<=\/)0+(?=\d+$)/, ''),
    otherwise: { words: 'as octal', mend: (text) => text.replace(/(?<=\/)0+[0-7]+$/, octal) },
  },
  { name: 'mask', mend: mendMask },
  { name: 'reversed', mend: turnRound },
];
