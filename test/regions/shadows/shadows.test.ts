import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { applies, bypasses, order, toClient } from '../../../src/reference/client-access-rules.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import { compareRules } from '../../../src/regions/compare/compare.ts';
import { type RuleShadow, shadowsOf } from '../../../src/regions/shadows/shadows.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { connection, readings, rules, under } from '../../reference/questions.ts';

type Conditions = Omit<ClientAccessRule, 'name' | 'priority' | 'action'>;
const rule = (name: string, priority: number, action: 'A' | 'D', more: Conditions = {}): ClientAccessRule => ({
  name,
  priority,
  action: action === 'A' ? 'AllowAccess' : 'DenyAccess',
  ...more,
});
const from = (...ranges: readonly string[]): Conditions => ({ anyOfClientIPAddressesOrRanges: ranges });
const lastOf = (all: readonly ClientAccessRule[], how = under({})): RuleShadow | undefined =>
  valid(shadowsOf(all, how)).at(-1);
const ipv4 = (count: number) => ({ ipv4: `${count}`, ipv6: '0' });

describe('the fixtures of shadows', () => {
  it('255 single addresses leave one alive', () => {
    const singles = Array.from({ length: 256 }, (_, end) => rule(`d${end}`, end, 'D', from(`192.0.2.${end}`)));
    const last = rule('wide', 999, 'A', from('192.0.2.0/24'));
    expect(lastOf([...singles.filter(({ name }) => name !== 'd77'), last])).toMatchObject({
      state: 'reachable',
      redundant: true,
      witness: { clientIPAddress: '192.0.2.77' },
      share: { whole: ipv4(1), part: ipv4(0), none: ipv4(255) },
    });
    const covered = lastOf([...singles, last]);
    expect(covered).toMatchObject({
      state: 'dead',
      reason: 'covered',
      coverIsMinimum: true,
      differentAction: 'wholly',
    });
    expect(covered?.cover).toHaveLength(256);
  });

  it('two halves cover', () => {
    const all = [
      rule('low', 1, 'A', from('192.0.2.0/25')),
      rule('high', 2, 'A', from('192.0.2.128/25')),
      rule('all', 3, 'D', from('192.0.2.0/24')),
    ];
    expect(lastOf(all)).toMatchObject({
      state: 'dead',
      reason: 'covered',
      cover: ['low', 'high'],
      coverIsMinimum: true,
    });
  });

  it('a rule for one protocol that decides there is no part of the cover', () => {
    const all = [
      rule('imap', 1, 'D', { anyOfProtocols: ['IMAP4'], ...from('198.51.100.0/24') }),
      rule('net', 2, 'A', from('192.0.2.0/24')),
      rule('half', 3, 'D', from('192.0.2.0/25')),
    ];
    expect(lastOf(all)).toMatchObject({
      state: 'dead',
      cover: ['net'],
      differentAction: 'wholly',
      conflicting: ['net'],
    });
  });

  it('a cover of one, though two decide, one of them alike', () => {
    const all = [
      rule('one', 1, 'A', from('192.0.2.1')),
      rule('deny', 2, 'D', from('192.0.2.0/24')),
      rule('allow', 3, 'A', from('192.0.2.0/24')),
    ];
    expect(lastOf(all)).toMatchObject({
      state: 'dead',
      cover: ['deny'],
      coverIsMinimum: true,
      differentAction: 'partly',
      decidedInstead: [
        { rule: 'one', action: 'AllowAccess', addresses: ipv4(1) },
        { rule: 'deny', action: 'DenyAccess', addresses: ipv4(255) },
      ],
      share: { whole: ipv4(0), part: ipv4(0), none: ipv4(256) },
    });
  });

  it('a filter and its opposite leave blanks under one reading', () => {
    const all = [
      rule('oslo', 1, 'A', { userRecipientFilter: "City -eq 'Oslo'" }),
      rule('others', 2, 'A', { userRecipientFilter: "City -ne 'Oslo'" }),
      rule('rest', 3, 'D'),
    ];
    expect(lastOf(all)).toMatchObject({ state: 'dead', cover: ['oslo', 'others'] });
    expect(lastOf(all, under({ 'filter-blank-inequality': 'blank-unknown' }))).toMatchObject({
      state: 'reachable',
      redundant: false,
      witness: { recipient: {} },
    });
  });

  it('what is disabled or can never match is dead for that reason', () => {
    const all = [
      rule('off', 1, 'D', { enabled: false }),
      rule('none', 2, 'D', { anyOfProtocols: ['REST'], exceptAnyOfProtocols: ['REST'] }),
      rule('nobody', 3, 'D', { usernameMatchesAnyOfPatterns: ['a\\*'], exceptUsernameMatchesAnyOfPatterns: ['A*'] }),
      rule('nowhere', 4, 'D', { userRecipientFilter: "City -eq 'a' -and City -eq 'b'" }),
    ];
    expect(valid(shadowsOf(all, under({}))).map(({ reason }) => reason)).toEqual([
      'disabled',
      'never-matches',
      'never-matches',
      'never-matches',
    ]);
  });
});

