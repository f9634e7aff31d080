/** The seam of the reference: the named parts that a fault may replace one at a time. */
import type { Comparison, Connective } from '../model/filter.ts';
import type { IpAddress, IpRange } from '../model/ip-range.ts';
import type { Pattern } from '../model/pattern.ts';
import type { Readings } from '../model/readings.ts';
import type { Condition, Rule } from '../model/rule.ts';
import type { Look } from '../model/trace.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  CmdletCall,
  Connection,
  Directory,
  Recipient,
} from '../model/wire.generated.ts';
import { counts } from './application-access-policies.ts';
import { applies, holds, order } from './client-access-rules.ts';
import type { Objection } from './cmdlets.ts';
import { covers, isMember } from './directory.ts';
import { rangeMatches } from './ip-ranges.ts';
import { objectToPolicyCall } from './policy-administration.ts';
import { compare, connect, type Truth } from './recipient-filters.ts';
import { type NumberRange, objectToRuleCall, place, type Renumbering, renumber } from './rule-administration.ts';
import { patternMatches } from './username-patterns.ts';

/** The readings that an evaluation follows, and the parts that it is made of. */
export interface Under {
  readonly readings: Readings;
  readonly meaning: Meaning;
}

/** Whether a condition or exception holds, with the value that made it hold. */
export type Held = { readonly holds: true; readonly value: string } | { readonly holds: false };

export interface Meaning {
  /** The order in which rules are looked at. */
  readonly order: (rules: readonly Rule[]) => readonly Rule[];
  /** Whether a rule applies to a connection, and if not, why. */
  readonly applies: (rule: Rule, connection: Client, under: Under) => Look;
  /** Whether one condition or exception holds. */
  readonly condition: (condition: Condition, role: 'condition' | 'exception', connection: Client, under: Under) => Held;
  /** Whether a range matches an address. */
  readonly range: (range: IpRange, address: IpAddress, under: Under) => boolean;
  /** Whether a username pattern matches a username. */
  readonly pattern: (pattern: Pattern, username: string, under: Under) => boolean;
  /** The truth of one comparison of a recipient filter. */
  readonly comparison: (comparison: Comparison, recipient: Recipient, under: Under) => Truth;
  /** The truth of a chain of operands joined by -and and -or. */
  readonly connective: (
    first: Truth,
    rest: readonly { readonly operator: Connective; readonly value: Truth }[],
    under: Under,
  ) => Truth;
  /** The number that New or Set gives when it is asked for this one, or undefined when that is refused. */
  readonly place: (asked: number, range: NumberRange, under: Under) => number | undefined;
  /** The number that another rule has after a rule came in, moved or went. */
  readonly renumber: (number: number, change: Renumbering, used: readonly number[], under: Under) => number;
  /** Why a call on rules is refused, if it is. */
  readonly refuseRule: (call: CmdletCall, rules: readonly ClientAccessRule[], under: Under) => Objection | undefined;
  /** Why a call on policies is refused, if it is. */
  readonly refusePolicy: (
    call: CmdletCall,
    policies: readonly ApplicationAccessPolicy[],
    directory: Directory,
    under: Under,
  ) => Objection | undefined;
  /** Whether a policy counts for an app. */
  readonly counts: (
    policy: ApplicationAccessPolicy,
    appId: string,
    policies: readonly ApplicationAccessPolicy[],
    under: Under,
  ) => boolean;
  /** Whether a scope covers a mailbox. */
  readonly covers: (scope: string, mailbox: string, directory: Directory, under: Under) => boolean | 'scope-lost';
  /** Whether a recipient is a member of a group. */
  readonly member: (recipient: string, group: string, directory: Directory, under: Under) => boolean;
}

/** A connection whose address has been read. */
export interface Client {
  readonly connection: Connection;
  readonly address: IpAddress;
}

/** The meaning that the specification gives to every part. */
export const reference: Meaning = {
  order,
  applies,
  condition: holds,
  range: rangeMatches,
  pattern: patternMatches,
  comparison: compare,
  connective: connect,
  place,
  renumber,
  refuseRule: objectToRuleCall,
  refusePolicy: objectToPolicyCall,
  counts,
  covers,
  member: isMember,
};
