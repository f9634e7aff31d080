/** Which rule decides connections, each rule looked at once for each of them. */
import type { Action, Connection } from '../../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import type { Condition, Rule } from '../../../model/rule.ts';
import { applies, toClient } from '../../../reference/client-access-rules.ts';
import { reference } from '../../../reference/reference.ts';
import type { Client, Interpretation } from '../../../reference/semantics.ts';

/** What rules make of connections, which are known by their places in the list. */
export interface FirstMatch {
  /** The place of the first rule that applies, of those from a place on; their number where none does. */
  readonly decider: (rules: readonly Rule[], place: number, from?: number) => number;
  /** Whether the condition or exception holds. */
  readonly holds: (condition: Condition, place: number) => boolean;
  /** What comes out by the rule at a place; where there is none, `none`, or what a chosen reading makes of that. */
  readonly outcome: (rules: readonly Rule[], decider: number) => Action | 'none';
}

/** `chosen` are the readings that a person chose. */
export function firstMatch(connections: readonly Connection[], readings: Readings, chosen: SomeReadings): FirstMatch {
  const under: Interpretation = { readings, semantics: reference };
  const clients = connections.map(toClient);
  const known = new WeakMap<Rule, Int8Array>();
  const meets = (rule: Rule, place: number, client: Client): boolean => {
    const those = known.get(rule) ?? new Int8Array(clients.length);
    if (!known.has(rule)) known.set(rule, those);
    if (those[place] === UNKNOWN) those[place] = applies(rule, client, under).kind === 'applies' ? YES : NO;
    return those[place] === YES;
  };
  const clientAt = (place: number): Client => {
    const client = clients[place];
    if (client === undefined) throw new Error('internal error: no such connection');
    return client;
  };
  const end = endOf(readings, chosen);
  return {
    decider(rules, place, from = 0) {
      const client = clientAt(place);
      const found = rules.findIndex((rule, index) => index >= from && meets(rule, place, client));
      return found === -1 ? rules.length : found;
    },
    holds(condition, place) {
      const role = condition.field.startsWith('except') ? 'exception' : 'condition';
      return reference.conditionHolds(condition, role, clientAt(place), under);
    },
    outcome: (rules, decider) => rules[decider]?.action ?? end,
  };
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/** CAR-NO-RULE: with the reading open, that no rule applies is told from either action, as a table says what depends on it. */
export function endOf(readings: Readings, chosen: SomeReadings): Action | 'none' {
  if (chosen['no-rule-matches'] === undefined) return 'none';
  return readings['no-rule-matches'] === 'allow' ? 'AllowAccess' : 'DenyAccess';
}