/** The places of the rules that apply to a connection, by the reference. */
function applying(all: readonly ClientAccessRule[], when: Connection, how: Readings): readonly string[] {
  const semantics = { readings: how, semantics: reference };
  if (bypasses(when, semantics)) return [];
  const client = toClient(when);
  return order(valid(readRules(all)))
    .filter((each) => applies(each, client, semantics).kind === 'applies')
    .map(({ name }) => name);
}

describe('shadowsOf', () => {
  it('says what the reference says of any connection', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rules, fc.array(connection, { minLength: 20, maxLength: 40 }), readings, (all, connections, how) => {
        const shadows = valid(shadowsOf(all, how));
        expect(shadows.map((each) => each.rule)).toEqual(order(valid(readRules(all))).map(({ name }) => name));
        const decide = rulesEvaluator('client-access-rules', { rules: all }, { readings: how, semantics: reference });
        for (const shadow of shadows) {
          seen.add(`${shadow.state} ${shadow.reason} ${shadow.differentAction} ${shadow.redundant}`);
          if (shadow.witness !== undefined)
            expect(decide(shadow.witness).answer).toMatchObject({ decidedBy: [shadow.rule] });
          for (const { rule: other, witness } of shadow.decidedInstead) {
            expect(applying(all, witness, how)).toContain(shadow.rule);
            expect(decide(witness).answer).toMatchObject({ decidedBy: [other] });
          }
          const without = all.filter(({ name }) => name !== shadow.rule);
          expect(valid(compareRules(all, without, how)).equal).toBe(shadow.redundant);
          for (const when of connections) {
            const [first, ...rest] = applying(all, when, how);
            if (first === shadow.rule) expect(shadow.state).toBe('reachable');
            if (!rest.includes(shadow.rule)) continue;
            expect(shadow.decidedInstead.map((each) => each.rule)).toContain(first);
            if (shadow.cover !== undefined)
              expect(shadow.cover.some((name) => [first, ...rest].includes(name))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });

  it('has shares that sum up to the addresses of the rule, and a set without its dead rules is the same', () => {
    const total = ({ share: { whole, part, none } }: RuleShadow, family: 'ipv4' | 'ipv6'): bigint =>
      [whole, part, none].reduce((sum, count) => sum + BigInt(count[family]), 0n);
    fc.assert(
      fc.property(rules, readings, (all, how) => {
        const shadows = valid(shadowsOf(all, how));
        const alone = (name: string): RuleShadow | undefined =>
          valid(
            shadowsOf(
              all.filter((each) => each.name === name),
              how,
            ),
          )[0];
        for (const shadow of shadows) {
          const by = alone(shadow.rule);
          if (by !== undefined)
            expect([total(shadow, 'ipv4'), total(shadow, 'ipv6')]).toEqual([total(by, 'ipv4'), total(by, 'ipv6')]);
        }
        const dead = shadows.filter(({ state }) => state === 'dead').map((each) => each.rule);
        const alive = all.filter(({ name }) => !dead.includes(name));
        for (const kind of ['action', 'answer'] as const)
          expect(valid(compareRules(all, alive, how, kind)).equal).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('names no cover of which a rule could be left out', () => {
    fc.assert(
      fc.property(rules, readings, (all, how) => {
        for (const { rule: name, cover, coverIsMinimum } of valid(shadowsOf(all, how))) {
          if (cover === undefined) continue;
          expect(coverIsMinimum).toBe(true);
          const isCovered = (by: readonly string[]): boolean => {
            const kept = all.filter((each) => each.name === name || by.includes(each.name));
            return valid(shadowsOf(kept, how)).find((each) => each.rule === name)?.state === 'dead';
          };
          expect(isCovered(cover)).toBe(true);
          const earlier = all.filter((each) => each.name !== name).map((each) => each.name);
          for (const one of earlier) {
            if (cover.length > 1) expect(isCovered([one]) && isEarlier(all, one, name)).toBe(false);
            for (const other of earlier)
              if (cover.length > 2)
                expect(isCovered([one, other]) && [one, other].every((each) => isEarlier(all, each, name))).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is none, and what is too much', () => {
    expect(shadowsOf([rule('a', 1, 'D', { userRecipientFilter: 'x' })], under({})).ok).toBe(false);
    const many = Array.from({ length: 40 }, (_, index) =>
      rule(`${index}`, index, 'D', { userRecipientFilter: `City -like '*${index * 7919}x*'` }),
    );
    expect(shadowsOf(many, under({})).ok).toBe(false);
  });
});

function isEarlier(all: readonly ClientAccessRule[], one: string, other: string): boolean {
  const at = (name: string): number => all.find((each) => each.name === name)?.priority ?? 0;
  return at(one) < at(other);
}
