/** Comparisons of data; undefined where the outcome is unknown. */
import { fold } from '../../../fold.ts';
import type { Datum } from '../../datum.ts';
import { toNumber, toText, toTruth } from './convert.ts';
import { isLike, toRegExp } from './regular-expressions.ts';

/** `eq` for `-eq`, `-ieq` and `-ceq`: the operator's name without its case. */
export function comparisonOf(operator: string): { readonly name: string; readonly caseSensitive: boolean } | undefined {
  const [, letter = '', name] =
    /^-([ic]?)(eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin)$/.exec(operator) ?? [];
  return name === undefined ? undefined : { name, caseSensitive: letter === 'c' };
}

/** One value against one other. */
export function compare(name: string, left: Datum, right: Datum, caseSensitive: boolean): boolean | undefined {
  switch (name) {
    case 'eq':
      return equal(left, right, caseSensitive);
    case 'ne':
      return not(equal(left, right, caseSensitive));
    case 'like':
      return like(left, right, caseSensitive);
    case 'notlike':
      return not(like(left, right, caseSensitive));
    case 'match':
      return matches(left, right, caseSensitive);
    case 'notmatch':
      return not(matches(left, right, caseSensitive));
    default:
      return ordered(name, left, right, caseSensitive);
  }
}

/** Whether one of the items is equal to the value. */
export function holds(items: readonly Datum[], value: Datum, caseSensitive: boolean): boolean | undefined {
  let doubtful = false;
  for (const item of items) {
    const found = equal(item, value, caseSensitive);
    if (found === true) return true;
    doubtful ||= found === undefined;
  }
  return doubtful ? undefined : false;
}

/** The opposite; what is unknown stays so. */
export function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** Whether `-eq` holds; undefined where that is unknown. */
export function equal(left: Datum, right: Datum, caseSensitive: boolean): boolean | undefined {
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined;
  if (left.kind === 'null' || right.kind === 'null') return left.kind === right.kind;
  if (left.kind === 'number') return toNumber(right) === left.value;
  if (left.kind === 'boolean') return toTruth(right) === left.value;
  if (left.kind === 'table' && right.kind === 'table') return left === right;
  const one = toText(left);
  const other = toText(right);
  if (one === undefined || other === undefined) return undefined;
  return caseSensitive ? one === other : fold(one) === fold(other);
}

function like(left: Datum, right: Datum, caseSensitive: boolean): boolean | undefined {
  const subject = toText(left);
  const pattern = toText(right);
  return subject === undefined || pattern === undefined ? undefined : isLike(subject, pattern, caseSensitive);
}

function matches(left: Datum, right: Datum, caseSensitive: boolean): boolean | undefined {
  const found = matchOf(left, right, caseSensitive);
  return found === undefined ? undefined : found !== null;
}

/** The groups of a match; null for none, undefined for unknown. */
export function matchOf(left: Datum, right: Datum, caseSensitive: boolean): RegExpExecArray | null | undefined {
  const subject = toText(left);
  const pattern = toText(right);
  if (subject === undefined || pattern === undefined) return undefined;
  const expression = toRegExp(pattern, caseSensitive ? '' : 'i', subject.length);
  return expression?.exec(subject);
}

function ordered(name: string, left: Datum, right: Datum, caseSensitive: boolean): boolean | undefined {
  const sign = order(left, right, caseSensitive);
  if (sign === undefined) return undefined;
  if (name === 'gt') return sign > 0;
  if (name === 'ge') return sign >= 0;
  return name === 'lt' ? sign < 0 : sign <= 0;
}

/** Negative, zero or positive; the left side says how the right one is read. */
export function order(left: Datum, right: Datum, caseSensitive: boolean): number | undefined {
  if (left.kind === 'unknown' || right.kind === 'unknown') return undefined;
  if (left.kind === 'boolean') {
    const truth = toTruth(right);
    return truth === undefined ? undefined : Number(left.value) - Number(truth);
  }
  if (left.kind === 'text' || (left.kind !== 'number' && right.kind === 'text')) {
    const one = toText(left);
    const other = toText(right);
    if (one === undefined || other === undefined) return undefined;
    return caseSensitive ? compareTexts(one, other) : compareTexts(fold(one), fold(other));
  }
  const one = toNumber(left);
  const other = toNumber(right);
  return one === undefined || other === undefined ? undefined : one - other;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
