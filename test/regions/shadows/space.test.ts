import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { channelsBut, gridOf } from '../../../src/regions/lists/decision-lists.ts';
import { solverOf } from '../../../src/regions/lists/solver.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import {
  countsOf,
  decidersIn,
  demandsOf,
  groupsOf,
  type Shelf,
  uncovered,
} from '../../../src/regions/shadows/space.ts';
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
  return { rules, products, grid, solver: valid(solverOf(products)), counts: countsOf(grid) };
}

describe('the space of a rule', () => {
  it('has as many addresses as its classes have', () => {
    const { counts, grid } = shelf();
    expect(counts.reduce((sum, { ipv4 }) => sum + ipv4, 0n)).toBe(2n ** 32n);
    expect(counts.reduce((sum, { ipv6 }) => sum + ipv6, 0n)).toBe(2n ** 128n);
    expect(grid.addresses.map(({ bound }, at) => (bound().length === 2 ? counts[at]?.ipv4 : 0n))).toContain(2n ** 23n);
  });

  it('has a part for each channel and list of products that count, and none when nothing satisfies it', () => {
    const all = shelf();
    const parts = (rule: number) =>
      groupsOf(rule, 'earlier', all).map(({ list, addresses }) => [list, addresses.length]);
    expect(parts(0)).toEqual([[[], 1]]);
    expect(parts(1)).toEqual(
      expect.arrayContaining([
        [[0], 1],
        [[], 1],
      ]),
    );
    expect(parts(1)).toHaveLength(3);
    expect(parts(2)).toEqual([]);
    expect(groupsOf(0, 'all', all).map(({ list }) => list)).toEqual([[0, 1]]);
    expect(groupsOf(1, 'every-earlier', all).flatMap((group) => demandsOf(group, (rule) => rule > 0, all))).toEqual([]);
  });

  it('is decided by those before it, and by itself', () => {
    const all = shelf();
    const decidersOf = decidersIn(all);
    const rulesIn = groupsOf(1, 'earlier', all).map((group) =>
      decidersOf(group).map(({ rules: [decider] }) => decider),
    );
    expect(rulesIn).toEqual(expect.arrayContaining([[0, 1], [1]]));
  });

  it('is covered, or there is an account that is not', () => {
    const all = shelf();
    const [half] = groupsOf(0, 'all', all);
    if (half === undefined) throw new Error('no part');
    expect(uncovered([half], (number) => number === 1, all)).toBeUndefined();
    expect(uncovered(groupsOf(1, 'every-earlier', all), (number) => number === 0, all)?.account).toBeDefined();
    const own = all.grid.demands[1] ?? half.own;
    const left = uncovered([{ ...half, own, list: [0] }], (number) => number === 0, all);
    expect(left?.account.username).not.toMatch(/^a\\/);
    expect(left?.addresses).toBe(half.addresses[0]);
  });
});
