/** Methods of texts, lists, hashtables and blocks, and static ones. */

import { fold } from '../../../fold.ts';
import { append } from '../../../tables/append.ts';
import type { Datum } from '../../datum.ts';
import type { Expression, TextSpan } from '../../tree.ts';
import { invokeBlock } from '../commands/functions.ts';
import { runText } from '../commands/texts-within.ts';
import { affordsSearch, COPIED, taken } from '../extent.ts';
import type { Machine } from '../machine.ts';
import { setEntry } from '../store.ts';
import { cast } from '../values/casts.ts';
import { equal, holds } from '../values/comparisons.ts';
import {
  boolean,
  collected,
  LONGEST_LIST,
  list,
  NOTHING,
  number,
  text,
  toArray,
  toNumber,
  toText,
  unknown,
  unknownIn,
} from '../values/convert.ts';
import { staticMethod } from '../values/static-methods.ts';
import { entriesOf, enumerated, openness, openUp, valueAt } from '../values/tables.ts';
import { textMethod } from '../values/text-methods.ts';
import { store } from './assignments.ts';
import { inTurn } from './loops.ts';

type Method = Extract<Expression, { kind: 'method' }>;

/** What `target.Name(…)` gives; arguments are evaluated whatever it is. */
export function method(m: Machine, expression: Method): Datum {
  const name = fold(toText(m.evaluate(expression.name)) ?? '');
  const share = /^(add|addrange|insert)$/.test(name) ? COPIED : 1;
  const target = taken(m, m.evaluate(expression.target), expression, share);
  const given = expression.arguments.map((each) => taken(m, m.evaluate(each), each));
  const [first] = given;
  if (first?.kind === 'text' && (isBlockMaker(target, name) || name === 'invokescript')) {
    runText(m, first.value, name === 'create' ? '[scriptblock]::Create' : 'InvokeScript', expression.start, 'sure');
    return { ...unknown('a text that is run', expression), many: true };
  }
  if (expression.static) return ofType(m, target, name, given, expression);
  switch (target.kind) {
    case 'unknown':
      if (name === 'shouldprocess' && target.because.toLowerCase() === '$pscmdlet') return boolean(true);
      for (const value of given) if (value.kind === 'block') m.run(value.script.statements);
      return { ...target, many: true };
    case 'table':
      return tableMethod(m, target, name, given, expression);
    case 'list':
      return listMethod(m, target.items, name, given, expression);
    case 'block':
      return /^invoke/.test(name) ? invoked(m, target, given, expression) : unknown(`.${name}()`, expression);
    default:
      return scalarMethod(target, name, given, expression);
  }
}

/** The text is run sooner or later; its calls are listed where it is made. */
function isBlockMaker(target: Datum, name: string): boolean {
  return (
    target.kind === 'type' && name === 'create' && /^(system\.management\.automation\.)?scriptblock$/i.test(target.name)
  );
}

function ofType(m: Machine, target: Datum, name: string, given: readonly Datum[], place: TextSpan): Datum {
  const [subject = NOTHING, pattern = NOTHING] = given;
  const type = toText(target) ?? '';
  const isSearch = /regex$/i.test(type);
  return isSearch && !affordsSearch(m, subject, pattern)
    ? unknown(`[${type}]::${name}()`, place)
    : staticMethod(type, name, given, place);
}

function scalarMethod(target: Datum, name: string, given: readonly Datum[], place: TextSpan): Datum {
  if (name === 'tostring' && given.length === 0) return cast('string', target, place);
  if (name === 'equals') return truth(equal(target, given[0] ?? NOTHING, true), place);
  if (target.kind !== 'text') return unknown(`.${name}()`, place);
  return (
    textMethod(target.value, name, given) ??
    given.map(unknownIn).find((each) => each !== undefined) ??
    unknown(`.${name}()`, place)
  );
}

function truth(value: boolean | undefined, place: TextSpan): Datum {
  return value === undefined ? unknown('a comparison', place) : boolean(value);
}

function invoked(
  m: Machine,
  block: Datum & { readonly kind: 'block' },
  given: readonly Datum[],
  span: TextSpan,
): Datum {
  const values = given.map((value) => ({ kind: 'value', value, span }) as const);
  return collected(invokeBlock(m, block.script, { given: values, input: undefined, span }).output);
}

