/** What the methods of a text give; undefined is unknown. */
import type { Datum } from '../../datum.ts';
import { boolean, LONGEST_TEXT, list, number, text, toArray, toNumber, toText } from './convert.ts';

/** `'text'.Name(…)`, the name folded. */
export function textMethod(value: string, name: string, given: readonly Datum[]): Datum | undefined {
  const texts = given.map(toText);
  const numbers = given.map(toNumber);
  if (!texts.every((each) => each !== undefined)) return undefined;
  const [first = '', second = ''] = texts;
  const [at] = numbers;
  switch (name) {
    case 'trim':
    case 'trimstart':
    case 'trimend':
      return text(trimmed(value, name, texts.join('')));
    case 'tolower':
    case 'tolowerinvariant':
      return text(value.toLowerCase());
    case 'toupper':
    case 'toupperinvariant':
      return text(value.toUpperCase());
    case 'replace':
      return first === '' ? undefined : limited(value.replaceAll(first, () => second));
    case 'split':
      return splitBy(value, given);
    case 'startswith':
      return tested(value, first, given, (one, other) => one.startsWith(other));
    case 'endswith':
      return tested(value, first, given, (one, other) => one.endsWith(other));
    case 'contains':
      return tested(value, first, given, (one, other) => one.includes(other));
    case 'indexof':
      return number(value.indexOf(first));
    case 'lastindexof':
      return number(value.lastIndexOf(first));
    case 'padleft':
    case 'padright':
      return at === undefined || at > LONGEST_TEXT ? undefined : text(padded(value, name, at, texts[1]));
    default:
      return cut(value, name, numbers, second);
  }
}

function limited(value: string): Datum | undefined {
  return value.length > LONGEST_TEXT ? undefined : text(value);
}

function padded(value: string, name: string, width: number, filler = ' '): string {
  return name === 'padleft' ? value.padStart(width, filler) : value.padEnd(width, filler);
}

function cut(
  value: string,
  name: string,
  [at, length]: readonly (number | undefined)[],
  second: string,
): Datum | undefined {
  if (at === undefined || at < 0 || at > value.length) return undefined;
  switch (name) {
    case 'substring':
      return text(length === undefined ? value.slice(at) : value.slice(at, at + length));
    case 'remove':
      return text(length === undefined ? value.slice(0, at) : value.slice(0, at) + value.slice(at + length));
    case 'insert':
      return text(value.slice(0, at) + second + value.slice(at));
    default:
      return undefined;
  }
}

function trimmed(value: string, name: string, characters: string): string {
  const isOut = (character: string): boolean =>
    characters === '' ? character.trim() === '' : characters.includes(character);
  let start = 0;
  let end = value.length;
  if (name !== 'trimend') while (start < end && isOut(value.charAt(start))) start += 1;
  if (name !== 'trimstart') while (end > start && isOut(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

/** By each of the characters given, or by the one text of several. */
function splitBy(value: string, given: readonly Datum[]): Datum {
  const [separators, ...options] = given;
  const texts = separators === undefined ? [' '] : toArray(separators).map((each) => toText(each) ?? '');
  const isRemoving = options.some((each) => /removeempty/i.test(toText(each) ?? ''));
  let parts: readonly string[] = [value];
  for (const separator of texts) if (separator !== '') parts = parts.flatMap((part) => part.split(separator));
  return list(parts.filter((part) => !isRemoving || part !== '').map(text));
}

function tested(
  value: string,
  other: string,
  given: readonly Datum[],
  test: (one: string, other: string) => boolean,
): Datum {
  const isFolding = given
    .slice(1)
    .some((each) => /ignorecase/i.test(toText(each) ?? '') || (each.kind === 'boolean' && each.value));
  return boolean(isFolding ? test(value.toLowerCase(), other.toLowerCase()) : test(value, other));
}
