import { describe, expect, it } from 'vitest';
import { type ClientKnowledge, verdictOn } from '../../../../src/analysis/answers/connections/client-knowledge.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import type { Condition } from '../../../../src/model/rule.ts';
import { toClient } from '../../../../src/reference/client-access-rules.ts';
import { reference } from '../../../../src/reference/reference.ts';
import { readRules } from '../../../../src/syntax/rules.ts';

const under = { readings: defaultReadings, semantics: reference };

function conditionOf(fields: Partial<ClientAccessRule>): Condition {
  const [rule] = valid(readRules([{ name: 'r', priority: 1, action: 'DenyAccess', ...fields }]));
  const [condition] = [...(rule?.conditions ?? []), ...(rule?.exceptions ?? [])];
  if (condition === undefined) throw new Error('no condition');
  return condition;
}

const connection: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.5',
  username: 'contoso\\lena',
  recipient: { city: 'Oslo' },
};
const known = (given: Partial<ClientKnowledge> = {}, more: Partial<Connection> = {}): ClientKnowledge => ({
  client: toClient({ ...connection, ...more }),
  knowsAddress: true,
  knowsUsername: true,
  knowsAttribute: () => true,
  ...given,
});
const verdict = (fields: Partial<ClientAccessRule>, client: ClientKnowledge): string =>
  verdictOn(conditionOf(fields), 'condition', client, under);

describe('verdictOn', () => {
  it('is the reference on what is known', () => {
    expect(verdict({ anyOfClientIPAddressesOrRanges: ['192.0.2.0/24'] }, known())).toBe('holds');
    expect(verdict({ anyOfClientIPAddressesOrRanges: ['203.0.113.1'] }, known())).toBe('fails');
    expect(verdict({ usernameMatchesAnyOfPatterns: ['*lena'] }, known())).toBe('holds');
    expect(verdict({ userRecipientFilter: "City -eq 'Bern'" }, known())).toBe('fails');
  });

  it('is open for an address or a username that is not known', () => {
    expect(verdict({ anyOfClientIPAddressesOrRanges: ['192.0.2.0/24'] }, known({ knowsAddress: false }))).toBe('open');
    expect(verdict({ usernameMatchesAnyOfPatterns: ['*lena'] }, known({ knowsUsername: false }))).toBe('open');
    expect(verdict({ anyOfProtocols: ['IMAP4'] }, known({ knowsAddress: false, knowsUsername: false }))).toBe('holds');
  });

  it('does not ask for a username where none is looked at', () => {
    const client = known({ knowsUsername: false }, { protocol: 'UniversalOutlook' });
    expect(verdict({ usernameMatchesAnyOfPatterns: ['*lena'] }, client)).toBe('fails');
    const exception = conditionOf({ exceptUsernameMatchesAnyOfPatterns: ['*lena'] });
    expect(verdictOn(exception, 'exception', client, under)).toBe('open');
  });

  it('goes by the caller under the reading that does', () => {
    const client = known({ knowsUsername: false }, { caller: { username: 'contoso\\bo', recipient: {} } });
    const pattern = conditionOf({ usernameMatchesAnyOfPatterns: ['*bo'] });
    const caller = { ...under, readings: { ...defaultReadings, 'rule-subject': 'caller' as const } };
    expect(verdictOn(pattern, 'condition', client, under)).toBe('open');
    expect(verdictOn(pattern, 'condition', client, caller)).toBe('holds');
  });

  it.each([
    ["City -eq 'Oslo'", 'holds'],
    ["Department -eq 'IT'", 'open'],
    ["City -eq 'Bern' -and Department -eq 'IT'", 'fails'],
    ["City -eq 'Oslo' -or Department -eq 'IT'", 'holds'],
    ["-not (City -eq 'Oslo' -or Department -eq 'IT')", 'fails'],
    ["-not (Department -eq 'IT')", 'open'],
    ["City -eq 'Oslo' -and (Department -eq 'IT' -or Office -eq '1')", 'open'],
    [Array.from({ length: 9 }, (_, n) => `CustomAttribute${n + 1} -eq 'x'`).join(' -or '), 'open'],
  ])('looks at a filter as far as the attributes are known: %s', (userRecipientFilter, expected) => {
    expect(verdict({ userRecipientFilter }, known({ knowsAttribute: (name) => name === 'city' }))).toBe(expected);
  });
});
