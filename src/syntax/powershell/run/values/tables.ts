/** Hashtables and objects: reading and writing what they hold. */
import { fold } from '../../../fold.ts';
import type { Datum, Unknown } from '../../datum.ts';
import type { TextSpan } from '../../tree.ts';
import type { EntryMap, Machine } from '../machine.ts';
import { setEntry } from '../store.ts';
import { fromValue, list, NOTHING, number, table, text, toNumber, toText, unknown } from './convert.ts';

/** The key of a table of which more than its entries may be there; no script can write it. */
const ANYTHING = '\u0000';

/** The entries that are known, in their order. */
export function entriesOf(entries: EntryMap): readonly { readonly key: string; readonly value: Datum }[] {
  return [...entries.values()].filter(({ key }) => key !== ANYTHING);
}

/** Why more entries may be there than are known. */
export function openness(entries: EntryMap): Unknown | undefined {
  const open = entries.get(ANYTHING)?.value;
  return open?.kind === 'unknown' ? open : undefined;
}

/** From here on the table may hold anything beside what is known. */
export function openUp(m: Machine, entries: EntryMap, because: Unknown): void {
  setEntry(m, entries, ANYTHING, because);
}

/** The value under a key; null where the table surely has none. */
export function valueAt(entries: EntryMap, key: string): Datum {
  return entries.get(fold(key))?.value ?? openness(entries) ?? NOTHING;
}

/** `target.name`, for every kind of value. */
export function memberOf(target: Datum, name: string, place: TextSpan): Datum {
  switch (target.kind) {
    case 'unknown':
      return propertyOf(target, name);
    case 'table':
      return tableMember(target.entries, name, place);
    case 'object':
      return objectMember(target, name, place);
    case 'list':
      return listMember(target.items, name, place);
    case 'null':
      return NOTHING;
    case 'text':
      if (fold(name) === 'length') return number(target.value.length);
      return fold(name) === 'count' ? number(1) : unknown(`.${name} of a text`, place);
    default:
      return fold(name) === 'count' ? number(1) : unknown(`.${name}`, place);
  }
}

function propertyOf(target: Unknown, name: string): Unknown {
  const { result, ...rest } = target;
  return result === undefined ? target : { ...rest, result: { call: result.call, property: fold(name) } };
}

function tableMember(entries: EntryMap, name: string, place: TextSpan): Datum {
  const found = entries.get(fold(name));
  if (found !== undefined) return found.value;
  const open = openness(entries);
  if (open !== undefined) return open;
  const known = entriesOf(entries);
  switch (fold(name)) {
    case 'count':
      return number(known.length);
    case 'keys':
      return list(known.map(({ key }) => text(key)));
    case 'values':
      return list(known.map(({ value }) => value));
    case 'psobject':
      return table([['Properties', list(enumerated(entries))]]);
    default:
      return fold(name).startsWith('psbase') ? unknown(`.${name}`, place) : NOTHING;
  }
}

/** What `.GetEnumerator()` gives: an object for each entry. */
export function enumerated(entries: EntryMap): readonly Datum[] {
  return entriesOf(entries).map(({ key, value }) =>
    table([
      ['Key', text(key)],
      ['Value', value],
      ['Name', text(key)],
    ]),
  );
}

function objectMember(target: Datum & { readonly kind: 'object' }, name: string, place: TextSpan): Datum {
  const found = Object.entries(target.properties).find(([key]) => fold(key) === fold(name));
  const whole = `.${name} of a ${target.type}`;
  if (found !== undefined) return fromValue(found[1], whole, place);
  return fold(name) === 'count' ? number(1) : unknown(`${whole}, which has none`, place);
}

function listMember(items: readonly Datum[], name: string, place: TextSpan): Datum {
  const open = items.find((item): item is Unknown => item.kind === 'unknown' && item.many === true);
  if (/^(count|length)$/.test(fold(name))) return open ?? number(items.length);
  if (/^(syncroot|psobject)$/.test(fold(name))) return list(items);
  const members = items.map((item) => memberOf(item, name, place)).filter(({ kind }) => kind !== 'null');
  const flat = members.flatMap((each) => (each.kind === 'list' ? each.items : [each]));
  return flat.length === 1 ? (flat[0] ?? NOTHING) : list(flat);
}

/** `target[index]`. */
export function itemOf(target: Datum, index: Datum, place: TextSpan): Datum {
  if (target.kind === 'unknown') return target;
  if (index.kind === 'unknown') return index;
  if (index.kind === 'list') return list(index.items.map((each) => itemOf(target, each, place)));
  if (target.kind === 'table') return valueAt(target.entries, toText(index) ?? '');
  if (target.kind === 'object') return objectMember(target, toText(index) ?? '', place);
  const at = toNumber(index);
  if (at === undefined) return unknown('an index', place);
  if (target.kind === 'text') return character(target.value, at);
  return target.kind === 'list' ? itemAt(target.items, at) : NOTHING;
}

function character(value: string, at: number): Datum {
  const found = value.at(at);
  return found === undefined ? NOTHING : text(found);
}

/** Behind an item that stands for any number of values no place is sure. */
function itemAt(items: readonly Datum[], at: number): Datum {
  const passed = at < 0 ? items.slice(at) : items.slice(0, at + 1);
  const open = passed.find((item) => item.kind === 'unknown' && item.many === true);
  return open ?? items.at(at) ?? NOTHING;
}
