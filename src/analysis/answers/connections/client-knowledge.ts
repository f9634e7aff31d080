/** A connection of which some things are not known: what its conditions come to. */

import type { ConditionRole } from '../../../model/conditions.ts';
import type { Chain } from '../../../model/filter.ts';
import type { Recipient } from '../../../model/generated/wire.generated.ts';
import type { Condition } from '../../../model/rule.ts';
import { accountOf } from '../../../reference/client-access-rules.ts';
import type { Client, Interpretation, Operands, Truth } from '../../../reference/semantics.ts';
import { walk } from '../../../syntax/recipient-filters/walk.ts';

/** A connection with stand-ins for what is not known of it; protocol and way of signing in are known. */
export interface ClientKnowledge {
  readonly client: Client;
  readonly knowsAddress: boolean;
  readonly knowsUsername: boolean;
  /** Whether an attribute of the mailbox is known; blank is. */
  readonly knowsAttribute: (name: string) => boolean;
}

/** What a condition or an exception comes to. */
export type Verdict = 'holds' | 'fails' | 'open';

/** CAR-VALUES-ANY, as far as the client is known; what is known is evaluated by the semantics. */
export function verdictOn(
  condition: Condition,
  role: ConditionRole,
  known: ClientKnowledge,
  under: Interpretation,
): Verdict {
  if (isKnown(condition, role, known, under))
    return under.semantics.conditionHolds(condition, role, known.client, under) ? 'holds' : 'fails';
  if (condition.kind !== 'filter') return 'open';
  const verdicts = condition.values.map(({ filter }) => filterVerdict(filter, known, under));
  return verdicts.find((verdict) => verdict !== 'fails') ?? 'fails'; // a rule has one filter at the most
}

/** Whether all that the condition compares is known. */
function isKnown(condition: Condition, role: ConditionRole, known: ClientKnowledge, under: Interpretation): boolean {
  const { connection } = known.client;
  switch (condition.kind) {
    case 'addresses':
      return known.knowsAddress;
    case 'usernames': {
      const isLookedAt = role === 'exception' || connection.protocol !== 'UniversalOutlook'; // CAR-UNIVERSAL-OUTLOOK
      return known.knowsUsername || !isLookedAt || accountOf(connection, under) !== connection;
    }
    case 'filter': {
      const isWhole = condition.values.every(({ filter }) => attributesIn(filter).every(known.knowsAttribute));
      return isWhole || accountOf(connection, under) !== connection; // CAR-SUBJECT
    }
    default:
      return true;
  }
}

/** The attributes that a filter compares. */
export function attributesIn(filter: Chain): readonly string[] {
  return walk<readonly string[]>(filter, {
    comparison: ({ property }) => [property],
    nots: (inner) => inner,
    chain: (first, rest) => [...first, ...rest.flatMap(({ value }) => value)],
  });
}

/** The truths that come into question. */
type Truths = readonly Truth[];

const ALL: Truths = ['true', 'false', 'unknown'];

/** Combinations of truths that are tried in one chain; beyond, any truth comes into question. */
const COMBINATIONS = 243;

/** OPATH-MATCH, where a comparison with an attribute that is not known may come to anything. */
function filterVerdict(filter: Chain, known: ClientKnowledge, under: Interpretation): Verdict {
  const recipient: Recipient = known.client.connection.recipient;
  const truths = walk<Truths>(filter, {
    comparison: (comparison) =>
      known.knowsAttribute(comparison.property) ? [under.semantics.compare(comparison, recipient, under)] : ALL,
    nots: (values, count) => (count % 2 === 0 ? values : values.map(negated)),
    chain: (first, rest) => connected(first, rest, under),
  });
  if (!truths.includes('true')) return 'fails';
  return truths.every((truth) => truth === 'true') ? 'holds' : 'open';
}

/** OPATH-LOGIC */
function negated(truth: Truth): Truth {
  return truth === 'true' ? 'false' : truth === 'false' ? 'true' : 'unknown';
}

function connected(
  first: Truths,
  rest: readonly { readonly operator: Operands[number]['operator']; readonly value: Truths }[],
  under: Interpretation,
): Truths {
  const count = rest.reduce((product, { value }) => product * value.length, first.length);
  if (count > COMBINATIONS) return ALL;
  const chains = rest.reduce<readonly (readonly [Truth, Operands])[]>(
    (all, { operator, value }) =>
      all.flatMap(([start, operands]) =>
        value.map((truth): readonly [Truth, Operands] => [start, [...operands, { operator, value: truth }]]),
      ),
    first.map((truth): readonly [Truth, Operands] => [truth, []]),
  );
  return [...new Set(chains.map(([start, operands]) => under.semantics.connect(start, operands, under)))];
}
