/** Golden cases whose answers depend on readings, and which of them tells most next. */

import type { Case } from '../../model/golden.ts';
import type { Region } from '../../model/readings.ts';
import { canonicalJson } from '../../syntax/json/json.ts';
import { comparable, type Strictness } from '../../syntax/same-answer.ts';
import { partition, type VersionSpace } from './version-space.ts';

/** Cases that divide the readings alike. */
export interface Division {
  /** For each answer that can be told from the others, where it is right. */
  readonly answers: readonly (readonly Region[])[];
  readonly cases: readonly Case[];
}

/** Bits that a question must tell more than another to be worth a new given. */
const NEW_GIVEN = 0.6;

/** Divisions in the order of their first cases; none of them leaves all readings together. */
export function divisionsOf(cases: readonly Case[], strictness: Strictness): readonly Division[] {
  const divisions = new Map<string, { answers: Division['answers']; cases: Case[] }>();
  for (const each of cases) {
    const { answers, key } = partitionOf(each, strictness);
    if (answers.length < 2) continue;
    const known = divisions.get(key);
    if (known === undefined) divisions.set(key, { answers, cases: [each] });
    else known.cases.push(each);
  }
  return [...divisions.values()];
}

/** How a case parts the readings, and equal texts for equal partings. */
interface Partition {
  readonly answers: Division['answers'];
  readonly key: string;
}

/** By strictness and case: identifying asks for them again and again. */
const partitions = new Map<string, WeakMap<Case, Partition>>();

function partitionOf(each: Case, strictness: Strictness): Partition {
  const name = canonicalJson(strictness);
  const own = partitions.get(name) ?? new WeakMap<Case, Partition>();
  partitions.set(name, own);
  const parting = own.get(each) ?? part(each, strictness);
  own.set(each, parting);
  return parting;
}

function part(each: Case, strictness: Strictness): Partition {
  const answers = answersOf(each, strictness);
  return { answers, key: canonicalJson(answers) };
}

function answersOf({ question, expectation }: Case, strictness: Strictness): Division['answers'] {
  const regions = new Map<string, Region[]>();
  for (const { readings, then } of expectation) {
    const key = comparable(question.chapter, then, strictness);
    regions.set(key, [...(regions.get(key) ?? []), readings]);
  }
  return [...regions.values()];
}

/** What a question is asked about; making it is what costs a live server time. */
export function givenOf(each: Case): string {
  const { question } = each;
  const name = givens.get(each) ?? `${question.chapter} ${canonicalJson(question.given)}`;
  givens.set(each, name);
  return name;
}

/** By case: identifying asks for them again and again. */
const givens = new WeakMap<Case, string>();

/** The case that tells most, among equals one about a given that was set up before or that serves many questions; undefined when none tells anything. */
export function nextCase(
  divisions: readonly Division[],
  space: VersionSpace,
  asked: ReadonlySet<Case>,
): Case | undefined {
  const open = divisions
    .map(({ answers, cases }) => ({
      bits: entropy(partition(space, answers)),
      cases: cases.filter((each) => !asked.has(each)),
    }))
    .filter(({ bits, cases }) => bits > 0 && cases.length > 0);
  const ready = new Set([...asked].map(givenOf));
  const use = usesOf(open);
  let [best, most]: [Case | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const { bits, cases } of open) {
    for (const each of cases) {
      const given = givenOf(each);
      const worth = bits + (ready.has(given) ? NEW_GIVEN : 0) + (use.get(given) ?? 0) * USE;
      if (worth > most + 1e-9) [best, most] = [each, worth];
    }
  }
  return best;
}

/** Bits for every bit that further questions about the same given could tell. */
const USE = 0.05;

/** For each given the bits that its questions tell, each division once. */
function usesOf(
  open: readonly { readonly bits: number; readonly cases: readonly Case[] }[],
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { bits, cases } of open)
    for (const given of new Set(cases.map(givenOf))) uses.set(given, (uses.get(given) ?? 0) + bits);
  return uses;
}

/** Bits that the answer of one of several tells of who it is, each as likely as the others. */
export function entropyOf(answers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of answers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return entropy([...counts.values()].map((count) => count / answers.length));
}

function entropy(parts: readonly number[]): number {
  return parts.reduce((sum, part) => (part > 0 ? sum - part * Math.log2(part) : sum), 0);
}
