/** What ends a command or a call: wrong input, an environment that does not work, output that cannot be written. */
export { HarnessError, type HarnessErrorCode } from '../harness/errors.ts';

/** Wrong usage or unreadable input: one line for the person, exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** No output can be written, though nothing is wrong with the usage: exit code 3. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
