/** How much a value holds, and how much of that a run goes through before long values count as unknown. */
import type { Datum } from '../datum.ts';
import type { TextSpan } from '../tree.ts';
import type { Machine } from './machine.ts';
import { toText, unknown } from './values/convert.ts';
import { searchSteps } from './values/regular-expressions.ts';

interface DatumExtent {
  readonly items: number;
  readonly depth: number;
}

/** Items of a list with those of the lists within, at most: a script of some MiB can write as many down. */
const MOST_ITEMS = 1 << 18;
/** Lists within lists. */
const DEEPEST = 32;
/** Items that a run goes through, over and over: some seconds. */
const MOST_DATA = 1 << 22;
/** What is no larger is always gone through, so that the time stays linear in the text. */
const SMALL = 64;
/** How many units of a text, and how many steps of a search, take the time of one item. */
const UNITS = 16;
const STEPS = 100;

const known = new WeakMap<readonly Datum[], DatumExtent>();

/** Lists do not change once they are made. */
function extentOf(items: readonly Datum[]): DatumExtent {
  const before = known.get(items);
  if (before !== undefined) return before;
  let [count, depth] = [items.length, 0];
  for (const item of items) {
    if (item.kind !== 'list' || depth > DEEPEST) continue;
    const within = extentOf(item.items);
    count += within.items;
    depth = Math.max(depth, within.depth);
  }
  const found = { items: count, depth: depth + 1 };
  known.set(items, found);
  return found;
}

function weightOf(datum: Datum): number {
  if (datum.kind === 'list') return extentOf(datum.items).items;
  return datum.kind === 'text' ? datum.value.length / UNITS : 1;
}

/** The value, or an unknown one where it is a list that holds itself over and over. */
export function bounded(datum: Datum, place: TextSpan): Datum {
  if (datum.kind !== 'list') return datum;
  const { items, depth } = extentOf(datum.items);
  return items > MOST_ITEMS || depth > DEEPEST ? unknown('a list that is too large', place) : datum;
}

/** A value that is gone through; a large one is unknown once the run has gone through enough. `share` of it is looked at. */
export function taken(m: Machine, datum: Datum, place: TextSpan, share = 1): Datum {
  const weight = weightOf(datum);
  m.data += weight * share;
  return m.data > MOST_DATA && weight > SMALL ? unknown('a value that is too large', place) : bounded(datum, place);
}

/** What copying a value costs, as a share of going through it. */
export const COPIED = 1 / 16;

/** The same for a value that was made out of another by adding to it. */
export function grown(m: Machine, datum: Datum, place: TextSpan): Datum {
  if (datum.kind !== 'table') return taken(m, datum, place, COPIED);
  m.data += datum.entries.size;
  return m.data > MOST_DATA && datum.entries.size > SMALL ? unknown('a value that is too large', place) : datum;
}

/** The same for a value of which every part is looked at, those of tables among them; tables may hold themselves. */
export function takenWhole(m: Machine, datum: Datum, place: TextSpan): Datum {
  if (datum.kind !== 'table' && datum.kind !== 'list') return taken(m, datum, place);
  const waiting: Datum[] = [datum];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined && count <= MOST_ITEMS; next = waiting.pop()) {
    count += 1;
    if (next.kind === 'list') for (const item of next.items) waiting.push(item);
    if (next.kind === 'table') for (const { value } of next.entries.values()) waiting.push(value);
  }
  m.data += count;
  const isTooMuch = count > MOST_ITEMS || (m.data > MOST_DATA && count > SMALL);
  return isTooMuch ? unknown('a value that is too large', place) : bounded(datum, place);
}

/** The same for what comes down a pipeline. */
export function takenItems(m: Machine, items: readonly Datum[], place: TextSpan): readonly Datum[] {
  m.data += items.length;
  if (m.data <= MOST_DATA || items.length <= SMALL) return items;
  return [{ ...unknown('more objects than are followed', place), many: true }];
}

/** Whether there is time to look for a pattern in a text, or in each text of a list. */
export function affordsSearch(m: Machine, subject: Datum, pattern: Datum): boolean {
  const written = toText(pattern) ?? '';
  for (const item of subject.kind === 'list' ? subject.items : [subject]) {
    if (item.kind === 'text') m.data += searchSteps(written, item.value.length) / STEPS;
  }
  return m.data <= MOST_DATA;
}
