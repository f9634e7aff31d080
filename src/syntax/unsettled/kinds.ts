/** What a kind of unsettled text does: spec/unsettled.md. */
import type { UnsettledKind } from '../../model/generated/clauses.generated.ts';

/** How texts of an unsettled kind are known, and mended. */
export interface TextKind {
  readonly name: UnsettledKind;
  /** The text without the kind; the same text when it has none. */
  readonly mend: (text: string) => string;
  /** Another thing that implementers make of such a text, in words that follow the kind: `as octal`. */
  readonly otherwise?: { readonly words: string; readonly mend: (text: string) => string };
}
