import { describe, expect, it } from 'vitest';
import { ruleFeatures } from '../../src/features/rules.ts';
import type { ClientAccessRule } from '../../src/model/generated/wire.generated.ts';

const rule = (priority: number, more: Partial<ClientAccessRule> = {}): ClientAccessRule => ({
  name: `rule ${priority}`,
  priority,
  action: 'DenyAccess',
  ...more,
});
const features = (rules: readonly ClientAccessRule[]): readonly string[] =>
  ruleFeatures.flatMap(({ name, not, of }) => (of({ rules }) ? [name] : (not ?? [])));

const plain = rule(1);
const protocols = { anyOfProtocols: ['REST'] } as const;

/** A feature, rules that have it, and rules that have not. */
const rows: readonly (readonly [string, readonly ClientAccessRule[], readonly ClientAccessRule[]])[] = [
  ['no rule', [], [plain]],
  ['two rules or more', [plain, rule(2)], [plain]],
  ['one rule at the most', [], [plain, rule(2)]],
  ['ten rules or more', Array.from({ length: 10 }, (_, index) => rule(index)), [plain, rule(2)]],
  ['rules that stand in another order than that of their numbers', [rule(2), plain], [plain, rule(2)]],
  ['numbers of one and of two digits', [rule(9), rule(10)], [rule(10), rule(11)]],
  ['numbers with gaps', [rule(1), rule(3)], [rule(2), rule(1)]],
  ['a rule with the number 0', [rule(0)], [rule(10)]],
  ['a disabled rule', [rule(1, { enabled: false })], [rule(1, { enabled: null })]],
  ['a rule with `enabled` null', [rule(1, { enabled: null })], [plain]],
  ['a rule of scope `Users`', [rule(1, { scope: 'Users' })], [plain]],
  ['a rule without a scope', [rule(1, { scope: null })], [rule(1, { scope: 'All' })]],
  ['rules that allow and rules that deny', [plain, rule(2, { action: 'AllowAccess' })], [plain, rule(2)]],
  ['a condition', [rule(1, protocols)], [rule(1, { anyOfProtocols: [] })]],
  ['no condition', [plain], [rule(1, { userRecipientFilter: "City -eq 'a'" })]],
  ['two conditions or more in a rule', [rule(1, { ...protocols, userRecipientFilter: 'x' })], [rule(1, protocols)]],
  ['an exception', [rule(1, { exceptAnyOfProtocols: ['REST'] })], [rule(1, protocols)]],
  ['no exception', [rule(1, protocols)], [rule(1, { exceptAnyOfProtocols: ['REST'] })]],
  ['a rule of exceptions alone', [rule(1, { exceptAnyOfProtocols: ['REST'] })], [rule(1, protocols)]],
  [
    'a condition and an exception of one kind in a rule',
    [rule(1, { ...protocols, exceptAnyOfProtocols: ['IMAP4'] })],
    [rule(1, { ...protocols, exceptUsernameMatchesAnyOfPatterns: ['*'] })],
  ],
  ['a condition on addresses', [rule(1, { anyOfClientIPAddressesOrRanges: ['::'] })], [rule(1, protocols)]],
  ['an exception for usernames', [rule(1, { exceptUsernameMatchesAnyOfPatterns: ['*'] })], [rule(1, protocols)]],
  ['two values or more in a list', [rule(1, { anyOfProtocols: ['REST', 'IMAP4'] })], [rule(1, protocols)]],
  ['an empty list', [rule(1, { anyOfProtocols: [] })], [rule(1, { anyOfProtocols: null })]],
  ['null in place of a list', [rule(1, { anyOfProtocols: null })], [rule(1, { anyOfProtocols: [] })]],
];

describe('a list of rules', () => {
  it.each(rows)('has %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });
});
