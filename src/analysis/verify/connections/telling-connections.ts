/** The connections of a table that notices every single edit of client access rules. */
import { protocols } from '../../../../generators/nouns/authentication.ts';
import type { ClientAccessRule, Connection } from '../../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import { plural } from '../../../syntax/quantities.ts';
import { chooseRows } from './choose-rows.ts';
import { firstMatch } from './first-match.ts';
import { type RuleConnection, ruleConnections } from './rule-connections.ts';
import { type RuleEdit, ruleEdits, writtenRules } from './rule-edits.ts';

/** Connections, in the order of the rules that they are about. */
export interface TellingConnections {
  readonly connections: readonly Connection[];
  /** Single edits that change the answer to a connection that is not among them; empty where the table is whole. */
  readonly remarks: readonly string[];
}

/** Rows; a longer table is read by nobody. */
const MOST_ROWS = 500;

/** Answers that are compared; beyond, an edit is compared only where the rule that it edits is asked about. */
const COMPARED = 5_000_000;

/** Chooses among connections that are made from the rules; the same rules give the same ones. */
export function tellingConnections(
  given: readonly ClientAccessRule[],
  readings: Readings,
  chosen: SomeReadings,
): TellingConnections {
  const { candidates, noticing, isCut } = comparedEdits(given, [], readings, chosen);
  const named = protocols.map((protocol) =>
    candidates.flatMap(({ connection }, place) => (connection.protocol === protocol ? [place] : [])),
  );
  const { rows, unmet } = chooseRows([...named, ...noticing], candidates.length, MOST_ROWS);
  const connections = rows.flatMap((place) => candidates[place]?.connection ?? []);
  return { connections, remarks: remarksOn(unmet, isCut, rows.length) };
}

/** How many single edits change the answer to a connection that is made from the rules, and to none of these. */
export function unnoticedEdits(
  given: readonly ClientAccessRule[],
  asked: readonly Connection[],
  readings: Readings,
  chosen: SomeReadings,
): number {
  const { noticing } = comparedEdits(given, asked, readings, chosen);
  return noticing.filter((places) => places.length > 0 && !places.some((place) => place < asked.length)).length;
}

interface ComparedEdits {
  /** Those that are asked already come first. */
  readonly candidates: readonly RuleConnection[];
  /** Of each edit the candidates to which it changes the answer. */
  readonly noticing: readonly (readonly number[])[];
  readonly isCut: boolean;
}

function comparedEdits(
  given: readonly ClientAccessRule[],
  asked: readonly Connection[],
  readings: Readings,
  chosen: SomeReadings,
): ComparedEdits {
  const written = writtenRules(given);
  const rules = written.map(({ read }) => read);
  const made = ruleConnections(rules, readings, chosen);
  const all = rules.map((_, at) => at);
  const candidates = [...asked.map((connection) => ({ connection, madeFor: all })), ...made.connections];
  const edits = ruleEdits(written);
  const match = firstMatch(
    candidates.map(({ connection }) => connection),
    readings,
    chosen,
  );
  const today = candidates.map((_, place) => match.decider(rules, place));
  const places = candidates.map((_, place) => place);
  const own = rules.map((_, at) => places.filter((place) => candidates[place]?.madeFor.includes(at)));
  const isFew = edits.length * candidates.length <= COMPARED;
  const placesFor = ({ rules: edited, at, touched }: RuleEdit): readonly number[] => {
    const from = edited.findIndex((rule, index) => rule !== rules[index]);
    const first = from === -1 ? edited.length : from;
    return (isFew ? places : (own[at] ?? [])).filter((place) => {
      const before = today[place] ?? 0;
      if (before < first || (touched !== undefined && !match.holds(touched, place))) return false;
      return match.outcome(edited, match.decider(edited, place, first)) !== match.outcome(rules, before);
    });
  };
  return { candidates, noticing: edits.map(placesFor), isCut: made.isCut };
}

function remarksOn(unmet: number, isCut: boolean, rows: number): readonly string[] {
  const most =
    unmet === 0
      ? []
      : [
          `the table ends at ${plural(rows, 'row')}: ${plural(unmet, 'small change')} of the rules would not be noticed`,
        ];
  const cut = isCut ? ['the rules name more values than a table can ask about: not each of them is in a row'] : [];
  return [...most, ...cut];
}
