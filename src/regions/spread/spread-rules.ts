/** Client access rules under many readings at once: what a connection is decided, and on which readings that hangs. */
import type { RuleSet } from '../../model/chapters.ts';
import type { Connection, DecisionAnswer } from '../../model/generated/wire.generated.ts';
import { invariant } from '../../model/invariant.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings, SomeReadings } from '../../model/readings.ts';
import { readingsOf } from '../../syntax/readings/readings.ts';
import { readRules } from '../../syntax/rules.ts';
import type { GroundedAnswer } from '../decision.ts';
import { lazyClasses } from '../rules/classes.ts';
import { answersOf } from '../rules/compile.ts';
import { firstRule, type Tables, tablesOf } from '../rules/tables.ts';
import { along, type Spread } from './spread.ts';
import { type SpreadDecider, spreadDecisions } from './spread-decision.ts';
import { type ClassStore, spreadFieldsOf } from './spread-fields.ts';
import { spreadOutcomes } from './spread-outcomes.ts';
import { NO_CLASS, spreadProductsOf } from './spread-products.ts';

/** Outcomes beside the places of rules: no rule decides, or none is looked at. Settled: allowed, or denied, by none. */
const [NO_RULE, BYPASS, ALLOWED, DENIED] = [-1, -2, -3, -4];

/** Bytes that the tables of a field may take. */
const MOST_BYTES = 2 ** 26;

/**
 * Compiles rules under `readings` and all others that `chosen` leaves open. Refused as by `compileRules`; the limit is
 * met earlier, because addresses have classes under each way of reading them.
 */
export function compileSpreadRules(
  given: RuleSet,
  readings: Readings,
  chosen: SomeReadings,
): Result<SpreadDecider<Connection, DecisionAnswer>> {
  const read = readRules(given);
  if (!read.ok) return read;
  const rules = [...read.value].sort((one, other) => one.priority - other.priority); // CAR-ORDER
  const open = spreadProductsOf(rules, readings, chosen, 'applies');
  const tables = tablesOf(open.products, rules.length, open.channelClasses);
  const fields = spreadFieldsOf(open, storeOf(tables));
  if (!fields.ok) return fields;
  const outcomesOf = spreadOutcomes(open, fields.value, readings, chosen, (channel, address, username, recipient) => {
    if (channel === NO_CLASS) return BYPASS;
    const found = firstRule(tables, channel, address, username, recipient);
    return found < rules.length ? found : NO_RULE;
  });
  const answers = answersOf(rules, readings);
  const groundedAt = (outcome: number): GroundedAnswer<DecisionAnswer> => {
    const grounded = answers[outcome - BYPASS];
    invariant(grounded !== undefined, `no outcome ${outcome}`);
    return grounded;
  };
  const { decisionOf } = spreadDecisions<DecisionAnswer>({
    readings,
    settle: settling(readings, chosen),
    answerOf: (outcome) => (outcome < 0 ? answerByNone(outcome) : groundedAt(outcome).answer),
    groundedAt,
  });
  return { ok: true, value: (connection) => decisionOf(outcomesOf(connection)) };
}

function answerByNone(outcome: number): DecisionAnswer {
  return { action: outcome === DENIED ? 'DenyAccess' : 'AllowAccess', decidedBy: [] };
}

/** CAR-NO-RULE: what none decides, where its axis is open under each of its readings. */
function settling(readings: Readings, chosen: SomeReadings): (outcomes: Spread<number>) => Spread<number> {
  const settledAs = ({ axes, values }: Spread<number>, byNone: string): Spread<number> => {
    const none = byNone === 'allow' ? ALLOWED : DENIED;
    return { axes, values: values.map((each) => (each === NO_RULE ? none : each === BYPASS ? ALLOWED : each)) };
  };
  if ('no-rule-matches' in chosen) return (outcomes) => settledAs(outcomes, readings['no-rule-matches']);
  return (outcomes) =>
    along(
      'no-rule-matches',
      readingsOf('no-rule-matches').map((reading) => settledAs(outcomes, reading)),
    );
}

function storeOf(tables: Tables): ClassStore {
  const most: ClassStore['most'] = (field) => Math.floor(MOST_BYTES / tables.bytesOf(field));
  return {
    most,
    fresh: (field) =>
      lazyClasses(tables.rowsOf(field), most(field), (row, truth) => tables.writeRow(field, row, truth)),
  };
}
