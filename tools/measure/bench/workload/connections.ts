/** The connections of bench-1: half uniform over ranges and people, half inside a rule of uniform depth. */
import { type Dice, diceOf, pick, times } from '../../../../generators/dice.ts';
import { authenticationTypes, protocols } from '../../../../generators/nouns/authentication.ts';
import type { Caller, Connection, Protocol } from '../../../../src/model/generated/wire.generated.ts';
import { people, SEED } from './people.ts';
import { addressIn, drawRange } from './ranges.ts';
import type { BenchRule } from './rules.ts';

/** So many connections to these rules, always the same for as many rules. */
export function benchConnections(rules: readonly BenchRule[], count: number): readonly Connection[] {
  const dice = diceOf(SEED + rules.length, 4);
  const ranges = rules.flatMap(({ rule }) => rule.anyOfClientIPAddressesOrRanges ?? []);
  return times(count, (index) => (index % 2 === 0 ? anywhere(dice, ranges) : inside(dice, pick(dice, rules), ranges)));
}

function anywhere(dice: Dice, ranges: readonly string[]): Connection {
  return drawConnection(dice, protocols, ranges, people);
}

/** All of the rule's conditions hold, but that on a username where the protocol is Universal Outlook. */
function inside(dice: Dice, { rule, meant }: BenchRule, ranges: readonly string[]): Connection {
  const { anyOfProtocols: named, anyOfClientIPAddressesOrRanges: own } = rule;
  return drawConnection(dice, named?.length ? named : protocols, own?.length ? own : ranges, meant);
}

function drawConnection(
  dice: Dice,
  among: readonly Protocol[],
  ranges: readonly string[],
  whom: readonly Caller[],
): Connection {
  return {
    protocol: pick(dice, among),
    authenticationType: pick(dice, authenticationTypes),
    clientIPAddress: addressIn(dice, ranges.length > 0 ? pick(dice, ranges) : drawRange(dice)),
    ...pick(dice, whom),
  };
}
