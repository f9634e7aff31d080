import { describe, expect, it } from 'vitest';
import { ruleEdits, writtenRules } from '../../../../src/analysis/verify/connections/rule-edits.ts';
import type { ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';

const rule = (name: string, priority: number, more: Partial<ClientAccessRule> = {}): ClientAccessRule => ({
  name,
  priority,
  action: 'DenyAccess',
  ...more,
});
const edits = (...rules: readonly ClientAccessRule[]) => ruleEdits(writtenRules(rules));
const orders = (...rules: readonly ClientAccessRule[]) =>
  new Set(edits(...rules).map((each) => each.rules.map(({ name }) => name).join(' ')));
/** The values of one kind in what becomes of the only rule. */
const listsOf = (given: ClientAccessRule, field: keyof ClientAccessRule): readonly (readonly string[])[] =>
  edits(given).flatMap(({ rules: [only, ...others] }) => {
    if (only?.name !== given.name || others.length > 0) return [];
    const those = [...only.conditions, ...only.exceptions].filter((each) => each.field === field);
    return [those.flatMap(({ values }) => values.map((value) => (typeof value === 'string' ? value : value.text)))];
  });

describe('single edits', () => {
  it('remove a rule and move it, and put one before all', () => {
    const found = orders(rule('c', 3), rule('a', 1), rule('b', 2));
    for (const order of ['a b', 'a c', 'b c', 'b a c', 'c a b', 'a c b', 'b c a', ' a b c'])
      expect(found).toContain(order);
  });

  it('leave the other rules the same objects', () => {
    const written = writtenRules([rule('a', 1), rule('b', 2)]);
    const [flipped] = ruleEdits(written).filter(({ at, rules }) => at === 0 && rules[0]?.action === 'AllowAccess');
    expect(flipped?.rules[1]).toBe(written[1]?.read);
  });

  it('only enable one that is off, wherever it stands', () => {
    const off = edits(rule('a', 1, { enabled: false, anyOfProtocols: ['POP3'] }));
    expect(off.filter(({ rules: [first] }) => first?.name === 'a').map(({ rules }) => rules[0]?.enabled)).toEqual([
      true,
    ]);
  });

  it('take the other scope, where one is said', () => {
    const scopes = (given: ClientAccessRule) => edits(given).map(({ rules }) => rules.at(-1)?.scope);
    expect(scopes(rule('a', 1, { scope: 'All' }))).toContain('Users');
    expect(new Set(scopes(rule('a', 1)))).toEqual(new Set([undefined]));
  });

  it('remove, add and drop values of a list', () => {
    const lists = listsOf(rule('a', 1, { anyOfProtocols: ['POP3', 'IMAP4'] }), 'anyOfProtocols');
    expect(lists).toEqual(expect.arrayContaining([['POP3'], ['IMAP4'], [], ['POP3', 'IMAP4', 'REST']]));
  });

  it('exempt each protocol', () => {
    const found = listsOf(rule('a', 1), 'exceptAnyOfProtocols').filter(({ length }) => length > 0);
    expect(found).toHaveLength(12);
  });

  it('change addresses, patterns and filters by one', () => {
    const texts = (field: keyof ClientAccessRule, value: unknown) =>
      listsOf(rule('a', 1, { [field]: value }), field).flat();
    expect(texts('exceptAnyOfClientIPAddressesOrRanges', ['192.0.2.7'])).toContain('192.0.2.7-192.0.2.8');
    expect(texts('usernameMatchesAnyOfPatterns', ['contoso\\svc'])).toContain('contoso\\sv');
    expect(texts('userRecipientFilter', "City -eq 'Oslo'")).toContain("City -ne 'Oslo'");
  });

  it('drop a filter, and do not take a very long one apart', () => {
    const filter = Array.from({ length: 200 }, () => "City -eq 'Oslo'").join(' -or ');
    const found = listsOf(rule('a', 1, { userRecipientFilter: filter }), 'userRecipientFilter');
    expect(found).toContainEqual([]);
    expect(new Set(found.flat())).toEqual(new Set([filter]));
  });

  it('say which values they touch, unless a list becomes empty', () => {
    const found = edits(rule('a', 1, { anyOfProtocols: ['POP3', 'IMAP4'] })).filter(
      ({ rules: [only] }) => only?.name === 'a',
    );
    const touched = found.map((each) => [each.rules[0]?.conditions[0]?.values, each.touched?.values]);
    expect(touched).toContainEqual([['IMAP4'], ['POP3']]);
    expect(touched).toContainEqual([['POP3', 'IMAP4', 'REST'], ['REST']]);
    expect(touched).toContainEqual([undefined, undefined]);
  });
});
