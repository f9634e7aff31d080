/** Every planted fault: well described, caught by the golden cases, like no other fault and like no reading. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/faults/fault.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import { answer } from '../../src/reference/reference.ts';
import { parseReadings } from '../../src/syntax/readings/readings.ts';
import { comparable } from '../../src/syntax/same-answer.ts';
import { cases } from '../support/golden-collection.ts';
import { EXACT, type Row, right, rows, signatureOf } from './matrix.ts';

/** Looks at rows and says what is wrong: `fault: finding`. */
type Rule = (rows: readonly Row[]) => readonly string[];

const KINDS: readonly Fault['kind'][] = [
  'question',
  'part',
  'reading',
  'refusal',
  'answer',
  'representation',
  'memory',
  'throw',
];

const folder = join(import.meta.dirname, '..', '..', 'src', 'faults');
const filed = new Set(
  chapterNames.flatMap((chapter) => readdirSync(join(folder, chapter)).map((file) => `${chapter}/${file}`)),
);

const misfiled: Rule = (all) =>
  all
    .filter(({ fault: { name, chapters } }) => !filed.has(`${chapters[0]}/${name}.ts`))
    .map(({ fault: { name, chapters } }) => `${name}: is not in ${chapters[0]}`);

/** One sentence in plain words that names somebody. */
const undescribed: Rule = (all) =>
  all
    .filter(({ fault }) => !/^[A-Z].{30,}\.$/.test(fault.who))
    .map(({ fault }) => `${fault.name}: who is \`${fault.who}\``);

const alive: Rule = (all) =>
  all.filter(({ wrong }) => wrong.size === 0).map(({ fault }) => `${fault.name}: no golden case catches it`);

/** Two faults that no golden case separates may be one. */
function alike(all: readonly Row[]): readonly string[] {
  const first = new Map<string, string>();
  return all.flatMap(({ fault: { name }, signature }) => {
    const before = first.get(signature);
    first.set(signature, before ?? name);
    return before === undefined ? [] : [`${name}: answers as ${before}`];
  });
}

/** What an implementation without a fault answers under one reading other than the default. */
const readings: ReadonlyMap<string, string> = new Map(
  axes.flatMap((axis) =>
    axis.readings.slice(1).map(({ name }): [string, string] => {
      const text = `${axis.name}=${name}`;
      const read = parseReadings(text);
      if (!read.ok) throw new Error(read.problem.message);
      const under = { ...defaultReadings, ...read.value };
      return [signatureOf(cases.map(({ question }) => answer(question, under))), text];
    }),
  ),
);

const justReadings: Rule = (all) =>
  all
    .filter(({ signature }) => readings.has(signature))
    .map(({ fault, signature }) => `${fault.name}: is the reading ${readings.get(signature)}`);

const twin = (row: Row | undefined, name: string, other: Partial<Row> = {}): Row => {
  if (row === undefined) throw new Error('there are no faults');
  return { ...row, fault: { ...row.fault, name }, ...other };
};

const rules: Readonly<Record<string, { rule: Rule; planted: readonly Row[]; finds: readonly string[] }>> = {
  'lie in the folder of their first chapter, under their name': {
    rule: misfiled,
    planted: [twin(rows[0], 'nobody-makes-it')],
    finds: [`nobody-makes-it: is not in ${rows[0]?.fault.chapters[0]}`],
  },
  'say who makes them': {
    rule: undescribed,
    planted: rows.slice(0, 1).map((row) => ({ ...row, fault: { ...row.fault, name: 'a', who: 'People.' } })),
    finds: ['a: who is `People.`'],
  },
  'are caught by a golden case': {
    rule: alive,
    planted: [twin(rows[0], 'a', { wrong: new Map() })],
    finds: ['a: no golden case catches it'],
  },
  'are told apart by the golden cases': {
    rule: alike,
    planted: [twin(rows[0], 'a'), twin(rows[1], 'b'), twin(rows[0], 'c')],
    finds: ['c: answers as a'],
  },
  'are no other reading': {
    rule: justReadings,
    planted: [...readings.keys()].slice(0, 1).map((signature) => twin(rows[0], 'a', { signature })),
    finds: [`a: is the reading ${[...readings.values()][0]}`],
  },
};

describe('planted faults', () => {
  describe.each(Object.entries(rules))('%s', (_, { rule, planted, finds }) => {
    it('in the project', () => expect(rule(rows)).toEqual([]));
    it('or the rule says so', () => expect(rule(planted)).toEqual(finds));
  });

  it('are all that lie in the folders', () => {
    expect(rows.length).toBe(filed.size);
    expect(new Set(rows.map(({ fault }) => fault.name)).size).toBe(filed.size);
  });

  it('are many', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
  });

  it('are of every kind and every chapter', () => {
    expect(new Set(rows.map(({ fault }) => fault.kind))).toEqual(new Set(KINDS));
    expect(new Set(rows.map(({ fault }) => fault.chapters[0]))).toEqual(new Set(chapterNames));
  });

  it('are compared with what the golden cases say', () => {
    const wrong = cases.filter(({ question, expectation }, index) => {
      const box = expectation.find(({ readings: region }) =>
        Object.entries(region).every(([axis, values]) =>
          values.some((value) => value === axes.find(({ name }) => name === axis)?.readings[0]?.name),
        ),
      );
      const given = right[index];
      if (box === undefined || given === undefined) return true;
      return comparable(question.chapter, box.then, EXACT) !== comparable(question.chapter, given, EXACT);
    });
    expect(wrong).toEqual([]);
  });
});
