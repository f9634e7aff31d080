import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { type CellDifference, regionsOf } from '../../../src/regions/compare/regions.ts';
import { gridOf } from '../../../src/regions/lists/decision-lists.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

const rule: ClientAccessRule = {
  name: 'a',
  priority: 1,
  action: 'DenyAccess',
  anyOfClientIPAddressesOrRanges: ['10.0.0.0/8', '12.0.0.0/8', '11.0.0.0/8', '::5'],
  usernameMatchesAnyOfPatterns: ['b', 'a'],
  userRecipientFilter: "City -eq 'x'",
};
const products = productsOf(valid(readRules([rule])), under({}), 'applies');
const grid = gridOf(products, under({}), bypassing(under({})));
const within = grid.addresses.find(([cell = 0]) => grid.placesAt(cell).length > 0) ?? [];
const answers = {
  before: { action: 'DenyAccess', decidedBy: ['a'] },
  after: { action: 'AllowAccess', decidedBy: [] },
} as const;

function difference(channel: number, value: boolean, username: string): CellDifference {
  const literals = [
    { about: 'username', number: 0, value },
    { about: 'recipient', number: 0, value: true },
  ] as const;
  return {
    channels: [channel],
    addresses: within,
    leaf: { literals, rules: [0, -1], witness: { username, recipient: { city: 'x' } } },
    ...answers,
  };
}

describe('regionsOf', () => {
  it('merges accounts before channels, and channels into products', () => {
    const [region, ...more] = regionsOf(
      [0, 2, 3, 5].flatMap((channel) => [difference(channel, true, 'a\\bb'), difference(channel, false, 'c\\d')]),
      { grid, products },
    );
    expect(more).toEqual([]);
    expect(region).toMatchObject({
      protocols: ['ExchangeActiveSync'],
      authenticationTypes: ['AdfsAuthentication', 'BasicAuthentication'],
      middleTiers: ['none', 'thirdParty'],
      addresses: [
        { family: 4, first: 10n << 24n, last: (13n << 24n) - 1n },
        { family: 6, first: 5n, last: 5n },
      ],
      recipients: [{ some: ["City -eq 'x'"], none: [] }],
      ...answers,
      witness: {
        protocol: 'ExchangeActiveSync',
        authenticationType: 'AdfsAuthentication',
        clientIPAddress: '10.0.0.0',
        username: 'c\\d',
        recipient: { city: 'x' },
      },
    });
    expect(region?.usernames).toHaveLength(2);
    expect(region?.usernames).toContainEqual({ some: [['a', 'b']], none: [] });
    expect(region?.usernames).toContainEqual({ some: [], none: ['a', 'b'] });
  });

  it('gives an id to the sets and answers, however they were found', () => {
    const one = regionsOf([difference(0, true, 'a\\b'), difference(2, true, 'a\\b')], { grid, products });
    const other = regionsOf([difference(2, true, 'z\\b'), difference(0, true, 'a\\b')], { grid, products });
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
    const third = regionsOf([difference(1, true, 'a\\b')], { grid, products });
    expect(third[0]?.id).not.toBe(one[0]?.id);
    expect(third[0]?.witness.middleTier).toBe('microsoft');
  });
});
