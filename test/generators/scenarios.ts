/** Scenarios of fixed seeds, and their questions. */
import fc from 'fast-check';
import { type Scenario, type Settings, scenarioOf } from '../../generators/index.ts';
import type { Chapter } from '../../src/model/chapters.ts';
import type { Question } from '../../src/model/question.ts';

/** The chapters that questions are generated for. */
export const chapters: readonly Chapter[] = [
  'client-access-rules',
  'test-client-access-rule',
  'rule-administration',
  'recipient-filters',
  'ip-ranges',
  'username-patterns',
];

export function sample(chapter: Chapter, settings: Settings, count: number, seed = 1): readonly Scenario[] {
  return fc.sample<Scenario>(scenarioOf(chapter, settings), { seed, numRuns: count });
}

export function questionsOf({ chapter, given, when }: Scenario): readonly Question[] {
  return when.map((each) => ({ chapter, given, when: each }) as Question);
}
