/** Readings as text: `axis=reading` on a command line, `axis=a|b; other=c` in a table. */

import { axes } from '../../model/generated/axes.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Axis, Region, SomeReadings } from '../../model/readings.ts';
import { suggest } from '../nearest.ts';
import { quote } from '../terminal-text.ts';
import { unreadable } from '../unreadable.ts';

/** The names of an axis' readings; the first is the default. */
export function readingsOf(axis: Axis): readonly string[] {
  return axes.find((each) => each.name === axis)?.readings.map((reading) => reading.name) ?? [];
}

/** Checks a record from outside: every axis and every reading must exist. */
export function readReadings(record: Readonly<Record<string, string>>): Result<SomeReadings> {
  for (const [axis, reading] of Object.entries(record)) {
    const known = readReading(axis, reading);
    if (!known.ok) return known;
  }
  return { ok: true, value: { ...record } };
}

/** Reads `axis=reading`, several of them joined by commas. */
export function parseReadings(text: string): Result<SomeReadings> {
  const pairs = parsePairs(text, ',', 'axis=reading');
  return pairs.ok ? readReadings(Object.fromEntries(pairs.value)) : pairs;
}

/** Reads `axis=a|b; other=c`; the empty text is the whole space. */
export function parseRegion(text: string): Result<Region> {
  if (text.trim() === '') return { ok: true, value: {} };
  const pairs = parsePairs(text, ';', 'axis=reading|reading');
  return pairs.ok
    ? readRegion(Object.fromEntries(pairs.value.map(([axis, values]) => [axis, values.split('|')])))
    : pairs;
}

/** `name=value` between separators; every name once. */
function parsePairs(text: string, separator: string, form: string): Result<readonly (readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = [];
  for (const part of text.split(separator).map((each) => each.trim())) {
    if (part === '' && separator === ';') continue;
    const [name = '', value = '', ...more] = part.split('=');
    if (more.length > 0 || value === '' || (name === '' && separator === ','))
      return unreadable(`${quote(part)} is not \`${form}\``);
    if (pairs.some(([other]) => other === name)) return unreadable(`${quote(name)} is named twice`);
    pairs.push([name, value]);
  }
  return { ok: true, value: pairs };
}

/** Checks a region from outside. */
export function readRegion(record: Readonly<Record<string, readonly string[]>>): Result<Region> {
  for (const [axis, values] of Object.entries(record)) {
    for (const value of values) {
      const known = readReading(axis, value);
      if (!known.ok) return known;
    }
  }
  return { ok: true, value: { ...record } };
}

/** `axis=a|b; other=c`. */
export function printRegion(region: Readonly<Record<string, readonly string[]>> | Region): string {
  return Object.entries(region)
    .map(([axis, values]) => `${axis}=${values.join('|')}`)
    .join('; ');
}

/** As `--reading` takes them. */
export function printReadings(readings: SomeReadings): string {
  return Object.entries(readings)
    .map(([axis, reading]) => `${axis}=${reading}`)
    .join(', ');
}

function readReading(axis: string, reading: string): Result<true> {
  const found = axes.find((each) => each.name === axis);
  if (found === undefined) {
    return unreadable(`there is no axis ${quote(axis)}`, {
      hint: suggest(
        axis,
        axes.map((each) => each.name),
      ),
    });
  }
  const names = found.readings.map((each) => each.name);
  if (names.includes(reading)) return { ok: true, value: true };
  return unreadable(`axis \`${axis}\` has no reading ${quote(reading)}`, { hint: suggest(reading, names) });
}
