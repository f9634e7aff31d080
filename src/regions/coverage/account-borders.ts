/** The borders of a rule in usernames and recipients: each pattern and each comparison, matched alone and not. */

import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Recipient } from '../../model/generated/wire.generated.ts';
import { recipientTruth } from '../attributes/recipient-truth.ts';
import { emptyBits, hasBit } from '../bits.ts';
import { type AccountLiteral, literalOf } from '../lists/literals.ts';
import type { AccountWitness } from '../lists/solver.ts';
import { filterTruth } from '../rules/fields.ts';
import { usernameTruth } from '../usernames/username-truth.ts';
import type { RuleBorder } from './borders.ts';
import type { Homes, RuleHome } from './homes.ts';
import type { ComparisonPart, PatternPart } from './parts.ts';
import { connectionOf, type RequestSpace } from './request-space.ts';

/** What decides under the defaults. */
const DEFAULTS = 0;

/** All borders of the rule with this number in who asks, under the defaults. */
export function accountBorders(rule: number, space: RequestSpace, homes: Homes): readonly RuleBorder[] {
  const own = (space.sides[DEFAULTS]?.places ?? []).filter((place) => space.demands[place]?.rule === rule);
  const products = own.flatMap((place) => space.products.products[place] ?? []);
  const conditions = products.flatMap(({ usernames }) => space.products.usernames[usernames] ?? []);
  const lists = (numbers: readonly number[]): readonly PatternPart[] =>
    space.patternParts.filter(({ list }) => numbers.includes(list));
  const filters = products.map(({ filter }) => filter);
  return [
    ...lists(conditions.map(({ some }) => some)).map((part) => patternBorder(rule, part, space, homes)),
    ...lists(conditions.map(({ except }) => except)).map((part) => exceptionBorder(rule, part, space, homes)),
    ...space.comparisonParts
      .filter(({ filter }) => filters.includes(filter))
      .map((part) => comparisonBorder(rule, part, space, homes)),
  ];
}

/** Matched by this pattern alone of its list, and by none of it. */
function patternBorder(rule: number, part: PatternPart, space: RequestSpace, homes: Homes): RuleBorder {
  const { list, single, rest } = part;
  const home = homes.find({
    rule,
    side: DEFAULTS,
    given: [named(single, true, space), ...(rest < 0 ? [] : [named(rest, false, space)])],
  });
  const outside = home && otherName(home.account.username, [list], [named(list, false, space)], space);
  return border(rule, 'username', part.text, space, home, outside === undefined ? undefined : { username: outside });
}

/** Of an exception the decided side is the one that no pattern matches. */
function exceptionBorder(rule: number, part: PatternPart, space: RequestSpace, homes: Homes): RuleBorder {
  const { list, single, rest } = part;
  const wanted = [named(single, true, space), ...(rest < 0 ? [] : [named(rest, false, space)])];
  const home = homes.find({ rule, side: DEFAULTS, given: [named(list, false, space)] });
  const outside = home && otherName(home.account.username, [list, single, rest], wanted, space);
  return border(rule, 'username', part.text, space, home, outside === undefined ? undefined : { username: outside });
}

/** As near as can be: told apart from the first by this list alone, or at least meeting what is wanted. */
function otherName(
  username: string,
  changed: readonly number[],
  wanted: readonly AccountLiteral[],
  space: RequestSpace,
): string | undefined {
  const { patterns, readingsOf } = space.products;
  const plain = [...patterns.keys()].filter(
    (number) => readingsOf.patterns[number] === defaultReadings && !changed.includes(number) && isOwn(number, space),
  );
  const truth = emptyBits(patterns.length);
  usernameTruth(patterns, defaultReadings)(username, truth);
  const same = plain.map((number) => named(number, hasBit(truth, number), space));
  return (space.solver.find([...same, ...wanted]) ?? space.solver.find(wanted))?.username;
}

/** Whether rules have the list, rather than parts of it. */
function isOwn(number: number, { products }: RequestSpace): boolean {
  return products.usernames.some(({ some, except }) => some === number || except === number);
}

/** The comparison alone decides whether the filter holds: it holds on the one side, and on the other it does not. */
function comparisonBorder(rule: number, part: ComparisonPart, space: RequestSpace, homes: Homes): RuleBorder {
  for (const isPlain of [true, false]) {
    const turns = [held(part.whenTrue, isPlain, space), held(part.whenFalse, !isPlain, space)];
    const given = [held(part.single, isPlain, space), ...turns];
    const home = homes.find({ rule, side: DEFAULTS, given });
    if (home === undefined) continue;
    const wanted = [held(part.single, !isPlain, space), held(part.filter, false, space), ...turns];
    const outside = otherRecipient(home.account.recipient, part, wanted, space);
    if (outside !== undefined) return border(rule, 'recipient', part.text, space, home, { recipient: outside });
  }
  return border(rule, 'recipient', part.text, space, undefined, undefined);
}

/** As near as can be: told apart from the first by this comparison alone of its filter, or at least meeting what is wanted. */
function otherRecipient(
  recipient: Recipient,
  part: ComparisonPart,
  wanted: readonly AccountLiteral[],
  space: RequestSpace,
): Recipient | undefined {
  const { filters, readingsOf } = space.products;
  const truth = emptyBits(filters.length);
  filterTruth(recipientTruth(filters, readingsOf.filters), recipient, truth);
  const same = space.comparisonParts
    .filter(({ filter, single }) => filter === part.filter && single !== part.single)
    .map(({ single }) => held(single, hasBit(truth, single), space));
  return (space.solver.find([...same, ...wanted]) ?? space.solver.find(wanted))?.recipient;
}

function border(
  rule: number,
  field: 'username' | 'recipient',
  value: string,
  space: RequestSpace,
  home: RuleHome | undefined,
  change: Partial<AccountWitness> | undefined,
): RuleBorder {
  const line = { rule: space.rules[rule]?.name ?? '', field, value, readings: defaultReadings } as const;
  if (home === undefined || change === undefined) return { ...line, requests: undefined };
  const { channel, addresses, account } = home;
  const place = space.startOf(addresses.cells[0] ?? 0);
  const inside = connectionOf(channel, place, account);
  return { ...line, requests: [inside, connectionOf(channel, place, { ...account, ...change })] };
}

function named(number: number, value: boolean, { products }: RequestSpace): AccountLiteral {
  return literalOf({ about: 'username', number, value }, products);
}

function held(number: number, value: boolean, { products }: RequestSpace): AccountLiteral {
  return literalOf({ about: 'recipient', number, value }, products);
}
