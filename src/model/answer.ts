import type { Chapter, Chapters } from './chapters.ts';
import type { RefusalCode, Refused } from './wire.generated.ts';

/** A chapter's answer as it stands on the wire, when the subject decided. */
export type Decided<C extends Chapter = Chapter> = Chapters[C]['answer'];

/** A decision, or the refusal of the input with the code that applies. */
export type Answer<C extends Chapter = Chapter> = Decided<C> | Refused;

export type { RefusalCode, Refused };
