import type { Chapter, Chapters } from './chapters.ts';
import type { RefusalCode, Refused } from './generated/wire.generated.ts';
import type { Region } from './readings.ts';

export type { RefusalCode, Refused };

/** A chapter, what the question is asked about, and the question. */
export type Question<C extends Chapter = Chapter> = {
  readonly [K in C]: { readonly chapter: K; readonly given: Chapters[K]['given']; readonly when: Chapters[K]['when'] };
}[C];

/** A chapter's answer as it stands on the wire, when the subject decided. */
export type ChapterAnswer<C extends Chapter = Chapter> = Chapters[C]['answer'];

/** A decision, or the refusal of the input with the code that applies. */
export type Answer<C extends Chapter = Chapter> = ChapterAnswer<C> | Refused;

/** The answer that is right under every combination of readings in the region. */
export interface Box<A = Answer> {
  readonly readings: Region;
  readonly then: A;
}

/**
 * What is right, under every reading: boxes that are disjoint and together cover the product of the axes they name.
 * One box without readings says that all readings agree.
 */
export type Expectation = readonly Box[];
