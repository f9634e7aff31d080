import type { ClauseId } from './generated/clauses.generated.ts';
import type { RefusalCode, RefusalReason } from './generated/wire.generated.ts';

/** Why a text was not understood, or is too much. One line, lower case, the offending text in backticks. */
export interface Problem {
  readonly code: RefusalCode | 'unreadable' | 'too-large';
  readonly message: string;
  /** Where: a file, line, column or JSON pointer, as far as it is known. */
  readonly place?: string;
  readonly hint?: string;
  readonly clause?: ClauseId;
}

type ProductionIn<R extends RefusalReason> = R extends `invalid-value ${infer Name}` ? Name : never;

/** A part of a grammar, as reasons name it: `octet`, `property`. */
export type Production = ProductionIn<RefusalReason>;

/** A text that a chapter's grammar does not produce, with the production that is not met and the clause that refuses it. */
export interface GrammarProblem extends Problem {
  readonly production: Production;
  readonly clause: ClauseId;
}

/** A value, or the reason why there is none. */
export type Result<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };
