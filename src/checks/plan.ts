/** Which cases a subject is asked: the chapters that it claims, within its limits. */

import { isAskedWithin, isGivenWithin, isWithin } from '../harness/limits.ts';
import { type Chapter, chapterNames } from '../model/chapters.ts';
import type { ReportSubject, StartAnswer } from '../model/generated/wire.generated.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';

/** The cases that a subject is asked, and what is left out. */
export interface Plan {
  readonly cases: readonly Case[];
  /** Cases of claimed chapters that are not asked: outside the subject's limits, or with a `then` that it cannot answer. */
  readonly leftOut: ReportSubject['leftOut'];
  /** Claimed chapters of whose cases every one is left out. */
  readonly unasked: readonly Chapter[];
  readonly claimed: readonly Chapter[];
  readonly notClaimed: readonly Chapter[];
}

/** The cases of claimed chapters within the declared limits. */
export function plan(cases: readonly Case[], declaration: StartAnswer): Plan {
  const isClaimed = (chapter: Chapter): boolean => declaration.answers.includes(chapter);
  const own = cases.filter((each) => isClaimed(each.question.chapter));
  const fates = own.map((each) => fateOf(each.question, declaration));
  const inside = own.filter((_, index) => fates[index] === 'asked');
  const chapters = (some: readonly Case[]): ReadonlySet<Chapter> => new Set(some.map((each) => each.question.chapter));
  const asked = chapters(inside);
  return {
    cases: inside,
    leftOut: {
      limits: fates.filter((fate) => fate === 'limits').length,
      decisions: fates.filter((fate) => fate === 'decisions').length,
    },
    unasked: [...chapters(own)].filter((chapter) => !asked.has(chapter)),
    claimed: chapterNames.filter(isClaimed),
    notClaimed: chapterNames.filter((chapter) => !isClaimed(chapter)),
  };
}

/** Whether the subject can be asked this at all. */
export function isInside(question: Question, declaration: StartAnswer): boolean {
  return askableAbout(question.given, declaration)(question);
}

/**
 * Which questions about this the subject can be asked. What they are about is looked at once for all of them: a world has twenty
 * questions, and looking at its rules for each took more time than drawing them.
 */
export function askableAbout(
  given: Question['given'],
  { limits, decisions }: StartAnswer,
): (question: Question) => boolean {
  if (limits === undefined) return (question) => answersThen(question, decisions);
  if (!isGivenWithin(limits, given)) return () => false;
  return (question) => isAskedWithin(limits, question) && answersThen(question, decisions);
}

type Fate = 'asked' | 'limits' | 'decisions';

function fateOf(question: Question, { limits = {}, decisions }: StartAnswer): Fate {
  if (!isWithin(limits, question)) return 'limits';
  return answersThen(question, decisions) ? 'asked' : 'decisions';
}

/** Whether the question has no `then`, or one that the subject answers; `true` speaks of rules alone. */
function answersThen({ chapter, when }: Question, decisions: StartAnswer['decisions'] = false): boolean {
  if (!('then' in when) || when.then === undefined) return true;
  if (typeof decisions === 'boolean') return decisions && chapter === 'rule-administration';
  return decisions.some((each) => each === chapter);
}
