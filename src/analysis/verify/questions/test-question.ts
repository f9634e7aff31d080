/** What is asked of the rules, or why nothing can be. */
import type { AskedConnection } from '../../../model/generated/wire.generated.ts';

/** A question, in the words of whoever wrote it. */
export type TestQuestion = AskedAccess | AskedTest | NoQuestion;

/** May this app open this mailbox? */
export interface AskedAccess {
  readonly kind: 'access';
  readonly app: string;
  readonly mailbox: string;
  /** What else the text calls the mailbox. */
  readonly alias?: readonly string[];
}

/** Does this connection get in? */
export interface AskedTest {
  readonly kind: 'connection';
  /** What is known of it. */
  readonly connection: AskedConnection;
}

/** Nothing that the rules can be asked. */
export interface NoQuestion {
  readonly kind: 'nothing';
  readonly because: string;
  readonly app?: string;
  readonly mailbox?: string;
  /** It is about a role. */
  readonly isAboutRoles?: true;
}
