import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DifferingRegion, FilterClaims, PatternClaims } from '../../../src/model/cell.ts';
import type { ClientAccessRule, Connection, DecisionAnswer } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { accountOf } from '../../../src/reference/client-access-rules.ts';
import { foldAddress } from '../../../src/reference/ip-ranges.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import { patternMatches } from '../../../src/reference/username-patterns.ts';
import { compareReadings, compareRules, type DifferenceKind } from '../../../src/regions/compare/compare.ts';
import { parseAddress } from '../../../src/syntax/ip-ranges.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { parsePattern } from '../../../src/syntax/username-patterns.ts';
import { connection, readings, rules, under } from '../../reference/questions.ts';

type Rules = readonly ClientAccessRule[];

function decide(all: Rules, when: Connection, how: Readings): DecisionAnswer {
  const decided = rulesEvaluator('client-access-rules', { rules: all }, { readings: how, semantics: reference })(when);
  if (!('action' in decided.answer)) throw new Error('no decision');
  return decided.answer;
}

/** Whether the claims are true of a connection's account, as one side reads them. */
function meets(names: PatternClaims, whos: FilterClaims, when: Connection, how: Readings): boolean {
  const semantics = { readings: how, semantics: reference };
  const account = accountOf(when, semantics);
  const matches = (text: string): boolean => patternMatches(valid(parsePattern(text)), account.username, semantics);
  const holds = (text: string): boolean => filterHolds(valid(parseFilter(text)), account.recipient, semantics);
  return (
    names.some.every((list) => list.some(matches)) &&
    !names.none.some(matches) &&
    whos.some.every(holds) &&
    !whos.none.some(holds)
  );
}

const ANY = { some: [], none: [] };

/** Whether a connection is in a region, by the reference's parts, when the sides are read so. */
function isIn(region: DifferingRegion, when: Connection, before: Readings, after: Readings = before): boolean {
  const isDistinct = [before, after].some((how) => how['ipv4-mapped-ipv6'] === 'distinct');
  const folded = under({ 'ipv4-mapped-ipv6': isDistinct ? 'distinct' : 'folded' });
  const { family, value } = foldAddress(valid(parseAddress(when.clientIPAddress)), {
    readings: folded,
    semantics: reference,
  });
  return (
    region.protocols.includes(when.protocol) &&
    region.authenticationTypes.includes(when.authenticationType) &&
    region.middleTiers.includes(when.middleTier ?? 'none') &&
    region.addresses.some((each) => each.family === family && each.first <= value && value <= each.last) &&
    region.usernames.some(
      (names) =>
        meets(names, ANY, when, before) &&
        meets(names.before ?? ANY, ANY, when, before) &&
        meets(names.after ?? ANY, ANY, when, after),
    ) &&
    region.recipients.some(
      (whos) =>
        meets(ANY, whos, when, before) &&
        meets(ANY, whos.before ?? ANY, when, before) &&
        meets(ANY, whos.after ?? ANY, when, after),
    )
  );
}

const differs = (one: DecisionAnswer, other: DecisionAnswer, strictness: DifferenceKind): boolean =>
  one.action !== other.action || (strictness === 'answer' && one.decidedBy?.join() !== other.decidedBy?.join());

