/** What is `not asked`: an evaluator that does otherwise is told from the reference by nothing that is asked. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../generators/blocks.ts';
import { answerWith } from '../../src/faults/answer-with.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { fault as orderMindsCase } from '../../src/faults/recipient-filters/order-minds-case.ts';
import { laws } from '../../src/laws/all.generated.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import { type Clause, clauses } from '../../src/model/generated/clauses.generated.ts';
import type { Errored } from '../../src/model/generated/wire.generated.ts';
import type { Answer, Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { comparable } from '../../src/syntax/same-answer.ts';
import { cases } from '../support/golden-collection.ts';
import type { Alternative } from './alternative.ts';
import { anotherOrderBeyondAscii } from './another-order-beyond-ascii.ts';
import { filtersFoldedInFull } from './filters-folded-in-full.ts';
import { usernamesFoldedInFull } from './usernames-folded-in-full.ts';

const alternatives: readonly Alternative[] = [anotherOrderBeyondAscii, filtersFoldedInFull, usernamesFoldedInFull];

const named = alternatives.map((alternative) => ({ name: alternative.lens.name, ...alternative }));

/** The default readings, and those that come last on each axis. */
const bothEnds: readonly Readings[] = [
  defaultReadings,
  Object.assign({}, defaultReadings, ...axes.map(({ name, readings }) => ({ [name]: readings.at(-1)?.name }))),
];

const SEEDS = [1, 2];
/** Worlds of each law and seed. */
const WORLDS = 25;

const concerned = chapterNames.filter((chapter) => alternatives.some(({ lens }) => lens.chapters.includes(chapter)));

const asked: Readonly<Record<string, readonly Question[]>> = {
  'golden case': cases.map(({ question }) => question),
  'generated question': concerned.flatMap((chapter) => SEEDS.flatMap((seed) => blockOf(chapter, 0, seed).questions)),
  'question of a law': laws.flatMap(({ world, ask }) =>
    SEEDS.flatMap((seed) => fc.sample<unknown>(world, { seed, numRuns: WORLDS }).flatMap(ask)),
  ),
};

/** What the reference answers under each of the readings, found once for all alternatives. */
const rightly = new Map<Question, readonly string[]>();

function right(question: Question): readonly string[] {
  const known = rightly.get(question) ?? bothEnds.map((readings) => spelled(question, answer(question, readings)));
  rightly.set(question, known);
  return known;
}

function spelled({ chapter }: Question, given: Answer | Errored): string {
  return 'errored' in given ? given.errored : comparable(chapter, given, { grounds: true, codes: true });
}

/** The questions that are answered otherwise than by the reference, under one of the readings at least. */
function showing(lens: Fault, questions: readonly Question[]): readonly Question[] {
  const asks = bothEnds.map((readings) => answerWith(lens, readings));
  return questions.filter(
    (question) =>
      lens.chapters.includes(question.chapter) &&
      asks.some((ask, at) => spelled(question, ask(question)) !== right(question)[at]),
  );
}

describe('alternatives', () => {
  it('stand for the clauses that have something that is not asked, one for each', () => {
    const open = Object.entries<Clause>(clauses)
      .filter(([, { otherwise }]) => otherwise.some(({ judged }) => judged === 'not asked'))
      .map(([id]) => id);
    expect(alternatives.flatMap(({ lens }) => lens.clauses).sort()).toEqual(open.sort());
  });

  it('are all that lie here', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !/^alternatives?\./.test(file));
    expect(named.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it.each(named)('$name is another evaluator, as a question of its own shows', ({ lens, shownBy }) => {
    expect(showing(lens, [shownBy]).length).toBeGreaterThan(0);
  });

  describe.each(Object.entries(asked))('as far as a %s goes', (_, questions) => {
    it.each(named)('$name is the reference', ({ lens }) => expect(showing(lens, questions)).toEqual([]));

    it('a program whose order minds case is another', () => {
      expect(showing(orderMindsCase, questions).length).toBeGreaterThan(0);
    });
  });

  it('are asked some thousand questions', () => {
    for (const chapter of concerned) {
      const own = (asked['generated question'] ?? []).filter((question) => question.chapter === chapter);
      expect(own.length, chapter).toBeGreaterThan(2000);
    }
  });
});
