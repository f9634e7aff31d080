/** What the engine hands back. */
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type { Problem } from '../model/problem.ts';

/** An answer with the clause that it comes to; the same object for every request that is decided alike, so never to be changed. */
export interface GroundedAnswer<A> {
  readonly answer: A;
  readonly clause: ClauseId;
}

/** The reason why something is not compiled: it would take more than the limit. Nothing is answered then, rather than inexactly. */
export interface SizeProblem extends Problem {
  readonly code: 'too-large';
  /** What it would take, in the unit that the message names. */
  readonly size: number;
  readonly limit: number;
}

/** A refusal by size: `what` would take `size` of `unit`. */
export function tooLarge(
  what: string,
  size: number,
  limit: number,
  unit: string,
): { readonly ok: false; readonly problem: SizeProblem } {
  const message = `${what} would take ${size} ${unit}, more than ${limit}`;
  return { ok: false, problem: { code: 'too-large', message, size, limit } };
}
