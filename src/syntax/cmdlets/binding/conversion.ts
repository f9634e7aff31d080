/** Values as the types of parameters take them. */

import { defined } from '../../../model/defined.ts';
import { unreachable } from '../../../model/invariant.ts';
import type { NoteKind, Value } from '../../../model/inventory/call.ts';
import type { Datum } from '../../powershell/datum.ts';
import type { ParameterType, SimpleType, WordType } from '../signatures/signature.ts';
import { integerOf, roundToInteger } from './numbers.ts';
import { plainValue, textOf } from './plain-values.ts';
import { findWholeWord, findWord, type WordResult } from './words.ts';

/** What a parameter makes of a value. */
export interface Conversion {
  readonly value: Value;
  /** The enumeration's word where another one is written. */
  readonly word?: string;
  readonly problem?: { readonly kind: NoteKind; readonly why: string; readonly hint?: string };
}

/** The value that the parameter gets; what PowerShell refuses stays as it is written, with the problem `does-not-bind`. */
export function convert(datum: Datum, type: ParameterType): Conversion {
  if (datum.kind === 'unknown') return { value: null };
  if (datum.kind === 'text' && datum.placeholder === true) return { value: datum.value };
  return typeof type === 'string' ? convertSimple(datum, type) : convertWords(datum, type);
}

function convertSimple(datum: Datum, type: SimpleType): Conversion {
  switch (type) {
    case 'text':
      if (isOpenList(datum)) return { value: null };
      if (datum.kind === 'list') return refused(datum, 'a list where one text belongs');
      return datum.kind === 'object' && textOf(datum) === undefined
        ? lost(datum.type)
        : { value: textOf(datum) ?? null };
    case 'texts':
      return { value: datum.kind === 'null' ? [] : listOfTexts(datum) };
    case 'values':
      return { value: plainValue(datum) };
    case 'integer':
      return toInteger(datum);
    case 'boolean':
      return toBoolean(datum, 'no truth value; $true and $false are');
    case 'switch':
    case 'free switch':
      return toSwitch(datum, type);
    case 'hashtable':
      return datum.kind === 'table' ? { value: plainValue(datum) } : refused(datum, 'no hashtable');
    case 'address':
      return ADDRESS.test(textOf(datum) ?? '') ? { value: textOf(datum) ?? null } : refused(datum, 'no IP address');
    default:
      return unreachable(type);
  }
}

/** How many items it has is known only when the script runs: it may be a single one. */
function isOpenList(datum: Datum): boolean {
  return datum.kind === 'list' && datum.items.some((item) => item.kind === 'unknown' && item.many === true);
}

/** What .NET may read as an address; the chapter on addresses says which of them are. */
const ADDRESS =
  /^(?:[0-9]{1,10}(?:\.[0-9]{1,10}){0,3}|0x[0-9a-f]{1,8}|\[?[0-9a-f:.]*:[0-9a-f:.]*(?:%[0-9a-z]{1,30})?\]?)$/i;

function refused(datum: Datum, why: string, hint?: string): Conversion {
  return {
    value: plainValue(datum),
    problem: defined({ kind: 'does-not-bind' as const, why, hint }),
  };
}

function lost(type: string): Conversion {
  return { value: null, problem: { kind: 'lost-value', why: `an object (${type}) where a text belongs` } };
}

function listOfTexts(datum: Datum): Value {
  return datum.kind === 'list' ? datum.items.map((item) => textOf(item) ?? null) : (textOf(datum) ?? null);
}

function toInteger(datum: Datum): Conversion {
  const value = integerFrom(datum);
  return value === undefined ? refused(datum, 'no integer') : { value: String(value) };
}

function integerFrom(datum: Datum): number | undefined {
  switch (datum.kind) {
    case 'number':
      return roundToInteger(datum.value);
    case 'boolean':
      return datum.value ? 1 : 0;
    case 'null':
      return 0;
    case 'text':
      return integerOf(datum.value);
    default:
      return undefined;
  }
}

function toBoolean(datum: Datum, why: string): Conversion {
  if (datum.kind === 'boolean') return { value: datum.value };
  // in an argument a number with a sign is a text
  if (datum.kind === 'number' && datum.written?.startsWith('-') !== true) return { value: datum.value !== 0 };
  return refused(datum, why);
}

function toSwitch(datum: Datum, type: 'switch' | 'free switch'): Conversion {
  if (datum.kind === 'null') return { value: type === 'free switch' };
  if (datum.kind === 'number' && type === 'switch') return refused(datum, 'a number is no value of this switch');
  return toBoolean(datum, 'no value of a switch; $true and $false are');
}

function convertWords(datum: Datum, type: WordType): Conversion {
  if (type.of === 'valueWords') return { value: plainValue(datum), ...wordsProblem(datum, type.words) };
  const items = datum.kind === 'list' ? datum.items : [datum];
  const [only] = items;
  if (type.of === 'word' && items.length === 1 && only !== undefined) return toWord(only, type);
  const results = items.map((item) => toWord(item, type));
  const bad = results.find(({ problem }) => problem !== undefined);
  if (bad?.problem !== undefined) return { value: plainValue(datum), problem: bad.problem };
  if (type.of === 'words' && items.length > 0) return { value: results.map(({ value }) => value) };
  return refused(datum, 'a list where one word belongs');
}

function toWord(datum: Datum, type: WordType): Conversion {
  if (datum.kind === 'unknown') return { value: null };
  const written = datum.kind === 'number' ? datum.written : undefined;
  if (datum.kind === 'number' && !isInteger(datum.value, written)) return refused(datum, 'no number of an enumeration');
  if (datum.kind !== 'number' && datum.kind !== 'text') return refused(datum, 'no word of an enumeration');
  const found: WordResult = findWord(String(datum.value), type);
  if (!found.ok) return refused(datum, found.why, found.hint);
  if ('word' in found && type.refused?.includes(found.word) === true)
    return refused(datum, 'a word that no cmdlet takes');
  const value = written ?? String(datum.value);
  if ('number' in found) return { value, problem: { kind: 'lost-value', why: NUMBER_ALONE } };
  return found.word === value ? { value } : { value, word: found.word };
}

/** `1.0` is no integer to PowerShell, although it is one in value. */
function isInteger(value: number, written = ''): boolean {
  return Number.isInteger(value) && (/^-?0x/i.test(written) || !/[.e]/i.test(written));
}

const NUMBER_ALONE = 'the number of an enumeration; no public source says which word it stands for';

/** In a property of many values a strange word is not refused by PowerShell, but by the cmdlet. */
function wordsProblem(datum: Datum, words: readonly string[]): Pick<Conversion, 'problem'> {
  for (const text of textsIn(datum)) {
    const found = findWholeWord(text, words);
    if (found.ok) continue;
    const isJoined = text.includes(',') && text.split(',').every((part) => findWholeWord(part.trim(), words).ok);
    if (isJoined) return { problem: { kind: 'unknown-name', why: JOINED, hint: text.split(',').join(', ') } };
    const why = `\`${text}\` is ${found.why}`;
    return { problem: defined({ kind: 'unknown-name' as const, why, hint: found.hint }) };
  }
  return {};
}

const JOINED = 'commas inside quotes join no list: this is one word, and no enumeration has it';

function textsIn(datum: Datum): readonly string[] {
  if (datum.kind === 'list') return datum.items.flatMap(textsIn);
  if (datum.kind === 'table') return [...datum.entries.values()].flatMap(({ value }) => textsIn(value));
  return datum.kind === 'text' && datum.placeholder !== true ? [datum.value] : [];
}
