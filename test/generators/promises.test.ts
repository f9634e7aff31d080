/** What holds for the generated scenarios of every chapter and both presets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenario, wellFormed, wild } from '../../generators/index.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { axes, defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Question } from '../../src/model/question.ts';
import type { Readings } from '../../src/model/readings.ts';
import { answer } from '../../src/reference/reference.ts';
import { isValidQuestion } from '../../src/reference/validity.ts';
import { readAnswer, readGiven, readQuestion, readWhen } from '../../src/syntax/wire.ts';
import { questionsOf, sample } from './scenarios.ts';

const presets = { wellFormed, wild };
const combinations = chapterNames.flatMap((chapter) =>
  (['wellFormed', 'wild'] as const).map((preset) => ({ chapter, preset })),
);

/** The default readings, and those that come last on each axis. */
const bothEnds: readonly Readings[] = [
  defaultReadings,
  Object.assign({}, defaultReadings, ...axes.map(({ name, readings }) => ({ [name]: readings.at(-1)?.name }))),
];

/** What is wrong with a question of this preset, if anything. */
function problemOf(question: Question, preset: keyof typeof presets): string | undefined {
  const { chapter, given, when } = JSON.parse(JSON.stringify(question));
  if (preset === 'wellFormed') return isValidQuestion({ chapter, given, when }) ? undefined : 'is not settled';
  const onSchema = [readGiven(chapter, given), readWhen(chapter, when)].find(
    (read) => !read.ok && read.problem.code !== 'invalid-value',
  );
  return onSchema === undefined ? undefined : JSON.stringify(onSchema);
}

function problems(world: Scenario, preset: keyof typeof presets): readonly string[] {
  return questionsOf(world).flatMap((question) => {
    const problem = problemOf(question, preset);
    return problem === undefined ? [] : [`${problem}: ${JSON.stringify(question)}`];
  });
}

/** Everything that the scenario shrinks to in one step. */
function shrunk(world: Scenario, preset: keyof typeof presets): Iterable<Scenario> {
  const scenarios: fc.Arbitrary<Scenario> = scenario(world.chapter, presets[preset]);
  return scenarios
    .shrink(world, undefined)
    .take(600)
    .map(({ value }) => value);
}

const sizeOf = (world: Scenario): number => JSON.stringify(world).length;

describe.each(combinations)('scenarios of $chapter, $preset', ({ chapter, preset }) => {
  const settings = presets[preset];

  it('are the same for the same seed, and others for another', () => {
    const written = (seed: number): string => JSON.stringify(sample(chapter, settings, 10, seed));
    expect(written(3)).toBe(written(3));
    expect(written(3)).not.toBe(written(4));
  });

  it('have 8 to 32 questions, each of them valid', () => {
    const scenarios = sample(chapter, settings, 150);
    const counts = scenarios.map(({ when }) => when.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([8, 32]);
    expect(
      scenarios
        .slice(0, 80)
        .flatMap((world) => problems(world, preset))
        .slice(0, 3),
    ).toEqual([]);
  });

  it('shrink to smaller ones, each of them valid', () => {
    for (const world of sample(chapter, settings, 2, 5)) {
      const candidates = [...shrunk(world, preset)];
      expect(candidates.length).toBeGreaterThan(world.when.length);
      expect(candidates.filter((each) => sizeOf(each) >= sizeOf(world)).slice(0, 3)).toEqual([]);
      const [single = world] = candidates.filter(({ when }) => when.length === 1);
      const all = [...candidates.slice(0, 5), ...[...shrunk(single, preset)].slice(0, 100)];
      expect(all.flatMap((each) => problems(each, preset)).slice(0, 3)).toEqual([]);
    }
  });

  it('end in one question when they shrink', () => {
    const tried: Scenario[] = [];
    const fails = fc.property(scenario(chapter, settings), (world: Scenario) => tried.push(world) === 0);
    fc.check(fails, { seed: 7, numRuns: 1 });
    const last = tried.at(-1);
    expect(last?.when).toHaveLength(1);
    expect(last === undefined ? last : [...shrunk(last, preset)]).toEqual([]);
  });

  it('are answered by the reference, or refused by what reads them', () => {
    const questions = sample(chapter, settings, 30, 9).flatMap(questionsOf);
    const answered = questions.filter((question) => {
      const read = readQuestion(chapter, question.given, question.when);
      return read.ok && bothEnds.every((readings) => readAnswer(chapter, answer(read.value, readings)).ok);
    });
    expect(answered.length).toBeGreaterThan(preset === 'wild' ? questions.length / 2 : questions.length - 1);
  });
});
