/** The connections of a table that notices every single edit of client access rules. */
import { protocols } from '../../../../generators/nouns/authentication.ts';
import type { ClientAccessRule, Connection } from '../../../model/generated/wire.generated.ts';
import type { Readings, SomeReadings } from '../../../model/readings.ts';
import { plural } from '../../../syntax/quantities.ts';
import { chooseRows } from './choose-rows.ts';
import { firstMatch } from './first-match.ts';
import { ruleConnections } from './rule-connections.ts';
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
  const written = writtenRules(given);
  const rules = written.map(({ read }) => read);
  const { connections: candidates, isCut } = ruleConnections(rules, readings, chosen);
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
  const noticing = ({ rules: edited, at }: RuleEdit): readonly number[] => {
    const from = edited.findIndex((rule, index) => rule !== rules[index]);
    const first = from === -1 ? edited.length : from;
    return (isFew ? places : (own[at] ?? [])).filter((place) => {
      const before = today[place] ?? 0;
      if (before < first) return false;
      return match.outcome(edited, match.decider(edited, place, first)) !== match.outcome(rules, before);
    });
  };
  const named = protocols.map((protocol) =>
    places.filter((place) => candidates[place]?.connection.protocol === protocol),
  );
  const { rows, unmet } = chooseRows([...named, ...edits.map(noticing)], candidates.length, MOST_ROWS);
  const connections = rows.flatMap((place) => candidates[place]?.connection ?? []);
  return { connections, remarks: remarksOn(unmet, isCut, rows.length) };
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
