/** Operators on values that are there already. */
import type { Datum } from '../../datum.ts';
import type { TextSpan } from '../../tree.ts';
import { cast, roundHalfEven } from './casts.ts';
import { compare, comparisonOf, holds, not } from './comparisons.ts';
import {
  boolean,
  joined,
  LONGEST_LIST,
  LONGEST_TEXT,
  list,
  NOTHING,
  number,
  table,
  text,
  toArray,
  toNumber,
  toText,
  toTruth,
  unknown,
  unknownIn,
} from './convert.ts';
import { formatted, replaced, split, words } from './texts.ts';

/** The value of `left operator right`; what is unknown depends on what either side depends on. */
export function binary(operator: string, left: Datum, right: Datum, place: TextSpan): Datum {
  return known(operator, left, right, place) ?? unknownIn(left) ?? unknownIn(right) ?? unknown(operator, place);
}

function known(operator: string, left: Datum, right: Datum, place: TextSpan): Datum | undefined {
  const comparison = comparisonOf(operator);
  if (comparison !== undefined) return compared(comparison.name, comparison.caseSensitive, left, right);
  switch (operator) {
    case '+':
      return plus(left, right);
    case '*':
      return times(left, right);
    case '-':
    case '/':
    case '%':
      return arithmetic(operator, left, right);
    case '..':
      return range(left, right);
    case '-and':
    case '-or':
    case '-xor':
      return logical(operator, toTruth(left), toTruth(right));
    case '-f':
      return format(left, right);
    case '-join':
      return maybeText(joined(toArray(left), toText(right) ?? ''), toText(right));
    case '-is':
    case '-isnot':
      return typeTest(operator, left, right);
    case '-as':
      return right.kind === 'type' || right.kind === 'text' ? cast(toText(right) ?? '', left, place) : undefined;
    default:
      return /^-[ic]?(replace|split)$/.test(operator) ? onTexts(operator, left, right) : undefined;
  }
}

function compared(name: string, caseSensitive: boolean, left: Datum, right: Datum): Datum | undefined {
  if (/contains$/.test(name)) return membership(name === 'contains', left, right, caseSensitive);
  if (/in$/.test(name)) return membership(name === 'in', right, left, caseSensitive);
  if (left.kind !== 'list') return maybeBoolean(compare(name, left, right, caseSensitive));
  const kept: Datum[] = [];
  for (const item of left.items) {
    const outcome = compare(name, item, right, caseSensitive);
    if (outcome === undefined) return undefined;
    if (outcome) kept.push(item);
  }
  return list(kept);
}

function membership(positive: boolean, items: Datum, value: Datum, caseSensitive: boolean): Datum | undefined {
  if (items.kind === 'unknown') return undefined;
  const found = holds(toArray(items), value, caseSensitive);
  return maybeBoolean(positive ? found : not(found));
}

function maybeBoolean(value: boolean | undefined): Datum | undefined {
  return value === undefined ? undefined : boolean(value);
}

function maybeText(value: string | undefined, ...others: readonly (string | undefined)[]): Datum | undefined {
  return value === undefined || others.includes(undefined) || value.length > LONGEST_TEXT ? undefined : text(value);
}

/** Lists keep what is known of them; texts are known whole or not at all. */
function plus(left: Datum, right: Datum): Datum | undefined {
  if (left.kind === 'list' || (left.kind === 'unknown' && right.kind === 'list')) return lengthened(left, right);
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined;
  if (left.kind === 'null') return right;
  if (left.kind === 'table' && right.kind === 'table') return merged(left, right);
  if (left.kind === 'number' || left.kind === 'boolean') return arithmetic('+', left, right);
  const before = toText(left);
  return before === undefined ? undefined : maybeText(before + (toText(right) ?? ''), toText(right));
}

function lengthened(left: Datum, right: Datum): Datum | undefined {
  const items = [...partsOf(left), ...partsOf(right)];
  return items.length > LONGEST_LIST ? undefined : list(items);
}

/** An unknown value that is added to a list may be a list itself. */
function partsOf(whole: Datum): readonly Datum[] {
  return whole.kind === 'unknown' ? [{ ...whole, many: true }] : toArray(whole);
}

function merged(left: Datum & { readonly kind: 'table' }, right: Datum & { readonly kind: 'table' }): Datum {
  return table([...left.entries.values(), ...right.entries.values()].map(({ key, value }) => [key, value] as const));
}

