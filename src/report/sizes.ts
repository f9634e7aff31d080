/** How large questions are: of larger ones a report says nothing. */
import type { Question } from '../model/question.ts';
import type { Sizes } from '../model/wire.generated.ts';
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
  const parts = new Set<object>(questions.flatMap(({ given, when }) => [given, when]));
  return largestOf([...parts].flatMap((part) => [...sizesIn(part, '')]));
}

/** The sizes of a value that stands under this key, and of all that it holds. */
function* sizesIn(value: unknown, key: string): Iterable<Partial<Sizes>> {
  if (typeof value === 'string') yield /filter$/i.test(key) ? {} : { characters: value.length };
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const kind = LISTS.has(key) ? LISTS.get(key) : 'values';
    yield kind === undefined ? {} : { [kind]: value.length };
  }
  for (const [name, inner] of Object.entries(value)) yield* sizesIn(inner, Array.isArray(value) ? key : name);
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
