/** Our own mistakes: conditions that no input can make false. */
import type { Result } from './problem.ts';

/** Throws when the project itself is wrong; never for bad input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`internal error: ${message}`);
}

/** The value of a text that was checked where it came in; throws for one that was not. */
export function valid<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`internal error: unchecked input: ${result.problem.message}`);
}

/** Marks a case that the types exclude. */
export function unreachable(value: never): never {
  throw new Error(`internal error: unexpected ${JSON.stringify(value)}`);
}
