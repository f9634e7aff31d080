import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { answer } from '../../src/reference/reference.ts';
import { judgeTest } from './judge.ts';
import { connection, readings, rules, under } from './questions.ts';

type Rules = readonly ClientAccessRule[];

const explained = (all: Rules, when: Connection, how: Readings) =>
  explain({ chapter: 'test-client-access-rule', given: { rules: [...all] }, when }, how);
const returned = (all: Rules, when: Connection, how: Readings) => explained(all, when, how).answer;
const KINDS = ['all-matching', 'first-matching', 'any-property'] as const;

describe('testConnection', () => {
  it('agrees with a judge that collects objections, under all readings', () => {
    const sizes = new Set<string>();
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        const names = judgeTest(all, when, how);
        expect(returned(all, when, how)).toEqual({ rules: names });
        sizes.add(`${how['test-returns']} ${Math.min(2, names.length)}`);
      }),
      { numRuns: 2000 },
    );
    expect(sizes.size).toBe(8); // first-matching never returns two
  });

  it('TEST-ORDER: minds no order of the list', () => {
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        expect(returned([...all].reverse(), when, how)).toEqual(returned(all, when, how));
      }),
    );
  });

  it('TEST-RETURNS: the first that all-matching returns is the one that decides', () => {
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        const [given] = [{ rules: [...all] }];
        const decided = answer({ chapter: 'client-access-rules', given, when }, how);
        const first = returned(all, when, { ...how, 'test-returns': 'first-matching' });
        const every = returned(all, when, { ...how, 'test-returns': 'all-matching' });
        if (!('decidedBy' in decided && 'rules' in first && 'rules' in every)) throw new Error('it was refused');
        expect(first.rules).toEqual(decided.decidedBy);
        expect(every.rules.slice(0, 1)).toEqual(first.rules);
      }),
    );
  });

  it('TEST-RETURNS: the action of a rule plays no part', () => {
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        const turned = all.map((rule) => ({ ...rule, action: 'AllowAccess' as const }));
        expect(returned(turned, when, how)).toEqual(returned(all, when, how));
      }),
    );
  });
});

const when: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const rule = (name: string, priority: number, more: Partial<ClientAccessRule> = {}): ClientAccessRule => ({
  name,
  priority,
  action: 'DenyAccess',
  scope: 'All',
  ...more,
});

describe('a clause', () => {
  const all = [
    rule('Third', 9),
    rule('Second', 2, { anyOfProtocols: ['IMAP4'], anyOfClientIPAddressesOrRanges: ['10.0.0.1'] }),
    rule('First', -1, { anyOfProtocols: ['POP3', 'IMAP4'] }),
    rule('Off', 1, { enabled: false }),
    rule('None', 3, { anyOfProtocols: ['POP3'] }),
    rule('Exempt', 4, { exceptAnyOfProtocols: ['IMAP4'] }),
  ];

  it.each([
    ['all-matching', ['First', 'Third']],
    ['first-matching', ['First']],
    ['any-property', ['First', 'Second', 'Exempt', 'Third']],
  ] as const)('TEST-RETURNS: %s', (kind, names) => {
    expect(returned(all, when, under({ 'test-returns': kind }))).toEqual({ rules: names });
  });

  it.each(KINDS)('TEST-DISABLED, TEST-NONE: a disabled rule is not returned, under %s', (kind) => {
    const off = [rule('Off', 1, { enabled: false })];
    const { answer: given, clause } = explained(off, when, under({ 'test-returns': kind }));
    expect([given, clause]).toEqual([{ rules: [] }, 'TEST-NONE']);
  });

  it.each(KINDS)('TEST-BYPASS: what bypasses the rules returns none, under %s', (kind) => {
    const middle = { ...when, middleTier: 'microsoft' } as const;
    const how = under({ 'test-returns': kind });
    expect(explained(all, middle, how)).toMatchObject({ answer: { rules: [] }, clause: 'TEST-BYPASS' });
    const evaluated = { ...how, 'microsoft-middle-tier': 'evaluated' } as const;
    expect(returned(all, middle, evaluated)).toEqual(returned(all, { ...when, middleTier: 'thirdParty' }, evaluated));
    expect(returned(all, middle, evaluated)).not.toEqual({ rules: [] });
  });

  it.each(KINDS)('CAR-SCOPE-USERS: a scope that does not admit the connection, under %s', (kind) => {
    const outside = { ...when, middleTier: 'thirdParty' } as const;
    expect(returned([rule('Users', 1, { scope: 'Users' })], outside, under({ 'test-returns': kind }))).toEqual({
      rules: [],
    });
  });

  it('throws on an address that nobody checked', () => {
    expect(() => returned(all, { ...when, clientIPAddress: '1.2.3' }, under({}))).toThrow('unchecked input');
  });
});
