import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { channelsBut, gridOf, placesAt } from '../../../src/regions/lists/decision-lists.ts';
import { solverOf } from '../../../src/regions/lists/solver.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import { decidersAt, listAt, type Shelf, spotsOf, uncovered } from '../../../src/regions/shadows/space.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

const rule = (name: string, priority: number, more: Partial<ClientAccessRule>): ClientAccessRule => ({
  name,
  priority,
  action: 'DenyAccess',
  anyOfClientIPAddressesOrRanges: ['10.0.0.0/8'],
  ...more,
});

/** Three rules: some users of half of the addresses, all users of all of them, and nobody. */
function shelf(): Shelf {
  const given = [
    rule('some', 1, { anyOfClientIPAddressesOrRanges: ['10.0.0.0/9'], usernameMatchesAnyOfPatterns: ['a\\*'] }),
    rule('all', 2, {}),
    rule('none', 3, { userRecipientFilter: "City -eq 'a' -and City -eq 'b'" }),
  ];
  const rules = valid(readRules(given));
  const products = productsOf(rules, under({}), 'applies');
  const grid = gridOf(products, under({}), channelsBut(bypassing(under({}))));
  const places = grid.addresses.map((each) => placesAt(grid, each));
  return { rules, products, grid, places, solver: valid(solverOf(products)) };
}

describe('the space of a rule', () => {
  it('has a spot for each class of channels and addresses, and none when nothing satisfies it', () => {
    expect([0, 1, 2].map((number) => spotsOf(number, shelf()).length)).toEqual([1, 4, 0]);
  });

  it('is decided by the first of the rules that are wanted', () => {
    const all = shelf();
    const at = decidersAt(all);
    const rulesIn = (isWanted: (number: number) => boolean) =>
      new Set(spotsOf(1, all).flatMap((spot) => at(spot, isWanted).map(({ rules: [decider] }) => decider)));
    expect(rulesIn(() => true)).toEqual(new Set([0, 1]));
    expect(rulesIn(() => false)).toEqual(new Set([1]));
    expect(
      spotsOf(1, all)
        .map((spot) => listAt(spot, (number) => number < 1, all).length)
        .sort(),
    ).toEqual([0, 0, 0, 1]);
  });

  it('is covered, or there is an account that is not', () => {
    const all = shelf();
    expect(uncovered(spotsOf(0, all), (number) => number === 1, all)).toBeUndefined();
    expect(uncovered(spotsOf(1, all), (number) => number === 0, all)?.account).toBeDefined();
    const [half] = spotsOf(0, all);
    if (half === undefined) throw new Error('no spot');
    expect(
      uncovered([{ ...half, own: all.grid.demands[1] ?? half.own }], (number) => number === 0, all)?.account.username,
    ).not.toMatch(/^a\\/);
  });
});
