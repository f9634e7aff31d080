import { expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { channelsBut, gridOf } from '../../../src/regions/lists/decision-lists.ts';
import { solverOf } from '../../../src/regions/lists/solver.ts';
import { fieldsOf } from '../../../src/regions/rules/fields.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import { coverOf } from '../../../src/regions/shadows/cover.ts';
import { countsOf, groupsOf } from '../../../src/regions/shadows/space.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

const from = (name: string, ...ranges: readonly string[]): ClientAccessRule => ({
  name,
  priority: 1,
  action: 'DenyAccess',
  anyOfClientIPAddressesOrRanges: ranges,
});

it('takes the two that cover, where a greedy choice would take three', () => {
  const rules = valid(
    readRules([
      from('middle', '10.0.0.1-10.0.0.4'),
      from('low', '10.0.0.0-10.0.0.2'),
      from('high', '10.0.0.3-10.0.0.5'),
      { ...from('for some', '10.0.0.0-10.0.0.5'), usernameMatchesAnyOfPatterns: ['a\\*'] },
      { ...from('of some', '10.0.0.0-10.0.0.5'), userRecipientFilter: "City -eq 'x'" },
      from('covered', '10.0.0.0-10.0.0.5'),
    ]),
  );
  const products = productsOf(rules, under({}), 'applies');
  const grid = gridOf(products, under({}), channelsBut(bypassing(under({}))));
  const shelf = { rules, products, grid, solver: valid(solverOf(products)), counts: countsOf(grid) };
  const fields = fieldsOf(products, under({}));
  expect(coverOf(5, groupsOf(5, 'every-earlier', shelf), shelf, fields)).toEqual({ rules: [1, 2], isMinimum: true });
  expect(coverOf(4, groupsOf(4, 'every-earlier', shelf), shelf, fields)).toEqual({ rules: [1, 2], isMinimum: true });
});
