/** What is judged: anything that answers runs, in this process or behind a pipe. */

import type { Chapter, Given, When } from '../model/chapters.ts';
import type { StartAnswer } from '../model/generated/wire.generated.ts';
import type { Answer } from '../model/question.ts';

/** Questions of one chapter about one given. */
export interface Run {
  readonly chapter: Chapter;
  readonly given: Given;
  readonly when: readonly When[];
}

/** What became of one question. `problem` is one line for the reader. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | {
      readonly kind: 'unsupported' | 'errored' | 'violated' | 'crashed' | 'timed-out' | 'unstable' | 'not-run';
      readonly problem: string;
    };

/** How a run ended: an outcome for each question; or it broke off, and either it or an earlier run is to blame; or it came too late. */
export type Reply =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'broken'; readonly outcome: Misconduct }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'late' };

/** What a subject did wrong that no single question is to blame for. */
export interface Misconduct {
  readonly kind: 'violated' | 'crashed' | 'timed-out';
  readonly problem: string;
}

/** Whatever is asked: a program, a function, the reference, a fault. */
export interface Subject {
  /** Opens the conversation. Rejects with a HarnessError when there is none to be had. */
  readonly start: () => Promise<StartAnswer>;
  /** Asks one run; never rejects. Several runs may be outstanding. What comes when the time is up need not be looked at. */
  readonly ask: (run: Run, isOver?: () => boolean) => Promise<Reply>;
  /** Ends the conversation and everything that it started. Resolves to what the subject did while nothing was asked. */
  readonly stop: () => Promise<Misconduct | undefined>;
}
