/** Arguments of commands for tests of the binder, without a parser. */

import type { GivenArgument } from '../../../src/syntax/cmdlets/given.ts';
import type { Datum } from '../../../src/syntax/powershell/datum.ts';

export type Plain = string | boolean | null | readonly Plain[] | Datum;

/** A plain value as what an expression gives; a text that is a number stands for a literal number. */
export function datum(plain: Plain): Datum {
  if (plain === null) return { kind: 'null' };
  if (typeof plain === 'boolean') return { kind: 'boolean', value: plain };
  if (typeof plain === 'string') {
    const isNumber = /^-?(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:kb)?)$/.test(plain);
    if (!isNumber) return { kind: 'text', value: plain };
    const value = plain.endsWith('kb') ? 1024 * Number(plain.slice(0, -2)) : Number(plain);
    return { kind: 'number', value, written: plain };
  }
  if (Array.isArray(plain)) return { kind: 'list', items: plain.map(datum) };
  return plain as Datum;
}

export function table(parts: Readonly<Record<string, Plain>>): Datum {
  const entries = Object.entries(parts).map(
    ([key, value]) => [key.toLowerCase(), { key, value: datum(value) }] as const,
  );
  return { kind: 'table', entries: new Map(entries) };
}

export const unknown: Datum = { kind: 'unknown', because: '$env:X', place: { start: 0, end: 0 } };

/** `-Name` is a parameter, `-Name:` takes the next as its own value, `--` ends the names, `@Name` is an entry of a splat. */
export function given(...parts: readonly Plain[]): readonly GivenArgument[] {
  const all: GivenArgument[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part = null, next = null] = [parts[at], parts[at + 1]];
    const span = { start: at, end: at + 1 };
    if (part === '--') all.push({ kind: 'no-more-parameters', span });
    else if (typeof part === 'string' && /^-[A-Za-z`]+$/.test(part))
      all.push({ kind: 'parameter', name: part.slice(1), span });
    else if (typeof part === 'string' && /^-[A-Za-z]+:$/.test(part)) {
      all.push({ kind: 'parameter', name: part.slice(1, -1), value: datum(next), span });
      at += 1;
    } else if (typeof part === 'string' && /^@[A-Za-z]+$/.test(part)) {
      all.push({ kind: 'named', name: part.slice(1), value: datum(next), span });
      at += 1;
    } else all.push({ kind: 'value', value: datum(part), span });
  }
  return all;
}
