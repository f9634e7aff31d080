/** What is asked of an implementation about people's own rules or policies, and how much of them that covers. */
import type { Chapter, Given, When } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Case } from '../../model/golden.ts';
import type { Expectation, Question } from '../../model/question.ts';
import { decide, reference } from '../../reference/reference.ts';
import { canonicalJson } from '../../syntax/json/json.ts';

/** How much of a chapter's given the questions cover. */
export interface CoverageCounts {
  readonly chapter: Chapter;
  readonly regions: number;
  /** Borders that are crossed by two questions. */
  readonly borders: number;
  /** Borders that change no answer anywhere. */
  readonly deadBorders: number;
  /** Cells, where each of them is asked for. */
  readonly cells?: number;
}

/** What is asked beside a request of each region and two at each border. */
export interface CoverageExtent {
  /** One request of every cell as well. */
  readonly everyCell?: boolean;
}

/** The questions about one given, each once, and what they cover. */
export interface OwnCoverage {
  readonly counts: CoverageCounts;
  readonly cases: readonly Case[];
}

/** A request and what it stands for. */
export interface CoverageRequest {
  /** As in an address: `region-3`. */
  readonly id: string;
  /** Completes the sentence «a program that …». */
  readonly hunts: string;
  readonly when: When;
}

/** The requests as cases about what is given; of equal ones the first stands. */
export function casesOf(
  { chapter, given }: { readonly chapter: Chapter; readonly given: Given },
  requests: readonly CoverageRequest[],
  expect: (question: Question) => Expectation,
): readonly Case[] {
  const different = new Map<string, CoverageRequest>();
  for (const request of requests) {
    const key = canonicalJson(request.when);
    if (!different.has(key)) different.set(key, request);
  }
  return [...different.values()].map(({ id, hunts, when }) => {
    const question = { chapter, given, when } as Question;
    const { clause } = decide(question, { readings: defaultReadings, semantics: reference });
    return { address: `${chapter}/own#${id}`, clauses: [clause], hunts, question, expectation: expect(question) };
  });
}
