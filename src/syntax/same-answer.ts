/** When two answers are the same: chapter by chapter, what is a set and what is compared at all. */

import type { Chapter } from '../model/chapters.ts';
import type { RuleAdministrationAnswer } from '../model/generated/wire.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import { fold } from './fold.ts';
import { canonicalJson } from './json/json.ts';
import { isAccepted, unsettled } from './unsettled/unsettled.ts';

/** What became of one call. */
export type AdministrationStep = RuleAdministrationAnswer['steps'][number];

/** How much of two answers must be the same. */
export interface Strictness {
  /** Whether `decidedBy` counts. */
  readonly grounds: boolean;
  /** Whether the code of a refusal counts, or only that it is one. */
  readonly codes: boolean;
  /** Whether an answer to an unsettled question that is more lenient or stricter counts as wrong; it does not unless this is true. */
  readonly strict?: boolean;
}

/** Whether two answers are the same, as strictly as that. */
export function sameAnswer(chapter: Chapter, one: Answer, other: Answer, strictness: Strictness): boolean {
  // nearly all answers are equal to the letter: seen so in a tenth of the time that it takes to sort keys and sets
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  return comparable(chapter, one, strictness) === comparable(chapter, other, strictness);
}

/** How an answer that is not right is acceptable: on a text of which no document says whether it is refused. */
export type Leniency = 'more lenient' | 'stricter';

/** Undefined where the answer must be right: spec/unsettled.md. */
export function leniencyOf(question: Question, answer: Answer, { strict }: Strictness): Leniency | undefined {
  const isRefused = 'refused' in answer;
  if (strict === true || isAccepted(question) !== isRefused) return undefined; // no need to mend its texts, which is dear
  return unsettled(question) && (isRefused ? 'stricter' : 'more lenient');
}

/** Equal texts for answers, or the same parts of answers, that count as the same. */
export function comparable(chapter: Chapter, answer: Answer | AdministrationStep, strictness: Strictness): string {
  return canonicalJson(reduce(chapter, '', answer, strictness));
}

/** Fields whose order means nothing. */
const SETS: Readonly<Partial<Record<Chapter, readonly string[]>>> = {
  'application-access-policies': ['decidedBy'],
  'policy-administration': ['policies', 'appIds', 'decidedBy'],
};

/** Fields whose case means nothing. */
const FOLDED: Readonly<Partial<Record<Chapter, readonly string[]>>> = { 'policy-administration': ['appIds'] };

function reduce(chapter: Chapter, key: string, value: unknown, strictness: Strictness): unknown {
  if (Array.isArray(value)) {
    const folded = FOLDED[chapter]?.includes(key) === true;
    const items = value.map((item) => (folded ? fold(String(item)) : reduce(chapter, '', item, strictness)));
    return SETS[chapter]?.includes(key) ? items.map(canonicalJson).sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([name, item]) => name !== 'message' && item !== null && (strictness.grounds || name !== 'decidedBy'),
  );
  return Object.fromEntries(
    fields.map(([name, item]) =>
      name === 'refused' ? [name, strictness.codes ? item : true] : [name, reduce(chapter, name, item, strictness)],
    ),
  );
}
