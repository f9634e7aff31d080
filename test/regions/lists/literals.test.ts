import { expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { isDemanded, literalOf, literalsOf, opposite, senseOf } from '../../../src/regions/lists/literals.ts';
import { productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

it('a product asks for a pattern, for none of others, and for a filter', () => {
  const rule = { name: 'a', priority: 1, action: 'DenyAccess' } as const;
  const rules = valid(
    readRules([
      {
        ...rule,
        usernameMatchesAnyOfPatterns: ['a'],
        exceptUsernameMatchesAnyOfPatterns: ['b'],
        userRecipientFilter: "City -eq 'x'",
      },
      { ...rule, exceptUsernameMatchesAnyOfPatterns: ['a'] },
      rule,
    ]),
  );
  const products = productsOf(rules, under({}), 'applies');
  const [all, except, none] = products.products.map((product) => literalsOf(product, products));
  const senses = (literals: readonly number[] | undefined) => literals?.map((literal) => senseOf(literal, products));
  expect(senses(all)).toEqual([
    { about: 'username', number: 0, value: true },
    { about: 'username', number: 1, value: false },
    { about: 'recipient', number: 0, value: true },
  ]);
  expect(senses(except)).toEqual([{ about: 'username', number: 0, value: false }]);
  expect(none).toEqual([]);
  const claim = { about: 'recipient', number: 3, value: true } as const;
  const literal = literalOf(claim, products);
  expect(senses([literal, opposite(literal), opposite(opposite(literal))])).toEqual([
    claim,
    { ...claim, value: false },
    claim,
  ]);
  expect([isDemanded(literal), isDemanded(opposite(literal))]).toEqual([true, false]);
});