describe('compareRules', () => {
  it('gives disjoint regions that hold just the connections that are answered differently, each with a true witness', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        rules,
        rules,
        fc.array(connection, { minLength: 10, maxLength: 30 }),
        readings,
        fc.constantFrom<DifferenceKind>('action', 'answer'),
        (before, after, connections, how, strictness) => {
          const { regions, equal, relation } = valid(compareRules(before, after, how, strictness));
          seen.add(`${relation} ${equal}`);
          for (const when of [...connections, ...regions.map(({ witness }) => witness)]) {
            const [one, other] = [decide(before, when, how), decide(after, when, how)];
            const within = regions.filter((region) => isIn(region, when, how));
            expect(within).toHaveLength(differs(one, other, strictness) ? 1 : 0);
            for (const region of within) expect([region.before, region.after]).toEqual([one, other]);
          }
          for (const region of regions) expect(isIn(region, region.witness, how)).toBe(true);
          expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
        },
      ),
      { numRuns: 1500 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  it('a set is equal to itself, and what it differs in from another is the same from the other side', () => {
    const turned: Readonly<Record<string, string>> = {
      'more-permissive': 'less-permissive',
      'less-permissive': 'more-permissive',
    };
    fc.assert(
      fc.property(rules, rules, readings, (one, other, how) => {
        expect(valid(compareRules(one, one, how, 'answer')).equal).toBe(true);
        const [there, back] = [valid(compareRules(one, other, how)), valid(compareRules(other, one, how))];
        expect(back.relation).toBe(turned[there.relation] ?? there.relation);
        const sides = (regions: readonly DifferingRegion[]) =>
          new Set(regions.map(({ before, after }) => JSON.stringify([before, after])));
        const swapped = new Set(back.regions.map(({ before, after }) => JSON.stringify([after, before])));
        expect(sides(there.regions)).toEqual(swapped);
      }),
      { numRuns: 300 },
    );
  });

  it('one set under two readings: all that they answer differently', () => {
    let regionsSeen = 0;
    fc.assert(
      fc.property(
        rules,
        fc.array(connection, { minLength: 10, maxLength: 30 }),
        readings,
        readings,
        fc.constantFrom<DifferenceKind>('action', 'answer'),
        (all, connections, how, otherwise, kind) => {
          const { regions } = valid(
            compareReadings({ given: all, readings: how }, { given: all, readings: otherwise }, kind),
          );
          regionsSeen += regions.length;
          for (const when of [...connections, ...regions.map(({ witness }) => witness)]) {
            const [one, other] = [decide(all, when, how), decide(all, when, otherwise)];
            const within = regions.filter((region) => isIn(region, when, how, otherwise));
            expect(within).toHaveLength(differs(one, other, kind) ? 1 : 0);
            for (const region of within) expect([region.before, region.after]).toEqual([one, other]);
          }
          for (const region of regions) expect(isIn(region, region.witness, how, otherwise)).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
    expect(regionsSeen).toBeGreaterThan(1000);
  });

  const rule = (name: string, priority: number, more: Partial<ClientAccessRule>): ClientAccessRule => ({
    name,
    priority,
    action: 'DenyAccess',
    ...more,
  });

  it('says in one region what one region says', () => {
    const before = [
      rule('a', 1, { anyOfClientIPAddressesOrRanges: ['192.0.2.0/24'], usernameMatchesAnyOfPatterns: ['contoso\\*'] }),
    ];
    const after = [
      rule('a', 1, { anyOfClientIPAddressesOrRanges: ['192.0.2.0/25'], usernameMatchesAnyOfPatterns: ['contoso\\*'] }),
    ];
    const { regions, relation } = valid(compareRules(before, after, under({})));
    expect(relation).toBe('more-permissive');
    expect(regions).toMatchObject([
      {
        addresses: [{ family: 4, first: 0xc0000280n, last: 0xc00002ffn }],
        usernames: [{ some: [['contoso\\*']], none: [] }],
        recipients: [{ some: [], none: [] }],
        middleTiers: ['none', 'thirdParty'],
        before: { action: 'DenyAccess', decidedBy: ['a'] },
        after: { action: 'AllowAccess', decidedBy: [] },
        witness: { clientIPAddress: '192.0.2.128', username: 'contoso\\a' },
      },
    ]);
    expect(regions[0]?.protocols).toHaveLength(11);
    expect(regions[0]?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('refuses what is none, and what is too much', () => {
    expect(compareRules([rule('a', 1, { userRecipientFilter: 'x' })], [], under({})).ok).toBe(false);
    expect(compareRules([], [rule('a', 1, { userRecipientFilter: 'x' })], under({})).ok).toBe(false);
    const filters = Array.from({ length: 40 }, (_, index) =>
      rule(`${index}`, index, { userRecipientFilter: `City -like '*${index * 7919}x*'` }),
    );
    const refused = compareRules(filters, [], under({}));
    expect(refused.ok ? undefined : refused.problem.code).toBe('too-large');
  });
});