function tableMethod(
  m: Machine,
  target: Datum & { readonly kind: 'table' },
  name: string,
  given: readonly Datum[],
  place: TextSpan,
): Datum {
  const { entries } = target;
  const [key = NOTHING, value = NOTHING] = given;
  const written = toText(key);
  if (written === undefined) {
    if (key.kind === 'unknown' && /^(add|remove|set_item)$/.test(name)) openUp(m, entries, key);
    return key.kind === 'unknown' ? key : NOTHING;
  }
  switch (name) {
    case 'add':
    case 'set_item':
      setEntry(m, entries, written, value);
      return NOTHING;
    case 'remove':
      setEntry(m, entries, written, undefined);
      return NOTHING;
    case 'clear':
      for (const entry of entriesOf(entries)) setEntry(m, entries, entry.key, undefined);
      return NOTHING;
    default:
      return tableAnswer(entries, name, written, key) ?? unknown(`.${name}()`, place);
  }
}

function tableAnswer(
  entries: (Datum & { readonly kind: 'table' })['entries'],
  name: string,
  key: string,
  value: Datum,
): Datum | undefined {
  const open = openness(entries);
  switch (name) {
    case 'containskey':
    case 'contains':
      return entries.has(fold(key)) ? boolean(true) : (open ?? boolean(false));
    case 'containsvalue':
      return truthOrUndefined(
        holds(
          entriesOf(entries).map((entry) => entry.value),
          value,
          false,
        ),
      );
    case 'getenumerator':
      return open ?? list(enumerated(entries));
    case 'clone':
      return { kind: 'table', entries: new Map(entries) };
    case 'get_item':
      return valueAt(entries, key);
    case 'tostring':
      return text('System.Collections.Hashtable');
    default:
      return undefined;
  }
}

function truthOrUndefined(value: boolean | undefined): Datum | undefined {
  return value === undefined ? undefined : boolean(value);
}

/** A list that a method changes is a new one, put where the old one was. */
function listMethod(
  m: Machine,
  items: readonly Datum[],
  name: string,
  given: readonly Datum[],
  expression: Method,
): Datum {
  const changed = changedList(items, name, given);
  if (changed !== undefined) {
    store(m, expression.target, list(changed));
    return NOTHING;
  }
  if (/^(foreach|where)$/.test(name)) return goneThrough(m, items, name, given[0] ?? NOTHING);
  switch (name) {
    case 'contains':
      return truth(holds(items, given[0] ?? NOTHING, true), expression);
    case 'toarray':
    case 'getenumerator':
    case 'clone':
      return list(items);
    case 'indexof':
      return number(items.findIndex((item) => equal(item, given[0] ?? NOTHING, true) === true));
    default:
      return list(items.map((item) => scalarMethod(item, name, given, expression)));
  }
}

function changedList(items: readonly Datum[], name: string, given: readonly Datum[]): readonly Datum[] | undefined {
  const [first = NOTHING, second = NOTHING] = given;
  if (items.length > LONGEST_LIST) return undefined;
  switch (name) {
    case 'add':
      return [...items, first];
    case 'addrange':
      return [...items, ...toArray(first)];
    case 'insert':
      return items.toSpliced(toNumber(first) ?? 0, 0, second);
    case 'remove':
      return items.filter((item) => equal(item, first, true) !== true);
    case 'removeat':
      return items.toSpliced(toNumber(first) ?? 0, 1);
    case 'clear':
      return [];
    case 'sort':
      return undefined;
    default:
      return undefined;
  }
}

function goneThrough(m: Machine, items: readonly Datum[], name: string, block: Datum): Datum {
  if (block.kind !== 'block') return list(items);
  const output: Datum[] = [];
  for (const item of inTurn(m, items, block.script)) {
    const found = collected(runItem(m, block, item));
    if (name === 'foreach') append(output, toArray(found));
    else if (found.kind === 'unknown') output.push({ ...found, many: true });
    else if (found.kind !== 'boolean' || found.value) output.push(item);
  }
  return list(output);
}

function runItem(m: Machine, block: Datum & { readonly kind: 'block' }, item: Datum): readonly Datum[] {
  m.seen.add(block.script);
  store(m, { kind: 'variable', name: '_', start: 0, end: 0 }, item);
  return m.run(block.script.statements).output;
}
