import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DifferingRegion } from '../../../src/model/cell.ts';
import type { ClientAccessRule, Connection, DecisionAnswer } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import { compareReadings, compareRules, type DifferenceKind } from '../../../src/regions/compare/compare.ts';
import { connection, readings, rules, under } from '../../reference/questions.ts';
import { isIn } from './membership.ts';

type Rules = readonly ClientAccessRule[];

function decide(all: Rules, when: Connection, how: Readings): DecisionAnswer {
  const decided = rulesEvaluator('client-access-rules', { rules: all }, { readings: how, semantics: reference })(when);
  if (!('action' in decided.answer)) throw new Error('no decision');
  return decided.answer;
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
      { numRuns: 200 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  it('a set is equal to itself, under any readings', () => {
    fc.assert(
      fc.property(rules, readings, fc.constantFrom<DifferenceKind>('action', 'answer'), (all, how, kind) => {
        const { equal, relation, regions } = valid(compareRules(all, all, how, kind));
        expect([equal, relation, regions]).toEqual([true, 'equal', []]);
        const turned = all.toReversed(); // the order in which rules are given is none
        expect(valid(compareRules(all, turned, how, 'answer')).equal).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('what a set differs in from another is the same from the other side', () => {
    const turned: Readonly<Record<string, string>> = {
      'more-permissive': 'less-permissive',
      'less-permissive': 'more-permissive',
    };
    fc.assert(
      fc.property(rules, rules, readings, fc.array(connection), (one, other, how, connections) => {
        const [there, back] = [valid(compareRules(one, other, how)), valid(compareRules(other, one, how))];
        expect(back.relation).toBe(turned[there.relation] ?? there.relation);
        const witnesses = [...there.regions, ...back.regions].map(({ witness }) => witness);
        for (const when of [...connections, ...witnesses]) {
          const [first, second] = [there, back].map(({ regions }) =>
            regions.filter((region) => isIn(region, when, how)),
          );
          expect(first?.map(({ before, after }) => [after, before])).toEqual(
            second?.map(({ before, after }) => [before, after]),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the answers of one set, overwritten where a region says so, are those of the other', () => {
    fc.assert(
      fc.property(rules, rules, readings, fc.array(connection, { minLength: 10 }), (one, other, how, connections) => {
        const [byAction, byAnswer] = (['action', 'answer'] as const).map(
          (kind) => valid(compareRules(one, other, how, kind)).regions,
        );
        for (const when of connections) {
          const answered = (regions: readonly DifferingRegion[] = []): DecisionAnswer =>
            regions.find((region) => isIn(region, when, how))?.after ?? decide(one, when, how);
          const right = decide(other, when, how);
          expect(answered(byAction).action).toBe(right.action);
          expect(answered(byAnswer)).toEqual(right);
        }
      }),
      { numRuns: 200 },
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
      { numRuns: 200 },
    );
    expect(regionsSeen).toBeGreaterThan(100);
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
