/** Rules about accounts alone, and what the reference says of their patterns and filters. */
import fc from 'fast-check';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { type AccountLiteral, senseOf } from '../../../src/regions/lists/literals.ts';
import type { AccountWitness } from '../../../src/regions/lists/solver.ts';
import { type Products, productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { filterText, recipient } from '../attributes/filters.ts';
import { pattern, username } from '../usernames/patterns.ts';

const patterns = fc.array(
  pattern.map(({ text }) => text),
  { minLength: 1, maxLength: 2 },
);
const conditions = fc.record(
  {
    usernameMatchesAnyOfPatterns: patterns,
    exceptUsernameMatchesAnyOfPatterns: patterns,
    userRecipientFilter: filterText,
  },
  { requiredKeys: [] },
);

/** Up to four rules that look at nothing but accounts. */
export const accountRules: fc.Arbitrary<readonly ClientAccessRule[]> = fc
  .array(conditions, { maxLength: 4 })
  .map((all) => all.map((each, index) => ({ name: `${index}`, priority: index, action: 'DenyAccess', ...each })));

export const account: fc.Arbitrary<AccountWitness> = fc.record({ username, recipient });

export function accountProducts(rules: readonly ClientAccessRule[], how: Readings): Products {
  return productsOf(valid(readRules(rules)), how, 'applies');
}

/** Whether the literal is true of the account, by the reference. */
export function isTrue(literal: AccountLiteral, who: AccountWitness, products: Products, how: Readings): boolean {
  const { about, number, value } = senseOf(literal, products);
  const semantics = { readings: how, semantics: reference };
  const filter = products.filters[number];
  const holds =
    about === 'username'
      ? (products.patterns[number] ?? []).some((each) => patternMatches(each, who.username, semantics))
      : filter !== undefined && filterHolds(filter, who.recipient, semantics);
  return holds === value;
}
