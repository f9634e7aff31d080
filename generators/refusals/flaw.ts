/** A text that is refused for one reason, and what it would have been without. */
export interface Flaw<R extends string> {
  readonly text: string;
  readonly reason: R;
  /** Accepted, under every reading. */
  readonly mended: string;
}
