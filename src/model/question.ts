import type { Chapter, Chapters } from './chapters.ts';

/** A chapter, what the question is asked about, and the question. */
export type Question<C extends Chapter = Chapter> = {
  readonly [K in C]: { readonly chapter: K; readonly given: Chapters[K]['given']; readonly when: Chapters[K]['when'] };
}[C];
