/** Shares of rules beside addresses that are counted from the texts, by the reference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { IpAddress } from '../../../src/model/ip-range.ts';
import type { Readings } from '../../../src/model/readings.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { conditionHolds, order } from '../../../src/reference/client-access-rules.ts';
import { reference } from '../../../src/reference/reference.ts';
import { type RuleShadow, shadowsOf } from '../../../src/regions/shadows/shadows.ts';
import { printRange } from '../../../src/syntax/ip-ranges.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { readings } from '../../reference/questions.ts';
import { range } from '../addresses/ranges.ts';
import { addressesNear, valuesOf } from '../brute-force/representatives.ts';

/** Numbers of addresses: IPv4, then IPv6. */
type FamilyCounts = readonly [ipv4: bigint, ipv6: bigint];

const MAPPED = 0xffffn << 32n;
const SIZES = [
  [4, 2n ** 32n],
  [6, 2n ** 128n],
] as const;

/** How many addresses satisfy the claim, which is the same from each bound of the rules' ranges to the next. */
function countedBy(rules: readonly Rule[], how: Readings, claim: (address: IpAddress) => boolean): FamilyCounts {
  const bounds = addressesNear(valuesOf(rules, 'addresses').map((each) => each.range));
  const isStanding = ({ family, value }: IpAddress): boolean =>
    how['ipv4-mapped-ipv6'] === 'distinct' || family === 4 || value < MAPPED || value >= MAPPED + 2n ** 32n;
  const [ipv4 = 0n, ipv6 = 0n] = SIZES.map(([family, size]) => {
    const starts = bounds.filter((each) => each.family === family).map(({ value }) => value);
    const sorted = [...starts].sort((one, other) => (one < other ? -1 : 1));
    return sorted.reduce((sum, value, index) => {
      const isCounted = isStanding({ family, value }) && claim({ family, value });
      return isCounted ? sum + (sorted[index + 1] ?? size) - value : sum;
    }, 0n);
  });
  return [ipv4, ipv6];
}

function isHeld({ conditions, exceptions }: Rule, address: IpAddress, how: Readings): boolean {
  const connection = {
    protocol: 'REST',
    authenticationType: 'OAuthAuthentication',
    clientIPAddress: '::',
    username: '',
    recipient: {},
  } as const;
  const holds = (condition: Rule['conditions'][number], role: 'condition' | 'exception'): boolean =>
    conditionHolds(condition, role, { connection, address }, { readings: how, semantics: reference });
  return (
    conditions.every((each) => each.kind !== 'addresses' || holds(each, 'condition')) &&
    !exceptions.some((each) => each.kind === 'addresses' && holds(each, 'exception'))
  );
}

const add = (counts: readonly { readonly ipv4: string; readonly ipv6: string }[]): FamilyCounts => [
  counts.reduce((sum, { ipv4 }) => sum + BigInt(ipv4), 0n),
  counts.reduce((sum, { ipv6 }) => sum + BigInt(ipv6), 0n),
];
const totalOf = ({ share: { whole, part, none } }: RuleShadow): FamilyCounts => add([whole, part, none]);
const NOTHING: FamilyCounts = [0n, 0n];

const ranges = fc.array(
  range.map((each) => printRange(each)),
  { minLength: 1, maxLength: 3 },
);
const addressLists = fc.record(
  { anyOfClientIPAddressesOrRanges: ranges, exceptAnyOfClientIPAddressesOrRanges: ranges },
  { requiredKeys: [] },
);
const action = fc.constantFrom('AllowAccess' as const, 'DenyAccess' as const);
type Lists = Partial<ClientAccessRule> & Pick<ClientAccessRule, 'action'>;
const rulesOf = (more: fc.Arbitrary<Partial<ClientAccessRule>>): fc.Arbitrary<readonly ClientAccessRule[]> =>
  fc
    .array(
      fc.tuple(action, addressLists, more).map(([each, lists, rest]): Lists => ({ ...lists, ...rest, action: each })),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.map((each, index) => ({ ...each, name: `${index}`, priority: 9 - index, scope: 'All' })));

describe('the share of a rule', () => {
  it('is of all addresses at which it may apply, in each family; a rule that nothing satisfies has none', () => {
    const more = fc.constantFrom<Partial<ClientAccessRule>[]>(
      {},
      { usernameMatchesAnyOfPatterns: ['a\\*'] },
      { userRecipientFilter: "City -eq 'a'", anyOfProtocols: ['IMAP4'] },
      { userRecipientFilter: "City -eq 'a' -and City -eq 'b'" },
      { enabled: false },
    );
    fc.assert(
      fc.property(rulesOf(more), readings, (given, how) => {
        const rules = order(valid(readRules(given)));
        for (const [place, shadow] of valid(shadowsOf(given, how)).entries()) {
          const own = rules[place];
          if (own === undefined) throw new Error('no rule');
          const isNone = shadow.reason === 'disabled' || shadow.reason === 'never-matches';
          const right = isNone ? NOTHING : countedBy(rules, how, (address) => isHeld(own, address, how));
          expect(totalOf(shadow)).toEqual(right);
          const others = add(shadow.decidedInstead.map(({ addresses }) => addresses));
          const [notWhole, none] = [add([shadow.share.part, shadow.share.none]), add([shadow.share.none])];
          for (const { addresses } of shadow.decidedInstead)
            for (const family of [0, 1] as const)
              expect(add([addresses])[family]).toBeLessThanOrEqual(notWhole[family]);
          for (const family of [0, 1] as const) expect(none[family]).toBeLessThanOrEqual(others[family]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is whole or none where rules look at addresses alone, and together all that some rule holds', () => {
    fc.assert(
      fc.property(rulesOf(fc.constant({})), readings, (given, how) => {
        const rules = order(valid(readRules(given)));
        const shadows = valid(shadowsOf(given, how));
        for (const { share, decidedInstead } of shadows) {
          expect(add([share.part])).toEqual(NOTHING);
          expect(add(decidedInstead.map(({ addresses }) => addresses))).toEqual(add([share.none]));
        }
        const union = countedBy(rules, how, (address) => rules.some((rule) => isHeld(rule, address, how)));
        expect(add(shadows.map(({ share }) => share.whole))).toEqual(union);
      }),
      { numRuns: 300 },
    );
  });
});
