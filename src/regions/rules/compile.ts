/** Client access rules, compiled once: spec/client-access-rules.md over cells of connections. */
import type { RuleSet } from '../../model/chapters.ts';
import type { Action, Connection, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import type { Rule } from '../../model/rule.ts';
import { readRules } from '../../syntax/rules.ts';
import { hasBit } from '../bits.ts';
import { channels } from '../channels/channels.ts';
import type { GroundedAnswer } from '../decision.ts';
import { type Encoders, encodersOf } from './columns.ts';
import { fieldsOf } from './fields.ts';
import { bypassing, productsOf } from './products.ts';
import { type ClassColumns, firstRule, firstRules, tablesOf } from './tables.ts';

/** Rules that are ready to decide connections, under the readings that they were compiled with. */
export interface CompiledRules {
  /** The rules in the order in which they are looked at (CAR-ORDER); places below are places in it. */
  readonly rules: readonly Rule[];
  /** The answer to one connection, as the reference gives it. The connection must be well formed: throws for an address that is none. */
  readonly decide: (connection: Connection) => GroundedAnswer<DecisionAnswer>;
  /** The numbers that `place` and `places` take. */
  readonly encode: Encoders;
  /** The place of the rule that decides a request given as numbers; −1 when none does, −2 when none is looked at. */
  readonly place: (channel: number, address: number, username: number, recipient: number) => number;
  /** The same for as many requests as `into` holds. Nothing is allocated. */
  readonly places: (columns: ClassColumns, into: Int32Array) => void;
  /** The answer that a place stands for. */
  readonly answerAt: (place: number) => GroundedAnswer<DecisionAnswer>;
}

/** CAR-NO-RULE, CAR-MIDDLE-TIER-BYPASS: places at which no rule stands. */
const NO_RULE = -1;
const BYPASS = -2;

/**
 * Compiles rules under readings. Refused: a text of theirs that is none (`invalid-value`), and `too-large` when the
 * tables would go beyond the limits that its message names. Exact, or nothing.
 */
export function compileRules(given: RuleSet, readings: Readings): Result<CompiledRules> {
  const read = readRules(given);
  if (!read.ok) return read;
  const rules = [...read.value].sort((one, other) => one.priority - other.priority); // CAR-ORDER
  const products = productsOf(rules, readings, 'applies');
  const tables = tablesOf(products, rules.length);
  const encoded = encodersOf(products, fieldsOf(products, readings), tables, readings);
  if (!encoded.ok) return encoded;
  const encode = encoded.value;
  const bypass = bypassing(readings);
  const otherwise = Int8Array.from(channels, (_, channel) => (hasBit(bypass, channel) ? BYPASS : NO_RULE));
  const answers = answersOf(rules, readings);
  const answerAt = (place: number): GroundedAnswer<DecisionAnswer> => answers[place - BYPASS] ?? BYPASSED;
  const place = (channel: number, address: number, username: number, recipient: number): number => {
    const found = firstRule(tables, channel, address, username, recipient);
    return found < rules.length ? found : (otherwise[channel] ?? NO_RULE);
  };
  const decide = (connection: Connection): GroundedAnswer<DecisionAnswer> => {
    const { username, recipient } = encode.subject(connection);
    const address = encode.address(connection.clientIPAddress);
    return answerAt(place(encode.channel(connection), address, encode.username(username), encode.recipient(recipient)));
  };
  const places = (columns: ClassColumns, into: Int32Array): void => {
    firstRules(tables, columns, into);
    for (let row = 0; row < into.length; row += 1) {
      if ((into[row] ?? 0) >= rules.length) into[row] = otherwise[columns.channel[row] ?? 0] ?? NO_RULE;
    }
  };
  return { ok: true, value: { rules, decide, encode, place, places, answerAt } };
}

const BYPASSED: GroundedAnswer<DecisionAnswer> = decided('AllowAccess', [], 'CAR-MIDDLE-TIER-BYPASS');

/** The answer for each place, from −2. */
export function answersOf(rules: readonly Rule[], readings: Readings): readonly GroundedAnswer<DecisionAnswer>[] {
  const action = readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
  const byRules = rules.map((rule) => decided(rule.action, [rule.name], 'CAR-FIRST-MATCH'));
  return [BYPASSED, decided(action, [], 'CAR-NO-RULE'), ...byRules];
}

/** CAR-ACTION, CAR-GROUNDS */
function decided(
  action: Action,
  decidedBy: readonly string[],
  clause: GroundedAnswer<DecisionAnswer>['clause'],
): GroundedAnswer<DecisionAnswer> {
  return Object.freeze({ answer: Object.freeze({ action, decidedBy: Object.freeze([...decidedBy]) }), clause });
}
