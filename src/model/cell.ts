/** Parts of the space of connections as values: products of sets, one for each field, with a witness. */
import type {
  AccessAnswer,
  AccessQuestion,
  AuthenticationType,
  Connection,
  DecisionAnswer,
  MiddleTier,
  Protocol,
} from './generated/wire.generated.ts';
import type { IpAddress } from './ip-range.ts';

/** Addresses of one family from the first to the last, both included. */
export interface AddressInterval {
  readonly family: IpAddress['family'];
  readonly first: bigint;
  readonly last: bigint;
}

/** Of each list in `some` one pattern matches, and no pattern in `none` does. */
export interface PatternClaims {
  readonly some: readonly (readonly string[])[];
  readonly none: readonly string[];
}

/** All filters in `some` hold, and none in `none` does. */
export interface FilterClaims {
  readonly some: readonly string[];
  readonly none: readonly string[];
}

/**
 * Claims about one text. Where two sides read texts in two ways, `before` and `after` hold what is meant as that side reads
 * it (of the caller, where that side looks at the caller); all hold at once.
 */
export type SidedClaims<C> = C & { readonly before?: C; readonly after?: C };

/** Usernames of which the claims are true; without any all usernames. */
export type UsernameSet = SidedClaims<PatternClaims>;

/** Recipients of which the claims are true; without any all recipients. */
export type RecipientSet = SidedClaims<FilterClaims>;

/** The connections whose fields are each in their set. Of usernames and recipients it is enough to be in one of the sets; these are disjoint. */
export interface ConnectionProduct {
  readonly protocols: readonly Protocol[];
  readonly authenticationTypes: readonly AuthenticationType[];
  readonly middleTiers: readonly MiddleTier[];
  /** In ascending order, IPv4 first. Under a reading that joins the families an IPv4 address stands for its mapped one too. */
  readonly addresses: readonly AddressInterval[];
  readonly usernames: readonly UsernameSet[];
  readonly recipients: readonly RecipientSet[];
}

/** Numbers of addresses as decimals: up to 2¹²⁸. */
export interface AddressCount {
  readonly ipv4: string;
  readonly ipv6: string;
}

/** Connections that two rule sets decide differently, each in one way. */
export interface DifferingRegion extends ConnectionProduct {
  /** How many addresses there are. */
  readonly addressCount: AddressCount;
  /** A hash of the sets and the answers: the same region has the same one in every run. */
  readonly id: string;
  readonly before: DecisionAnswer;
  readonly after: DecisionAnswer;
  /** One of the connections, with as short texts as there are. */
  readonly witness: Connection;
}

/** Apps and mailboxes for which two sets of policies answer differently: each of the apps with each of the mailboxes, in one way. */
export interface AccessRegion {
  /** A hash of the sets and the answers: the same region has the same one in every run. */
  readonly id: string;
  /** Ids that stand in a policy of either set, folded, in ascending order. */
  readonly apps: readonly string[];
  /** Whether every app that no policy names is one of them. */
  readonly anyOtherApp: boolean;
  /** Ids that stand in either directory, in ascending order. */
  readonly mailboxes: readonly string[];
  /** Whether every mailbox that neither directory knows is one of them. */
  readonly anyOtherMailbox: boolean;
  readonly before: AccessAnswer;
  readonly after: AccessAnswer;
  readonly witness: AccessQuestion;
}
