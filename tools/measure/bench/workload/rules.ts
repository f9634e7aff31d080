/**
 * The rules of bench-1: 45 % with addresses, 25 % with patterns, 15 % with filters, 15 % with addresses and one of
 * these; a condition on protocols in 70 %, and 12 % of the addresses IPv6.
 */
import { between, chance, type Dice, diceOf, pick, some, times } from '../../../../generators/dice.ts';
import { protocols } from '../../../../generators/nouns/authentication.ts';
import type { Caller, ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';
import { patternPool } from './patterns.ts';
import { attributes, type BenchAttribute, people, SEED } from './people.ts';
import { drawRange } from './ranges.ts';

/** A rule, and people whom its conditions on accounts mean: everybody, where it has none. */
export interface BenchRule {
  readonly rule: ClientAccessRule;
  readonly meant: readonly Caller[];
}

/** Of a hundred rules. */
const SHARES = { addresses: 45, patterns: 25, filter: 15, protocols: 70 };
/** Values of a condition, at the most. */
const MOST = { ranges: 3, patterns: 2, protocols: 3 };

/** The first so many rules of an endless list that is always the same; priorities are their places from 1. */
export function benchRules(count: number): readonly BenchRule[] {
  const dice = diceOf(SEED, 3);
  return times(count, (index) => drawRule(dice, index + 1));
}

function drawRule(dice: Dice, priority: number): BenchRule {
  const { addresses, account } = drawKinds(dice);
  const { meant, ...conditions } = account?.(dice) ?? { meant: people };
  const rule: ClientAccessRule = {
    name: `rule ${priority}`,
    priority,
    action: chance(dice, 50) ? 'DenyAccess' : 'AllowAccess',
    anyOfProtocols: chance(dice, SHARES.protocols) ? some(dice, protocols, 1, MOST.protocols) : [],
    anyOfClientIPAddressesOrRanges: addresses ? times(between(dice, 1, MOST.ranges), () => drawRange(dice)) : [],
    ...conditions,
  };
  return { rule, meant };
}

type AccountCondition = Pick<ClientAccessRule, 'usernameMatchesAnyOfPatterns' | 'userRecipientFilter'> &
  Pick<BenchRule, 'meant'>;

/** Which conditions a rule has beside that on protocols. */
function drawKinds(dice: Dice): {
  readonly addresses: boolean;
  readonly account?: (dice: Dice) => AccountCondition;
} {
  const kind = dice(100);
  if (kind < SHARES.addresses) return { addresses: true };
  if (kind < SHARES.addresses + SHARES.patterns) return { addresses: false, account: drawPatterns };
  if (kind < SHARES.addresses + SHARES.patterns + SHARES.filter) return { addresses: false, account: drawFilter };
  return { addresses: true, account: chance(dice, 50) ? drawPatterns : drawFilter };
}

function drawPatterns(dice: Dice): AccountCondition {
  const patterns = some(dice, patternPool, 1, MOST.patterns);
  return {
    usernameMatchesAnyOfPatterns: patterns.map(({ text }) => text),
    meant: patterns.flatMap(({ matched }) => matched),
  };
}

/** Two or three attributes of somebody, so that somebody is meant. */
function drawFilter(dice: Dice): AccountCondition {
  const person = pick(dice, people);
  const comparisons = some(dice, attributes, 2, 3).map((attribute) => comparison(attribute, person));
  return { userRecipientFilter: comparisons.join(' -and '), meant: [person] };
}

/** True of the person. Fewer than 200 can come of it: one for each city, department and ten sites, and those for what is blank. */
function comparison(attribute: BenchAttribute, { recipient }: Caller): string {
  const value = recipient[attribute] ?? '';
  if (value === '') return `${attribute} -eq $null`;
  if (attribute === 'customAttribute1') return `${attribute} -like '${value.slice(0, -1)}*'`;
  return `${attribute} -eq '${value}'`;
}
