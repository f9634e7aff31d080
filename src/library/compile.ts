/** Rules and policies compiled once, for programs that decide many requests: the region engine as a library has it. */
import type { Chapters } from '../model/chapters.ts';
import { defaultReadings } from '../model/generated/axes.generated.ts';
import type { AccessAnswer, AccessQuestion, Connection, DecisionAnswer } from '../model/generated/wire.generated.ts';
import type { Result } from '../model/problem.ts';
import type { SomeReadings } from '../model/readings.ts';
import type { GroundedAnswer } from '../regions/decision.ts';
import { accessSteps, compilePolicies as compilePoliciesUnder } from '../regions/policies/compile.ts';
import type { Encoders } from '../regions/rules/columns.ts';
import { type CompiledRules, compileRules } from '../regions/rules/compile.ts';

export type { Encoders, GroundedAnswer };

/** Client access rules that are ready to decide. Remembers what it met in bounded memory. */
export interface ConnectionDecider {
  /** The names of the rules in the order in which they are looked at (CAR-ORDER): places are indexes in it. */
  readonly rules: readonly string[];
  /**
   * The answer to one connection with the clause that it comes to. Both are frozen, and the same objects for all connections
   * that are decided alike. Throws an `Error` for a client address that is none.
   */
  readonly decide: (connection: Connection) => GroundedAnswer<DecisionAnswer>;
  /** Connections as columns. Throws as `decide` does. */
  readonly encode: (connections: readonly Connection[]) => ConnectionColumns;
  /** The same field by field, for those who hold columns already. The numbers hold for this compiled set alone. */
  readonly encoders: Encoders;
  /**
   * The place of the deciding rule for as many rows as `into` holds; −1 where no rule applies (CAR-NO-RULE), −2 where none is
   * looked at (CAR-MIDDLE-TIER-BYPASS), −3 for a row that `decide` must be asked about: its username or recipient has the
   * class 0, which says that classes of that field take more than 64 MiB.
   */
  readonly decideColumns: (columns: ConnectionColumns, into: Int32Array) => void;
  /** The answer that a place stands for. Throws a `RangeError` for −3 and whatever else is no place. */
  readonly answerAt: (place: number) => GroundedAnswer<DecisionAnswer>;
}

/** Connections as numbers, row by row: the channel from 0 to 179, and classes of the other fields. All columns are of one length. */
export interface ConnectionColumns {
  readonly channel: Uint8Array;
  readonly address: Uint32Array;
  readonly username: Uint32Array;
  readonly recipient: Uint32Array;
}

/** Application access policies that are ready to decide. */
export interface AccessDecider {
  /** The answer to one question with its clause, frozen as for rules; `decidedBy` in the order of the policies. */
  readonly decide: (question: AccessQuestion) => GroundedAnswer<AccessAnswer>;
  /** The number of an app; all apps that no policy names have the same. */
  readonly encodeApp: (appId: string) => number;
  /** The class of a mailbox by its id: mailboxes that the same scopes cover have the same. */
  readonly encodeMailbox: (mailbox: string) => number;
  /** What is decided for each app with each mailbox, app by app, as indexes in `steps`; `into` has room for all pairs. */
  readonly decideMatrix: (apps: ArrayLike<number>, mailboxes: ArrayLike<number>, into: Uint8Array) => void;
  /** The four steps of the decision: the clause, and the access that it gives. */
  readonly steps: typeof accessSteps;
  /** The answer for an app and a mailbox as numbers. */
  readonly answerAt: (app: number, mailbox: number) => GroundedAnswer<AccessAnswer>;
}

/** Of a row that has the class 0. */
const NOT_ENCODED = -3;

/**
 * Compiles client access rules as they stand on the wire. `readings` need not name every axis; the others have their defaults.
 * Answers are those of `answer`, exactly, or there are none: refused are a text that its grammar refuses (`invalid-value`, with
 * rule and field), and rules whose tables would take more than the limit that the message names (`too-large`). What comes from
 * outside must have passed `readQuestion` first.
 */
export function compile(
  { rules }: Chapters['client-access-rules']['given'],
  readings: SomeReadings = {},
): Result<ConnectionDecider> {
  const compiled = compileRules(rules, { ...defaultReadings, ...readings });
  return compiled.ok ? { ok: true, value: deciderOf(compiled.value) } : compiled;
}

function deciderOf({ rules, decide, encode: encoders, places, answerAt }: CompiledRules): ConnectionDecider {
  return {
    rules: rules.map(({ name }) => name),
    decide,
    encoders,
    encode: (connections) => encodeAll(connections, encoders),
    decideColumns(columns, into) {
      places(columns, into);
      const { username, recipient } = columns;
      for (let row = 0; row < into.length; row += 1) {
        if (username[row] === 0 || recipient[row] === 0) into[row] = NOT_ENCODED;
      }
    },
    answerAt(place) {
      if (!Number.isInteger(place) || place <= NOT_ENCODED || place >= rules.length)
        throw new RangeError(`${place} is no place`);
      return answerAt(place);
    },
  };
}

function encodeAll(connections: readonly Connection[], encoders: Encoders): ConnectionColumns {
  const { length } = connections;
  const [address, username, recipient] = [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
  const channel = new Uint8Array(length);
  for (const [row, connection] of connections.entries()) {
    const account = encoders.subject(connection);
    channel[row] = encoders.channel(connection);
    address[row] = encoders.address(connection.clientIPAddress);
    username[row] = encoders.username(account.username);
    recipient[row] = encoders.recipient(account.recipient);
  }
  return { channel, address, username, recipient };
}

/**
 * Compiles application access policies with their directory. Answers are those of `answer` (AAP-DENY-FIRST to
 * AAP-OTHERWISE-GRANTED), exactly; refused (`too-large`) are scopes times recipients beyond 256 MiB. Ids compare exactly (DIR-IDS);
 * a scope that the directory does not hold covers nobody (AAP-LOST-SCOPE).
 */
export function compilePolicies(
  given: Chapters['application-access-policies']['given'],
  readings: SomeReadings = {},
): Result<AccessDecider> {
  const compiled = compilePoliciesUnder(given, { ...defaultReadings, ...readings });
  if (!compiled.ok) return compiled;
  const { decide, apps, mailboxes, matrix, answerAt } = compiled.value;
  return {
    ok: true,
    value: {
      decide,
      encodeApp: apps.numberOf,
      encodeMailbox: mailboxes.classOf,
      decideMatrix: matrix,
      steps: accessSteps,
      answerAt,
    },
  };
}
