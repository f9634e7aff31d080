/** A planted fault: the reference seen through one wrong lens. */

import type { Chapter } from '../model/chapters.ts';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type { Answer, Question } from '../model/question.ts';
import type { SomeReadings } from '../model/readings.ts';
import type { Condition } from '../model/rule.ts';
import type { Semantics } from '../reference/semantics.ts';

/** The reference under the readings that are followed. */
export type Ask = (question: Question) => Answer;

/** Whether a condition in this role is concerned. */
type Concerns = (condition: Condition, role: 'condition' | 'exception') => boolean;

type RefusalPart = 'refuseRuleCall' | 'refusePolicyCall';

/** One entry of Semantics and what stands in its place. */
type PartOf<Name extends keyof Semantics> = {
  readonly [N in Name]: { readonly part: N; readonly means: Semantics[N] };
}[Name];

/** What is wrong, by kind. */
export type Lens =
  /** Another question is answered: something of it is dropped, swapped or split. */
  | { readonly kind: 'question'; readonly rewrite: (question: Question, right: Ask) => Question }
  /** One part of the meaning is another. */
  | ({ readonly kind: 'part' } & PartOf<Exclude<keyof Semantics, RefusalPart>>)
  /** Other readings are followed for some questions, or in some conditions, and only there. */
  | { readonly kind: 'reading'; readonly readings: SomeReadings; readonly where: (question: Question) => boolean }
  | { readonly kind: 'reading'; readonly readings: SomeReadings; readonly conditions: Concerns }
  /** Accepts, refuses, gives another code, or changes something although it refuses. */
  | ({ readonly kind: 'refusal' } & PartOf<RefusalPart>)
  | { readonly kind: 'refusal'; readonly respond: (question: Question, right: Ask) => Answer }
  /** Decides rightly and says it wrongly. */
  | { readonly kind: 'answer'; readonly alter: (answer: Answer, question: Question, right: Ask) => Answer }
  /** A spelling of the wire is taken for another value. */
  | { readonly kind: 'representation'; readonly rewrite: (question: Question, right: Ask) => Question }
  /** Something of earlier questions is left; each subject begins with a fresh memory. */
  | { readonly kind: 'memory'; readonly remember: () => (question: Question, right: Ask) => Answer }
  /** Dies on questions of a certain shape. */
  | { readonly kind: 'throw'; readonly dies: (question: Question) => boolean };

/** A planted mistake: what it is called, what it breaks, and the lens through which it sees. */
export type Fault = Lens & {
  /** The mistake in a few words, as the file is named. */
  readonly name: string;
  /** Where the mistake is made; the first is the folder's. Other chapters are answered rightly. */
  readonly chapters: readonly [Chapter, ...Chapter[]];
  /** The clauses that it breaks, the one that it is about first. */
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  /** Only unsettled texts show it: its answers are acceptable, unless all is strict. */
  readonly lenient?: true;
  /** Who makes the mistake, and why. */
  readonly who: string;
};