function times(left: Datum, right: Datum): Datum | undefined {
  const count = toNumber(right);
  if (count === undefined) return undefined;
  if (left.kind === 'text')
    return left.value.length * count > LONGEST_TEXT ? undefined : text(left.value.repeat(Math.max(0, count)));
  if (left.kind !== 'list') return arithmetic('*', left, right);
  if (left.items.length * count > LONGEST_LIST) return undefined;
  return list(Array.from({ length: Math.max(0, Math.round(count)) }, () => left.items).flat());
}

function arithmetic(operator: string, left: Datum, right: Datum): Datum | undefined {
  const one = toNumber(left);
  const other = toNumber(right);
  if (one === undefined || other === undefined || left.kind === 'list' || left.kind === 'table') return undefined;
  const made = calculated(operator, one, other);
  return Number.isFinite(made) ? number(made) : undefined;
}

function calculated(operator: string, one: number, other: number): number {
  if (operator === '+') return one + other;
  if (operator === '-') return one - other;
  if (operator === '*') return one * other;
  return operator === '/' ? one / other : one % other;
}

function range(left: Datum, right: Datum): Datum | undefined {
  const [from, to] = [left, right].map(toNumber).map((end) => (end === undefined ? undefined : roundHalfEven(end)));
  if (from === undefined || to === undefined || Math.abs(to - from) > LONGEST_LIST) return undefined;
  const step = to < from ? -1 : 1;
  return list(Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => number(from + at * step)));
}

function logical(operator: string, one: boolean | undefined, other: boolean | undefined): Datum | undefined {
  if (operator === '-and' && (one === false || other === false)) return boolean(false);
  if (operator === '-or' && (one === true || other === true)) return boolean(true);
  if (one === undefined || other === undefined) return undefined;
  return boolean(operator === '-xor' ? one !== other : operator === '-and');
}

function format(left: Datum, right: Datum): Datum | undefined {
  const pattern = toText(left);
  return pattern === undefined ? undefined : maybeText(formatted(pattern, toArray(right)));
}

const TYPES: Readonly<Record<string, Datum['kind']>> = {
  string: 'text',
  int: 'number',
  int32: 'number',
  bool: 'boolean',
  boolean: 'boolean',
  array: 'list',
  'object[]': 'list',
  hashtable: 'table',
  scriptblock: 'block',
};

function typeTest(operator: string, left: Datum, right: Datum): Datum | undefined {
  const kind = TYPES[(toText(right) ?? '').toLowerCase().replace(/^system\.(collections\.)?/, '')];
  if (kind === undefined || left.kind === 'unknown' || left.kind === 'object') return undefined;
  const isOfType = left.kind === kind && (left.kind !== 'number' || Number.isInteger(left.value));
  return boolean(isOfType === (operator === '-is'));
}

/** `-replace` and `-split`, on a text or on each of a list. */
function onTexts(operator: string, left: Datum, right: Datum): Datum | undefined {
  const caseSensitive = operator.startsWith('-c');
  const [pattern = NOTHING, second = NOTHING] = toArray(right);
  const source = toText(pattern);
  const texts = toArray(left).map(toText);
  if (source === undefined || !texts.every((each) => each !== undefined)) return undefined;
  if (operator.endsWith('split')) {
    const most = toNumber(second);
    const parts = most === undefined ? [undefined] : texts.map((each) => split(each, source, most, caseSensitive));
    return parts.every((each) => each !== undefined) ? list(parts.flat().map(text)) : undefined;
  }
  const replacement = toText(second);
  if (replacement === undefined) return undefined;
  const made = texts.map((each) => replaced(each, source, replacement, caseSensitive));
  if (!made.every((each) => each !== undefined)) return undefined;
  return left.kind === 'list' ? list(made.map(text)) : text(made[0] ?? '');
}

/** The value of an operator before its operand. */
export function unary(operator: string, operand: Datum, place: TextSpan): Datum {
  return knownUnary(operator, operand) ?? unknownIn(operand) ?? unknown(operator, place);
}

function knownUnary(operator: string, operand: Datum): Datum | undefined {
  switch (operator) {
    case '-not':
    case '!':
      return maybeBoolean(not(toTruth(operand)));
    case ',':
      return list([operand]);
    case '-':
      return arithmetic('-', number(0), operand);
    case '+':
      return arithmetic('+', number(0), operand);
    case '-join':
      return maybeText(joined(toArray(operand), ''));
    default:
      return /^-[ic]?split$/.test(operator) ? blankSplit(operand) : undefined;
  }
}

function blankSplit(operand: Datum): Datum | undefined {
  const texts = toArray(operand).map(toText);
  return texts.every((each) => each !== undefined) ? list(texts.flatMap(words).map(text)) : undefined;
}
