/** Which cases a subject is asked: the chapters that it claims, within its limits. */
import type { Chapter } from '../model/chapters.ts';
import type { Case } from '../model/golden.ts';
import type { Question } from '../model/question.ts';
import type { ReportSubject, StartAnswer } from '../model/wire.generated.ts';
import { chapterNames } from '../syntax/wire.ts';
import { isWithin } from './limits.ts';

export interface Plan {
  readonly cases: readonly Case[];
  /** Cases of claimed chapters that are not asked: outside the subject's limits, or with a `then` that it cannot answer. */
  readonly leftOut: ReportSubject['leftOut'];
  /** Claimed chapters of whose cases every one is left out. */
  readonly unasked: readonly Chapter[];
  readonly claimed: readonly Chapter[];
  readonly notClaimed: readonly Chapter[];
}

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
  return fateOf(question, declaration) === 'asked';
}

type Fate = 'asked' | 'limits' | 'decisions';

function fateOf(question: Question, { limits = {}, decisions }: StartAnswer): Fate {
  if (!isWithin(limits, question)) return 'limits';
  const asksThen = 'then' in question.when && question.when.then !== undefined;
  return asksThen && !answersThen(question.chapter, decisions) ? 'decisions' : 'asked';
}

/** `true` speaks of rules alone. */
function answersThen(chapter: Chapter, decisions: StartAnswer['decisions'] = false): boolean {
  if (typeof decisions === 'boolean') return decisions && chapter === 'rule-administration';
  return decisions.some((each) => each === chapter);
}
