/** The seam of the reference: the types of its named parts, which a fault may replace one at a time. */

import type { ConditionRole } from '../model/conditions.ts';
import type { Comparison, Connective, Pattern } from '../model/filter.ts';
import type { ClauseId } from '../model/generated/clauses.generated.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
  Recipient,
  RefusalCode,
  RefusalReason,
} from '../model/generated/wire.generated.ts';
import type { IpAddress, IpRange } from '../model/ip-range.ts';
import type { Production } from '../model/problem.ts';
import type { Readings } from '../model/readings.ts';
import type { Condition, Rule } from '../model/rule.ts';

/** The readings that an evaluation follows, and the parts that it is made of. */
export interface Interpretation {
  readonly readings: Readings;
  readonly semantics: Semantics;
}

/** An answer with the clause that decided it. */
export interface Decision<A> {
  readonly answer: A;
  readonly clause: ClauseId;
  /** Of a text that is refused. */
  readonly reason?: RefusalReason;
}

/** A code, for `invalid-value` with the production that is not met. */
export type CodeWithProduction =
  | { readonly code: 'invalid-value'; readonly production: Production }
  | { readonly code: Exclude<RefusalCode, 'invalid-value'> };

/** Why a call is refused. */
export type Refusal = CodeWithProduction & { readonly clause: ClauseId; readonly message: string };

/** A connection whose address has been read. */
export interface Client {
  readonly connection: Connection;
  readonly address: IpAddress;
}

/** What becomes of a rule: it applies, or the first thing in it that keeps it from applying. */
export type RuleOutcome =
  | { readonly kind: 'applies' | 'disabled' | 'out-of-scope'; readonly clause: ClauseId }
  | { readonly kind: 'condition-failed'; readonly clause: ClauseId; readonly condition: Condition }
  | { readonly kind: 'exempted'; readonly clause: ClauseId; readonly condition: Condition };

/** OPATH-LOGIC: the truth of a filter or a part of one. */
export type Truth = 'true' | 'false' | 'unknown';

/** Operands after the first of a chain, each with the operator before it. */
export type Operands = readonly { readonly operator: Connective; readonly value: Truth }[];

/** What is done to the numbers: a rule comes in, moves, or goes. */
export type Renumbering =
  | { readonly kind: 'new'; readonly at: number }
  | { readonly kind: 'set'; readonly from: number; readonly to: number }
  | { readonly kind: 'remove'; readonly at: number };

/** The numbers that New or Set can give, both included. */
export interface NumberRange {
  readonly verb: 'New' | 'Set';
  readonly first: number;
  readonly last: number;
}

/** The named parts. Each is passed the whole, so that one below another can be replaced alone. */
export interface Semantics {
  /** The order in which rules are looked at. */
  readonly order: (rules: readonly Rule[]) => readonly Rule[];
  /** Whether a rule applies to a connection, and if not, why. */
  readonly applies: (rule: Rule, client: Client, under: Interpretation) => RuleOutcome;
  /** Whether one condition or exception holds. */
  readonly conditionHolds: (
    condition: Condition,
    role: ConditionRole,
    client: Client,
    under: Interpretation,
  ) => boolean;
  /** Whether a range matches an address. */
  readonly rangeMatches: (range: IpRange, address: IpAddress, under: Interpretation) => boolean;
  /** Whether a username pattern matches a username. */
  readonly patternMatches: (pattern: Pattern, username: string, under: Interpretation) => boolean;
  /** The truth of one comparison of a recipient filter. */
  readonly compare: (comparison: Comparison, recipient: Recipient, under: Interpretation) => Truth;
  /** The truth of a chain of operands joined by -and and -or. */
  readonly connect: (first: Truth, rest: Operands, under: Interpretation) => Truth;
  /** The number that New or Set gives when it is asked for this one, or undefined when that is refused. */
  readonly place: (asked: number, range: NumberRange, under: Interpretation) => number | undefined;
  /** The number that another rule has after a rule came in, moved or went. */
  readonly renumber: (number: number, change: Renumbering, used: readonly number[], under: Interpretation) => number;
  /** Why a call on rules is refused, if it is. */
  readonly refuseRuleCall: (
    call: CmdletCall,
    rules: readonly ClientAccessRule[],
    under: Interpretation,
  ) => Refusal | undefined;
  /** Why a call on policies is refused, if it is. */
  readonly refusePolicyCall: (
    call: CmdletCall,
    policies: readonly ApplicationAccessPolicy[],
    directory: Directory,
    under: Interpretation,
  ) => Refusal | undefined;
  /** Whether a policy counts for an app. */
  readonly counts: (
    policy: ApplicationAccessPolicy,
    appId: string,
    policies: readonly ApplicationAccessPolicy[],
    under: Interpretation,
  ) => boolean;
  /** Whether a scope covers a mailbox. */
  readonly covers: (
    scope: string,
    mailbox: string,
    directory: Directory,
    under: Interpretation,
  ) => boolean | 'scope-lost';
  /** Whether a recipient is a member of a group. */
  readonly isMember: (recipient: string, group: string, directory: Directory, under: Interpretation) => boolean;
}
