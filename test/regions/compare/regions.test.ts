import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { claimReader } from '../../../src/regions/compare/claims.ts';
import type { CellDifference } from '../../../src/regions/compare/differences.ts';
import { regionsOf } from '../../../src/regions/compare/regions.ts';
import { channelsBut, gridOf } from '../../../src/regions/lists/decision-lists.ts';
import { literalOf } from '../../../src/regions/lists/literals.ts';
import { solverOf } from '../../../src/regions/lists/solver.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../../reference/questions.ts';

const rule: ClientAccessRule = {
  name: 'a',
  priority: 1,
  action: 'DenyAccess',
  anyOfClientIPAddressesOrRanges: ['10.0.0.0/8', '12.0.0.0/8', '11.0.0.0/8', '::5'],
  usernameMatchesAnyOfPatterns: ['x\\b', 'x\\a'],
  userRecipientFilter: "City -eq 'x'",
};
const products = productsOf(valid(readRules([rule])), under({}), 'applies');
const grid = gridOf(products, under({}), channelsBut(bypassing(under({}))));
const within = grid.addresses.find(({ bound }) => bound().length > 0)?.cells ?? [];
const claims = claimReader(products, under({}), under({}));
const solver = valid(solverOf(products));
const answers = {
  before: { action: 'DenyAccess', decidedBy: ['a'] },
  after: { action: 'AllowAccess', decidedBy: [] },
} as const;

function difference(channel: number, value: boolean): CellDifference {
  const literals = [
    literalOf({ about: 'username', number: 0, value }, products),
    literalOf({ about: 'recipient', number: 0, value: true }, products),
  ];
  return {
    channels: [channel],
    addresses: within,
    leaf: { literals, rules: [0, -1] },
    ...answers,
  };
}

describe('regionsOf', () => {
  it('merges accounts before channels, and channels into products', () => {
    const [region, ...more] = regionsOf(
      [0, 2, 3, 5].flatMap((channel) => [difference(channel, true), difference(channel, false)]),
      { grid, claims, solver },
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
        username: 'x\\b',
        recipient: { city: 'x' },
      },
    });
    expect(region?.usernames).toHaveLength(2);
    expect(region?.usernames).toContainEqual({ some: [['x\\a', 'x\\b']], none: [] });
    expect(region?.usernames).toContainEqual({ some: [], none: ['x\\a', 'x\\b'] });
  });

  it('gives an id to the sets and answers, however they were found', () => {
    const one = regionsOf([difference(0, true), difference(2, true)], { grid, claims, solver });
    const other = regionsOf([difference(2, true), difference(0, true)], { grid, claims, solver });
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
    const third = regionsOf([difference(1, true)], { grid, claims, solver });
    expect(third[0]?.id).not.toBe(one[0]?.id);
    expect(third[0]?.witness.middleTier).toBe('microsoft');
    const decidedNow = { ...difference(0, true), after: { action: 'AllowAccess', decidedBy: ['b'] } } as const;
    const [fourth, ...more] = regionsOf([decidedNow], { grid, claims, solver });
    expect(more).toEqual([]);
    expect(regionsOf([difference(0, true)], { grid, claims, solver })[0]?.id).not.toBe(fourth?.id);
  });
});
