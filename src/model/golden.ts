/** A golden case that has been read and checked. */
import type { ClauseId, UnsettledKind } from './generated/clauses.generated.ts';
import type { RefusalReason } from './generated/wire.generated.ts';
import type { Expectation, Question } from './question.ts';

/** Of a text, or of the calls that are refused, in their order. */
export type Reason = RefusalReason | readonly RefusalReason[];

/** A question with what is right for it, at its address. */
export interface Case {
  /** `chapter/file#id`: stable, and what reports and `--only` name. */
  readonly address: string;
  /** The first is the one that the case is about. */
  readonly clauses: readonly ClauseId[];
  /** The mistake that the case catches. */
  readonly hunts?: string;
  readonly origin?: string;
  /** The kinds of unsettled text that the question has. */
  readonly unsettled?: readonly UnsettledKind[];
  readonly question: Question;
  readonly expectation: Expectation;
  /** Why it is refused, where it is; for calls one reason for each that is. */
  readonly reason?: Reason;
}
