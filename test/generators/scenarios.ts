/** Scenarios of fixed seeds, and their questions. */
import fc from 'fast-check';
import { type Scenario, type Settings, scenario } from '../../generators/index.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import type { Question } from '../../src/model/question.ts';

export function sample(chapter: Chapter, settings: Settings, count: number, seed = 1): readonly Scenario[] {
  return fc.sample<Scenario>(scenario(chapter, settings), { seed, numRuns: count });
}

export function questionsOf({ chapter, given, when }: Scenario): readonly Question[] {
  return when.map((each) => ({ chapter, given, when: each }) as Question);
}

/** Every fifth question of many scenarios, because those of one world are much alike. */
export function spread(chapter: Chapter, settings: Settings, count: number, seed?: number): readonly Question[] {
  return sample(chapter, settings, count, seed)
    .flatMap(questionsOf)
    .filter((_, index) => index % 5 === 0);
}
