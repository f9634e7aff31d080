import { expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { literalsOf, opposite } from '../../../src/regions/lists/literals.ts';
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
  expect(all).toEqual([
    { about: 'username', number: 0, value: true },
    { about: 'username', number: 1, value: false },
    { about: 'recipient', number: 0, value: true },
  ]);
  expect(except).toEqual([{ about: 'username', number: 0, value: false }]);
  expect(none).toEqual([]);
  expect(opposite({ about: 'recipient', number: 3, value: true })).toEqual({
    about: 'recipient',
    number: 3,
    value: false,
  });
});
