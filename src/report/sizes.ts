/** How large questions are: of larger ones a report says nothing. */

import type { Sizes } from '../model/generated/wire.generated.ts';
import type { Question } from '../model/question.ts';
import { plural } from '../syntax/quantities.ts';
import type { ReportBody } from './record.ts';

const KINDS = ['rules', 'policies', 'members', 'values', 'characters'] as const satisfies readonly (keyof Sizes)[];

const NOTHING: Sizes = { rules: 0, policies: 0, members: 0, values: 0, characters: 0 };

/** Lists that are counted by what they hold, or not at all; all others hold values. */
const LISTS: ReadonlyMap<string, keyof Sizes | undefined> = new Map([
  ['rules', 'rules'],
  ['policies', 'policies'],
  ['members', 'members'],
  ['recipients', undefined],
  ['cmdlets', undefined],
  ['then', undefined],
]);

/** The most of each kind that one of the questions has in one place; what several share is looked at once. */
export function sizesOf(questions: readonly Question[]): Sizes {
  const largest = { ...NOTHING };
  const grow = (kind: keyof Sizes, size: number): void => {
    if (size > largest[kind]) largest[kind] = size;
  };
  for (const part of new Set<object>(questions.flatMap(({ given, when }) => [given, when]))) measure(part, '', grow);
  return largest;
}

/** Calls `grow` for a value that stands under this key, and for all that it holds. */
function measure(value: unknown, key: string, grow: (kind: keyof Sizes, size: number) => void): void {
  if (typeof value === 'string' && !/filter$/i.test(key)) grow('characters', value.length);
  if (typeof value !== 'object' || value === null) return;
  const kind = LISTS.has(key) ? LISTS.get(key) : 'values';
  if (Array.isArray(value) && kind !== undefined) grow(kind, value.length);
  for (const [name, inner] of Object.entries(value)) measure(inner, Array.isArray(value) ? key : name, grow);
}

/** Kind by kind the largest. */
export function largestOf(all: readonly Partial<Sizes>[]): Sizes {
  const largest = { ...NOTHING };
  for (const sizes of all) {
    for (const kind of KINDS) largest[kind] = Math.max(largest[kind], sizes[kind] ?? 0);
  }
  return largest;
}

/** `25 rules, 40 values in a list`: the kinds that occur, golden and generated questions together. */
export function printLargest({ subject, campaigns }: ReportBody): string | undefined {
  const largest = largestOf([subject, ...campaigns].flatMap((line) => line?.largest ?? []));
  const words = KINDS.filter((kind) => largest[kind] > 0).map((kind) => plural(largest[kind], ...NOUNS[kind]));
  return words.length === 0 ? undefined : words.join(', ');
}

/** Each kind in the singular and in the plural. */
const NOUNS: Readonly<Record<keyof Sizes, readonly [one: string, more: string]>> = {
  rules: ['rule', 'rules'],
  policies: ['policy', 'policies'],
  members: ['member in a group', 'members in a group'],
  values: ['value in a list', 'values in a list'],
  characters: ['character in a text', 'characters in a text'],
};
