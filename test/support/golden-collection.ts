/** The committed golden files, and what can be asked of two questions: by how many atoms they differ. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Case } from '../../src/model/golden.ts';
import type { Expectation } from '../../src/model/question.ts';
import { parseGolden } from '../../src/syntax/golden/golden.ts';
import { canonicalJson } from '../../src/syntax/json/json.ts';
import { sameAnswer } from '../../src/syntax/same-answer.ts';

export interface GoldenText {
  readonly chapter: string;
  readonly topic: string;
  readonly format: 'json' | 'csv';
  readonly text: string;
}

const folder = join(import.meta.dirname, '..', '..', 'golden');

export const readme: string = readFileSync(join(folder, 'README.md'), 'utf8');

export const files: readonly GoldenText[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: chapter }) =>
    readdirSync(join(folder, chapter)).map((file) => ({
      chapter,
      topic: basename(file, extname(file)),
      format: extname(file) === '.csv' ? ('csv' as const) : ('json' as const),
      text: readFileSync(join(folder, chapter, file), 'utf8'),
    })),
  );

export function casesOf({ chapter, topic, format, text }: GoldenText): readonly Case[] {
  const read = parseGolden(`${chapter}/${topic}`, format, text);
  if (!read.ok) throw new Error(`${chapter}/${topic}: ${read.problem.place ?? ''} ${read.problem.message}`);
  return read.value;
}

export const cases: readonly Case[] = files.flatMap(casesOf);

/** Whether two expectations say the same, box for box. */
export function sameExpectation({ chapter }: Case['question'], one: Expectation, other: Expectation): boolean {
  return (
    one.length === other.length &&
    one.every(({ readings, then }) =>
      other.some(
        (box) =>
          canonicalJson(box.readings) === canonicalJson(readings) &&
          sameAnswer(chapter, box.then, then, { grounds: true, codes: true }),
      ),
    )
  );
}

/** By how many atoms two questions differ: values replaced, fields or list entries added or left out. */
export function distance(one: unknown, other: unknown): number {
  if (Array.isArray(one) && Array.isArray(other)) return listDistance(one, other);
  if (!isRecord(one) || !isRecord(other)) return one === other ? 0 : Math.max(atoms(one), atoms(other));
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.reduce((sum, key) => sum + distance(one[key], other[key]), 0);
}

function listDistance(one: readonly unknown[], other: readonly unknown[]): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === long.length)
    return long.reduce<number>((sum, item, index) => sum + distance(short[index], item), 0);
  if (short.length + 1 < long.length) return Number.POSITIVE_INFINITY;
  return Math.min(
    ...long.map(
      (item, index) => atoms(item) + listDistance(short, [...long.slice(0, index), ...long.slice(index + 1)]),
    ),
  );
}

/** How many values something holds; what is empty or missing is one. */
function atoms(value: unknown): number {
  const inside = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  return Math.max(
    1,
    inside.reduce<number>((sum, item) => sum + atoms(item), 0),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
