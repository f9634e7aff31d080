import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/harness/limits.ts';
import type { ClientAccessRule, CmdletCall, Connection, Limits } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';

const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const ruled = (rule: Partial<ClientAccessRule>, when: Partial<Connection> = {}): Question => ({
  chapter: 'client-access-rules',
  given: { rules: [{ name: 'a', priority: 1, action: 'DenyAccess', ...rule }] },
  when: { ...connection, ...when },
});
const ranged = (range: string, address = '10.0.0.1'): Question => ({
  chapter: 'ip-ranges',
  given: {},
  when: { range, address },
});
const called = (parameters: CmdletCall['parameters'], then?: readonly Connection[]): Question => ({
  chapter: 'rule-administration',
  given: { rules: [] },
  when: {
    cmdlets: [{ cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'a', ...parameters } }],
    ...(then === undefined ? {} : { then }),
  },
});
/** The forms, or the families, of which each alone is enough for the question. */
const enough = (field: 'rangeForms' | 'families', names: readonly string[], question: Question): string =>
  names.filter((name) => isWithin({ [field]: [name] } as Limits, question)).join(' ');
const formsOf = (question: Question): string => enough('rangeForms', ['address', 'span', 'block'], question);
const familiesOf = (question: Question): string => enough('families', ['ipv4', 'ipv6'], question);

describe('the form of a range', () => {
  it.each([
    ['10.0.0.1', 'address'],
    ['2001:db8::1', 'address'],
    ['10.0.0.1-10.0.0.9', 'span'],
    ['10.0.0.0/24', 'block'],
    ['10.0.0.0/-1', 'block'],
    ['10.0.0.0/24-10.0.1.0/24', 'block'],
    ['-', 'span'],
    ['', 'address'],
    ['localhost', 'address'],
  ])('goes by the characters of `%s`: %s', (range, form) => {
    expect(formsOf(ranged(range))).toBe(form);
  });

  it('is none for an asked address, whatever stands in it', () => {
    expect(isWithin({ rangeForms: ['address'] }, ranged('10.0.0.1', '10.0.0.0/24'))).toBe(true);
  });
});

describe('the family of a range and of an address', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1', 'ipv4'],
    ['2001:db8::/32', '2001:db8::1', 'ipv6'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1', 'ipv6'],
    ['10.0.0.1', '::ffff:10.0.0.1', ''],
    ['::/0', '10.0.0.1', ''],
    ['10.0.0.1-::1', '::1', 'ipv6'],
    ['localhost', '', 'ipv4'],
  ])('goes by the characters of `%s` and `%s`: %s', (range, address, family) => {
    expect(familiesOf(ranged(range, address))).toBe(family);
  });
});

describe('what stands in a question', () => {
  it.each<readonly [string, Question, string]>([
    ['the ranges of a condition', ruled({ anyOfClientIPAddressesOrRanges: ['10.0.0.0/8'] }), 'block'],
    ['the ranges of an exception', ruled({ exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.1-10.0.0.2'] }), 'span'],
    ['every range', ruled({ anyOfClientIPAddressesOrRanges: ['10.0.0.1', '10.0.0.0/8'] }), ''],
    ['the list of a call', called({ AnyOfClientIPAddressesOrRanges: ['10.0.0.0/8'] }), 'block'],
    ['what a call adds', called({ AnyOfClientIPAddressesOrRanges: { Add: ['10.0.0.1-10.0.0.2'] } }), 'span'],
    ['what a call removes', called({ ExceptAnyOfClientIPAddressesOrRanges: { Remove: ['10.0.0.0/8'] } }), 'block'],
    ['no connection', ruled({}), 'address span block'],
    ['no list that is cleared', called({ AnyOfClientIPAddressesOrRanges: null }), 'address span block'],
  ])('has a form: %s', (_, question, forms) => {
    expect(formsOf(question)).toBe(forms);
  });

  it.each<readonly [string, Question, string]>([
    ['the connection', ruled({}, { clientIPAddress: '2001:db8::1' }), 'ipv6'],
    ['the connection and the ranges', ruled({ anyOfClientIPAddressesOrRanges: ['::1'] }), ''],
    ['the connections after calls', called({}, [connection]), 'ipv4'],
    ['the connections and the calls', called({ AnyOfClientIPAddressesOrRanges: { Add: ['::1'] } }, [connection]), ''],
    ['no other text', called({ Name: 'a::b', UsernameMatchesAnyOfPatterns: ['*:*'] }), 'ipv4 ipv6'],
  ])('has a family: %s', (_, question, families) => {
    expect(familiesOf(question)).toBe(families);
  });

  it('is never outside limits that its chapter knows nothing of', () => {
    const pattern: Question = { chapter: 'username-patterns', given: {}, when: { pattern: '*', username: 'a\\b' } };
    expect(isWithin({ families: [], rangeForms: [], protocols: [], scopes: [] }, pattern)).toBe(true);
    expect(isWithin({ scopes: [] }, ranged('10.0.0.1'))).toBe(true);
  });
});
