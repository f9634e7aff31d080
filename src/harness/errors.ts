/** What can go wrong with the environment, step by step along a conversation. */

/** Why no run is possible. */
export type HarnessErrorCode =
  /** The program could not be started at all. */
  | 'cannot-start'
  /** It ended before it answered `start`. */
  | 'ended-at-start'
  /** It did not answer `start` within the time limit. */
  | 'silent-at-start'
  /** Its answer to `start` is not what the protocol asks for. */
  | 'bad-declaration'
  /** It speaks another version of the protocol. */
  | 'other-version';

/** The run cannot go on; nobody's answers are to blame. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError';
  readonly code: HarnessErrorCode;
  readonly hint: string | undefined;

  constructor(code: HarnessErrorCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
