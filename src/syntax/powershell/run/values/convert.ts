/** Data as PowerShell converts them. What cannot be known is undefined. */
import type { NamedValues, Value } from '../../../../model/inventory/call.ts';
import { fold } from '../../../fold.ts';
import type { Datum, Unknown } from '../../datum.ts';
import type { TextSpan } from '../../tree.ts';

/** The longest text that a run makes, in UTF-16 units: no parameter of a cmdlet takes more. */
export const LONGEST_TEXT = 1 << 16;
/** The longest list that a run makes, in items. */
export const LONGEST_LIST = 1 << 14;

export const NOTHING: Datum = { kind: 'null' };

export function text(value: string): Datum {
  return { kind: 'text', value };
}

/** A number as a value, computed and so without a spelling. */
export function number(value: number): Datum {
  return { kind: 'number', value };
}

export function boolean(value: boolean): Datum {
  return { kind: 'boolean', value };
}

export function list(items: readonly Datum[]): Datum {
  return { kind: 'list', items };
}

/** An unknown value: what it depends on, and where that stands. */
export function unknown(because: string, place: TextSpan): Unknown {
  return { kind: 'unknown', because, place: { start: place.start, end: place.end } };
}

/** A new hashtable; of keys that are equal after folding the last counts. */
export function table(entries: Iterable<readonly [string, Datum]>): Datum & { readonly kind: 'table' } {
  return {
    kind: 'table',
    entries: new Map([...entries].map(([key, value]) => [fold(key), { key, value }])),
  };
}

/** The first unknown within, if any. */
export function unknownIn(datum: Datum): Unknown | undefined {
  if (datum.kind === 'unknown') return datum;
  if (datum.kind === 'list') return first(datum.items);
  if (datum.kind === 'table') return first([...datum.entries.values()].map(({ value }) => value));
  return undefined;
}

function first(items: readonly Datum[]): Unknown | undefined {
  for (const item of items) {
    const found = item.kind === 'table' ? undefined : unknownIn(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As in a double-quoted text. */
export function toText(datum: Datum): string | undefined {
  switch (datum.kind) {
    case 'text':
      return datum.value;
    case 'number':
      return numberText(datum.value, datum.written);
    case 'boolean':
      return datum.value ? 'True' : 'False';
    case 'null':
      return '';
    case 'list':
      return joined(datum.items, ' ');
    case 'table':
      return 'System.Collections.Hashtable';
    case 'block':
      return datum.text;
    case 'type':
      return datum.name;
    case 'object':
      return objectText(datum.properties);
    case 'unknown':
      return undefined;
  }
}

/** The digits of a whole number beyond what a double holds, where they were written. */
export function longDigits(value: number, written = ''): string | undefined {
  return !Number.isSafeInteger(value) && /^[1-9]\d{15,27}$/.test(written) ? written : undefined;
}

/** As PowerShell makes a number a text: fifteen digits of a fraction. */
export function numberText(value: number, written?: string): string | undefined {
  if (Number.isNaN(value)) return undefined;
  const digits = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  return longDigits(value, written) ?? String(digits).replace(/e\+?(-?)/, 'E$1');
}

function objectText(properties: NamedValues): string | undefined {
  const name = properties['Identity'] ?? properties['Name'];
  return typeof name === 'string' ? name : undefined;
}

/** A list within a list has the name of its type for a text, which is not known here. */
export function joined(items: readonly Datum[], between: string): string | undefined {
  const texts = items.map((item) => (item.kind === 'list' ? undefined : toText(item)));
  return texts.every((each) => each !== undefined) ? texts.join(between) : undefined;
}

/** As a condition takes it. */
export function toTruth(datum: Datum): boolean | undefined {
  switch (datum.kind) {
    case 'text':
      return datum.value !== '';
    case 'number':
      return datum.value !== 0;
    case 'boolean':
      return datum.value;
    case 'null':
      return false;
    case 'list':
      return listTruth(datum.items);
    case 'unknown':
      return undefined;
    default:
      return true;
  }
}

function listTruth(items: readonly Datum[]): boolean | undefined {
  const [one] = items;
  if (one === undefined) return false;
  return items.length > 1 ? true : toTruth(one);
}

const NUMBER = /^\s*([+-]?)(?:0x([0-9a-f]+)|(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?)(kb|mb|gb|tb)?\s*$/i;
const UNITS: Readonly<Record<string, number>> = { kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

/** The number that PowerShell makes of a value; undefined where it makes none. */
export function toNumber(datum: Datum): number | undefined {
  if (datum.kind === 'number') return Number.isNaN(datum.value) ? undefined : datum.value;
  if (datum.kind === 'boolean') return datum.value ? 1 : 0;
  if (datum.kind === 'null') return 0;
  if (datum.kind !== 'text') return undefined;
  if (datum.value.trim() === '') return 0;
  const [, sign = '', hex, plain = '', exponent = '0', unit = ''] = NUMBER.exec(datum.value) ?? [];
  if (hex === undefined && plain === '') return undefined;
  const value = hex === undefined ? Number(`${plain}e${exponent}`) : Number.parseInt(hex, 16);
  return (sign === '-' ? -1 : 1) * value * (UNITS[unit.toLowerCase()] ?? 1);
}

/** The items that a loop or a pipeline goes through; undefined where even their number is unknown. */
export function toItems(datum: Datum): readonly Datum[] | undefined {
  if (datum.kind === 'unknown') return undefined;
  if (datum.kind === 'list') return datum.items;
  return datum.kind === 'null' ? [] : [datum];
}

/** The items of an array expression: an unknown value counts as one item. */
export function toArray(datum: Datum): readonly Datum[] {
  return toItems(datum) ?? [datum];
}

/** What came out of statements, as one value. */
export function collected(output: readonly Datum[]): Datum {
  const [one] = output;
  if (one === undefined) return NOTHING;
  return output.length === 1 ? one : list(output);
}

/** What a property of the model is at run time: null is what the text did not say. */
export function fromValue(value: Value, because: string, place: TextSpan): Datum {
  if (value === null) return unknown(because, place);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return boolean(value);
  if (isList(value)) return list(value.map((each) => fromValue(each, because, place)));
  return table(Object.entries(value).map(([key, each]) => [key, fromValue(each, because, place)] as const));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether two data are surely the same, as far as they are known. */
export function same(one: Datum, other: Datum): boolean {
  if (one === other) return true;
  if (one.kind === 'list' && other.kind === 'list') {
    return (
      one.items.length === other.items.length && one.items.every((item, at) => same(item, other.items[at] ?? NOTHING))
    );
  }
  if (one.kind === 'text' && other.kind === 'text') return one.value === other.value;
  if (one.kind === 'number' && other.kind === 'number') return one.value === other.value;
  if (one.kind === 'boolean' && other.kind === 'boolean') return one.value === other.value;
  return one.kind === 'null' && other.kind === 'null';
}
