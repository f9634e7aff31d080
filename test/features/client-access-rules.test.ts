import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../src/model/generated/wire.generated.ts';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const connection: Connection = {
  protocol: 'OutlookWebApp',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\jeff',
  recipient: { city: 'Oslo' },
};

function features(
  rules: readonly Partial<ClientAccessRule>[],
  more: Partial<Connection> = {},
  chapter: 'client-access-rules' | 'test-client-access-rule' = 'client-access-rules',
): readonly string[] {
  const all = rules.map(
    (rule, index): ClientAccessRule => ({ name: `${index}`, priority: index, action: 'DenyAccess', ...rule }),
  );
  return featuresIn({ chapter, given: { rules: all }, when: { ...connection, ...more } });
}

const jeff = { usernameMatchesAnyOfPatterns: ['contoso\\jeff'] };

/** A feature, rules that have it for the connection, and rules that have not. */
type Some = readonly Partial<ClientAccessRule>[];
const rows: readonly (readonly [string, Some, Some])[] = [
  ['no rule that applies', [{ enabled: false }], [{}]],
  ['two rules or more that apply', [{}, jeff], [{}, { usernameMatchesAnyOfPatterns: ['*ben'] }]],
  ['rules with different actions that apply', [{}, { action: 'AllowAccess' }], [{}, {}]],
  ['a rule that an exception exempts from', [{ exceptAnyOfProtocols: ['OutlookWebApp'] }], [jeff]],
  ['an exception that exempts nothing', [{ exceptAnyOfProtocols: ['REST'] }], [jeff]],
  ['a rule of which a condition does not hold', [{ anyOfProtocols: ['REST'] }], [jeff]],
  ['a rule of which a condition holds', [jeff], [{}]],
  ['a condition on usernames that holds', [jeff], [{ usernameMatchesAnyOfPatterns: ['*ben'] }]],
  ['an exception for protocols that exempts', [{ exceptAnyOfProtocols: ['OutlookWebApp'] }], [{}]],
  ['a condition on attributes that holds', [{ userRecipientFilter: "City -eq 'Oslo'" }], [{}]],
  ['a mapped address in a range', [{ exceptAnyOfClientIPAddressesOrRanges: ['::ffff:0:0/96'] }], [{}]],
  ['a backslash in a pattern that matches', [jeff], [{ usernameMatchesAnyOfPatterns: ['*jeff'] }]],
  ['`-eq`', [{ userRecipientFilter: "City -eq 'Oslo'" }], [{ userRecipientFilter: "City -ne 'Oslo'" }]],
  ['a condition', [jeff], [{}]],
];

describe('a connection and the rules that it meets', () => {
  it.each(rows)('has %s', (name, has, lacks) => {
    expect(features(has)).toContain(name);
    expect(features(has, {}, 'test-client-access-rule')).toContain(name);
    expect(features(lacks)).not.toContain(name);
  });

  it('has what the connection has', () => {
    expect(features([])).toContain('`OutlookWebApp` as the protocol');
    expect(features([])).toContain('no middle tier');
    expect(features([], { middleTier: 'thirdParty' })).toContain('a middle tier of a third party');
    expect(features([{ scope: 'Users' }], { middleTier: 'thirdParty' })).toContain(
      'a rule that is passed over for its scope',
    );
    expect(features([], { caller: null })).toContain('a null caller');
    expect(features([], { protocol: 'REST' })).toContain('an authentication type that the protocol does not support');
    expect(features([], { clientIPAddress: '::1.2.3.4' })).toContain('a dotted IPv6 address as the address asked');
  });
});
