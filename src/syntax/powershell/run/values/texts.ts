/** What scripts make of texts: formats, replacements, splits. Undefined is unknown. */
import type { Datum } from '../../datum.ts';
import { LONGEST_TEXT, toNumber, toText } from './convert.ts';
import { toRegExp } from './regular-expressions.ts';

/** `'{0:D2} of {1}' -f …`. */
export function formatted(format: string, values: readonly Datum[]): string | undefined {
  let result = '';
  let at = 0;
  for (const found of format.matchAll(/\{\{|\}\}|\{(\d+)(?:,(-?\d{1,3}))?(?::([^}]*))?\}/g)) {
    result += format.slice(at, found.index);
    at = found.index + found[0].length;
    const [token, index, width = '0', pattern = ''] = found;
    const value = values[Number(index)];
    const part = index === undefined ? token.charAt(0) : value === undefined ? undefined : formatOne(value, pattern);
    if (part === undefined) return undefined;
    result += Number(width) < 0 ? part.padEnd(-Number(width)) : part.padStart(Number(width));
    if (result.length > LONGEST_TEXT) return undefined;
  }
  return result + format.slice(at);
}

function formatOne(value: Datum, pattern: string): string | undefined {
  if (pattern === '' || value.kind === 'text') return toText(value);
  const [, letter = '', digits = ''] = /^([a-z])(\d{0,2})$/i.exec(pattern) ?? [];
  const number = toNumber(value);
  if (number === undefined) return undefined;
  if (/^0+$/.test(pattern)) return wholeNumber(number, pattern.length);
  if (/^d$/i.test(letter)) return wholeNumber(number, Number(digits));
  if (/^x$/i.test(letter)) return hexadecimal(number, letter, Number(digits));
  return undefined;
}

function wholeNumber(value: number, digits: number): string | undefined {
  if (!Number.isInteger(value)) return undefined;
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(digits, '0');
}

function hexadecimal(value: number, letter: string, digits: number): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  const made = value.toString(16).padStart(digits, '0');
  return letter === 'X' ? made.toUpperCase() : made;
}

/** `-replace`, `-creplace`: replacement in .NET's spelling. */
export function replaced(
  text: string,
  pattern: string,
  replacement: string,
  caseSensitive: boolean,
): string | undefined {
  const expression =
    toRegExp(pattern, caseSensitive ? 'gu' : 'giu', text.length) ?? toRegExp(pattern, 'gi', text.length);
  if (expression === undefined || /\$[_+]/.test(replacement) || isNumberedAnew(pattern, replacement)) return undefined;
  const made = text.replace(expression, replacement.replace(/\$0/g, '$$&').replace(/\$\{(\w+)\}/g, withGroup));
  return made.length > LONGEST_TEXT ? undefined : made;
}

/** .NET counts named groups behind the others. */
function isNumberedAnew(pattern: string, replacement: string): boolean {
  return pattern.includes('(?<') && /\$[1-9]/.test(replacement);
}

function withGroup(_: string, name: string): string {
  return /^\d+$/.test(name) ? `$${name}` : `$<${name}>`;
}

/** `-split`, by a regular expression; `most` parts at the most where it is given. What groups match is among the parts. */
export function split(
  text: string,
  pattern: string,
  most: number,
  caseSensitive: boolean,
): readonly string[] | undefined {
  const expression = toRegExp(pattern, caseSensitive ? 'g' : 'gi', text.length);
  if (expression === undefined || most < 0) return undefined;
  const parts: string[] = [];
  let [at, count] = [0, 1];
  for (const found of text.matchAll(expression)) {
    if (count === most) break;
    parts.push(text.slice(at, found.index), ...found.slice(1).filter((group) => group !== undefined));
    at = found.index + found[0].length;
    count += 1;
  }
  return [...parts, text.slice(at)];
}

/** `-split` before its operand: by blanks. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((each) => each !== '');
}
