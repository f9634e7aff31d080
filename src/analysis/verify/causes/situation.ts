/** What a likely cause is looked for in: an answer that came out otherwise than the rules say, and all that the files hold. */
import type { Cause, ReasonedAnswer } from '../../../model/generated/wire.generated.ts';
import type { ExportedObject, Place } from '../../../model/inventory/call.ts';
import type { HeldPolicy, Inventory } from '../../../model/inventory/inventory.ts';
import type { SomeReadings } from '../../../model/readings.ts';
import type { AccessAnswers } from '../../answers/access-answers.ts';
import type { AnswerClaim } from '../questions/answer-claims.ts';

/** A difference about an app and a mailbox. */
export interface AccessSituation {
  readonly inventory: Inventory;
  /** What the files show on the line of a place. */
  readonly objectsAt: (place: Place) => readonly ExportedObject[];
  /** Names that are nearly those of the question, where they are looked for: not among too many questions. */
  readonly looksForNames: boolean;
  readonly answers: AccessAnswers;
  readonly claim: AnswerClaim;
  readonly app: string;
  /** Its id, and what the text calls it. */
  readonly mailbox: { readonly id: string; readonly name: string; readonly isListed: boolean };
  readonly actual: ReasonedAnswer;
  /** The policies that may count for the app. */
  readonly policies: readonly HeldPolicy[];
  /** The readings that are fixed: answers do not say any more that they depend on them. */
  readonly chosen: SomeReadings;
  /** The app was seen getting in elsewhere in the same way: no refusal of the app as a whole explains this one. */
  readonly getsInElsewhere: boolean;
}

/** Looks for one cause; several where different readings explain it. */
export type CauseFinder<S> = (situation: S) => readonly Cause[];

/** Whether access was refused, or must be. */
export function isRefusal({ expected }: AnswerClaim): boolean {
  return expected === 'Denied' || expected === 'DenyAccess';
}
