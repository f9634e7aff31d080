/** What is wrong with a text that is no address, and which address was probably meant. */

import { defined } from '../model/defined.ts';
import { quote } from './terminal-text.ts';

interface Mistake {
  readonly reason: string;
  /** What was probably meant; it may be no address either. */
  readonly guess?: string;
}

/** No address is longer, and no mistaken one by much. */
const LONGEST = 100;

/** The first mistake that is known by its look. */
export function addressMistake(text: string): Mistake | undefined {
  if (text === '') return { reason: 'it is empty' };
  if (text.length > LONGEST) return undefined;
  if (/\s/.test(text)) return { reason: 'it holds white space', guess: text.replace(/\s+/g, '') };
  return (
    surplus(text) ?? (text.includes(':') ? groupMistake(text) : /^[\d.]+$/.test(text) ? numberMistake(text) : undefined)
  );
}

/** Something beside the address: a port, brackets, a zone, a mask, stars. */
function surplus(text: string): Mistake | undefined {
  const [, bracketed = '', bracketPort] = /^\[(.*)\](:\d*)?$/.exec(text) ?? [];
  if (bracketPort !== undefined) return { reason: 'it has a port', guess: bracketed };
  if (bracketed !== '') return { reason: 'it stands in brackets', guess: bracketed };
  const port = /^([\d.]+):\d*$/.exec(text)?.[1];
  if (port !== undefined) return { reason: 'it has a port', guess: port };
  const zone = /^(.+?)%/.exec(text)?.[1];
  if (zone !== undefined) return { reason: 'it has a zone', guess: zone };
  const [, masked, mask = ''] = /^([\d.]+)\(([\d.]+)\)$/.exec(text) ?? [];
  const length = maskLength(mask);
  if (masked !== undefined)
    return {
      reason: 'its mask stands in parentheses',
      ...defined({ guess: length === undefined ? undefined : `${masked}/${length}` }),
    };
  return text.includes('*') ? starMistake(text) : undefined;
}

function starMistake(text: string): Mistake {
  const reason = 'a star stands for nothing here';
  const numbers = /^((?:\d+\.){1,3})\*(?:\.\*)*$/.exec(text)?.[1]?.split('.').slice(0, -1);
  if (numbers === undefined) return { reason };
  const zeros = Array.from({ length: 4 - numbers.length }, () => '0');
  return { reason, guess: `${[...numbers, ...zeros].join('.')}/${8 * numbers.length}` };
}

/** In dotted numbers. */
function numberMistake(text: string): Mistake | undefined {
  const numbers = text.split('.');
  if (numbers.includes('')) return { reason: 'a number is missing beside a dot' };
  if (numbers.length !== 4) return { reason: `it has ${count(numbers.length, 'number')}, not 4` };
  const large = numbers.find((number) => Number(number) > 255);
  if (large !== undefined) return { reason: `${quote(large)} is more than 255` };
  const padded = numbers.find((number) => /^0\d/.test(number));
  return padded === undefined
    ? undefined
    : { reason: `${quote(padded)} begins with a zero`, guess: numbers.map(Number).join('.') };
}

/** Between colons. */
function groupMistake(text: string): Mistake | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return { reason: '`::` stands in it twice' };
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.includes('')) return { reason: 'a group is missing beside a colon' };
  const dotted = groups.at(-1)?.includes('.') === true;
  const odd = groups.slice(0, dotted ? -1 : undefined).find((group) => !/^[0-9A-Fa-f]{1,4}$/.test(group));
  if (odd !== undefined) return { reason: `${quote(odd)} is no group of one to four hexadecimal digits` };
  const inner = dotted ? numberMistake(groups.at(-1) ?? '') : undefined;
  if (inner !== undefined) return { reason: inner.reason };
  const size = groups.length + (dotted ? 1 : 0);
  if (halves.length === 2) return size > 7 ? { reason: '`::` leaves out no group' } : undefined;
  return size === 8 ? undefined : { reason: `it has ${count(size, 'group')}, not 8` };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The prefix length of a mask such as `255.255.255.0`. */
export function maskLength(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const bits = text
    .split('.')
    .map((number) => Number(number).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) && bits.length === 32 ? bits.lastIndexOf('1') + 1 : undefined;
}

/** The span that was meant by one with a short end: `10.0.0.1-20`. */
export function fullEnd(first: string, last: string): string | undefined {
  const numbers = first.split('.');
  return numbers.length === 4 && /^\d{1,3}$/.test(last) ? [...numbers.slice(0, 3), last].join('.') : undefined;
}
