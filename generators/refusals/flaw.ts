import type { RefusalReason } from '../../src/model/generated/wire.generated.ts';

/** A text that is refused for one reason, and what it would have been without. */
export interface Flaw<F extends string> {
  readonly text: string;
  readonly flaw: F;
  readonly reason: RefusalReason;
  /** AcceptedCall, under every reading. */
  readonly mended: string;
}
