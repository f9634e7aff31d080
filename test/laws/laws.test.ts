import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diceOf, pick } from '../../generators/dice.ts';
import { laws } from '../../src/laws/all.generated.ts';
import type { Law, LawResult } from '../../src/laws/law.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import { valid } from '../../src/model/invariant.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Readings, SomeReadings } from '../../src/model/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { isValidQuestion } from '../../src/reference/validity.ts';
import { readReadings } from '../../src/syntax/readings/readings.ts';
import { fileOfLaw } from '../../tools/measure/detection/laws.ts';
import { readRows } from '../evidence/rows.ts';
import { tree } from '../support/sources.ts';
import { faulty } from '../support/subjects.ts';

/** Which planted faults break which law. */
const detections = readRows('detection.csv').filter(({ by, detected }) => by === 'law' && detected === '1');

const SEED = 5;
const WORLDS = 40;
/** Worlds that are asked under each of the other readings. */
const FEW = 4;
/** Worlds that a planted fault may take to show, in steps: most need no more, a rare one still shows when generators draw otherwise. */
const STEPS = [WORLDS, 200, 1000];

const toReadings = (some: Readonly<Record<string, string>>): Readings => {
  const known: SomeReadings = valid(readReadings(some));
  return { ...defaultReadings, ...known };
};
const singles = axes.flatMap(({ name, readings }) =>
  readings.slice(1).map((other) => toReadings({ [name]: other.name })),
);
const mixtures = Array.from({ length: 30 }, (_, index) => {
  const dice = diceOf(index, SEED);
  return toReadings(Object.fromEntries(axes.map(({ name, readings }) => [name, pick(dice, readings).name])));
});

interface Asked {
  readonly world: unknown;
  readonly questions: readonly Question[];
}

/** The worlds of the seed, without the first ones that were seen before. */
function sampled(law: Law, count: number, seen = 0): readonly Asked[] {
  const worlds = fc.sample(law.world, { seed: SEED, numRuns: count });
  return worlds.slice(seen).map((world) => ({ world, questions: law.ask(world) }));
}

const rule = (law: Law, { world, questions }: Asked, readings: Readings): LawResult =>
  law.holds(
    world,
    questions.map((question) => answer(question, readings)),
  );

/** Whether one of the worlds shows the fault; one that it dies in shows nothing. */
function isKilled(law: Law, worlds: readonly Asked[], name: string): boolean {
  const ask = faulty(name);
  return worlds.some(({ world, questions }) => {
    const given = questions.map(ask);
    const answers = given.filter((each): each is Answer => !('errored' in each));
    return answers.length === given.length && law.holds(world, answers) === 'broken';
  });
}

describe.each(laws.map((law) => ({ law, name: law.name })))('$name', ({ law }) => {
  const worlds = sampled(law, WORLDS);

  it('holds of the reference under all readings, and is seldom vacuous', () => {
    const others = [...singles, ...mixtures].flatMap((readings, index) =>
      Array.from({ length: FEW }, (_, step) => {
        const asked = worlds[(index * FEW + step) % WORLDS];
        return asked === undefined ? 'broken' : rule(law, asked, readings);
      }),
    );
    const rulings = [...worlds.map((asked) => rule(law, asked, defaultReadings)), ...others];
    expect(rulings.filter((ruling) => ruling === 'broken')).toEqual([]);
    expect(rulings.filter((ruling) => ruling === 'vacuous').length).toBeLessThan(rulings.length / 2);
  });

  it('asks only what the protocol settles', () => {
    const unsettled = worlds
      .slice(0, 10)
      .flatMap(({ questions }) => questions.filter((each) => !isValidQuestion(each)));
    expect(unsettled).toEqual([]);
  });

  it('is broken by planted faults', () => {
    const named = detections.filter((row) => row['where'] === fileOfLaw(law.name)).map(({ fault = '' }) => fault);
    expect(named).not.toEqual([]);
    let [late, seen] = [named, 0];
    for (const step of STEPS) {
      const more = late.length === 0 ? [] : sampled(law, step, seen);
      late = late.filter((name) => !isKilled(law, more, name));
      seen = step;
    }
    expect(late).toEqual([]);
  });
});

describe('laws', () => {
  it('are named as their files', () => {
    const files = tree
      .filter(({ path, text }) => path.startsWith('src/laws/') && /^export const law\b/m.test(text))
      .map(({ path }) => basename(path, '.ts'));
    expect(laws.map(({ name }) => fileOfLaw(name)).sort()).toEqual(files.sort());
  });

  it('each have a clause that no other law has', () => {
    const cited = laws.flatMap(({ clauses }) => clauses);
    const idle = laws.filter(({ clauses }) => clauses.every((id) => cited.filter((each) => each === id).length > 1));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('reach every chapter', () => {
    expect(new Set(laws.map(({ chapter }) => chapter)).size).toBe(8);
  });
});
