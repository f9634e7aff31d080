/** One world in fifty is as large as those of administrators, and what is large in it decides. */
import { describe, expect, it } from 'vitest';
import { everyday, type Scenario, scenario, wellFormed, without } from '../../generators/index.ts';
import { builtInNames } from '../../generators/nouns/everyday-texts.ts';
import { type Chapter, chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type { Sizes } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { answer } from '../../src/reference/reference.ts';
import { isValidQuestion } from '../../src/reference/validity.ts';
import { sizesOf } from '../../src/report/sizes.ts';
import { sameAnswer } from '../../src/syntax/same-answer.ts';
import { limitedPrograms } from '../checks/limited-programs.ts';
import { percent } from './draws.ts';
import { questionsOf, sample } from './scenarios.ts';

/** A range has no size. */
const chapters = chapterNames.filter((chapter) => chapter !== 'ip-ranges');

const worldsOf = (chapter: Chapter): readonly Scenario[] => sample(chapter, everyday(wellFormed), 24);

const worlds = new Map(chapters.map((chapter) => [chapter, worldsOf(chapter)]));

describe.each(chapters)('everyday worlds of %s', (chapter) => {
  const own = worlds.get(chapter) ?? [];
  const questions = own.flatMap(questionsOf);

  it('are settled, with few questions', () => {
    expect(questions.filter((question) => !isValidQuestion(question))).toEqual([]);
    const counts = own.map(({ when }) => when.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([8, 12]);
  });

  it('are decided by what is large in them', () => {
    const programs = limitedPrograms.filter((program) => program.chapters.includes(chapter));
    const hang = (question: Question): boolean => {
      const right = answer(question, defaultReadings);
      return programs.some(({ sees }) => {
        const given = answer(sees(question), defaultReadings);
        return !sameAnswer(chapter, right, given, { grounds: true, codes: false });
      });
    };
    const isDecided = (question: Question): boolean => !('refused' in answer(question, defaultReadings));
    const decided = questions.filter(isDecided);
    expect(percent(decided.filter(hang).length, decided.length)).toBeGreaterThanOrEqual(50);
  });

  it('shrink to smaller ones, each of them settled', () => {
    const [world] = own;
    if (world === undefined) throw new Error('there is no world');
    const arbitrary = scenario<Chapter>(chapter, everyday(wellFormed));
    const candidates = [...arbitrary.shrink(world, undefined).take(60)].map(({ value }) => value);
    const length = JSON.stringify(world).length;
    expect(candidates.length).toBeGreaterThan(world.when.length);
    expect(candidates.filter((each) => JSON.stringify(each).length >= length)).toEqual([]);
    expect(
      candidates
        .slice(-20)
        .flatMap(questionsOf)
        .filter((question) => !isValidQuestion(question)),
    ).toEqual([]);
  });
});

it('everyday worlds together are as large as they are meant to be', () => {
  const largest = sizesOf([...worlds.values()].flat().flatMap(questionsOf));
  const least: Sizes = { rules: 30, policies: 24, members: 100, values: 40, characters: 190 };
  for (const kind of Object.keys(least) as (keyof Sizes)[]) expect(largest[kind]).toBeGreaterThanOrEqual(least[kind]);
  expect(largest.characters).toBeLessThan(400);
});

it('everyday worlds hold every built-in name', () => {
  const texts = JSON.stringify([...worlds.values()].flat());
  expect(builtInNames.filter((name) => !texts.includes(`"${name}"`))).toEqual([]);
});

describe('worlds of all sizes', () => {
  const count = 600;

  it.each(['username-patterns', 'recipient-filters'] as const)(
    'of %s: one in fifty is large, the others stay',
    (chapter) => {
      const all = sample(chapter, wellFormed, count);
      const small = sample(chapter, without(wellFormed, 'everyday-sizes'), count);
      const changed = all.filter((world, index) => JSON.stringify(world) !== JSON.stringify(small[index]));
      expect(percent(changed.length, count)).toBeGreaterThan(1);
      expect(percent(changed.length, count)).toBeLessThan(3.5);
      expect(sizesOf(changed.flatMap(questionsOf)).characters).toBeGreaterThan(150);
      expect(sizesOf(small.flatMap(questionsOf)).characters).toBeLessThan(64);
    },
  );

  it('are none of ip-ranges', () => {
    const [all, small] = [wellFormed, without(wellFormed, 'everyday-sizes')].map((each) =>
      sample('ip-ranges', each, 100),
    );
    expect(all).toEqual(small);
  });
});
