import { describe, expect, it } from 'vitest';
import { askedValues, conditionsOf } from '../../../../src/analysis/verify/connections/asked-values.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule } from '../../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../../src/model/invariant.ts';
import { reference } from '../../../../src/reference/reference.ts';
import { readRules } from '../../../../src/syntax/rules.ts';

const under = { readings: defaultReadings, semantics: reference };
const asked = (more: Partial<ClientAccessRule>) => {
  const rules = valid(readRules([{ name: 'a', priority: 1, action: 'DenyAccess', ...more }]));
  return askedValues(conditionsOf(rules), rules, under);
};
const usernames = (...patterns: readonly string[]) =>
  asked({ usernameMatchesAnyOfPatterns: [...patterns] }).username.map(({ username }) => username);

describe('what connections are asked with', () => {
  it('is plain where no rule asks', () => {
    const { signIn, address, username, recipient } = asked({});
    expect(new Set(signIn.map(({ authenticationType }) => authenticationType))).toEqual(
      new Set(['BasicAuthentication']),
    );
    expect(signIn).toHaveLength(12);
    expect(address).toEqual([{ clientIPAddress: '192.0.2.10' }]);
    expect(username).toEqual([{ username: 'contoso\\lena' }, { username: 'fabrikam\\omar' }]);
    expect(recipient).toEqual([{ recipient: {} }]);
  });

  it('is each way of signing in that a protocol knows where a rule asks for one', () => {
    const { signIn } = asked({ anyOfProtocols: ['POP3'], anyOfAuthenticationTypes: ['OAuthAuthentication'] });
    expect(signIn).toContainEqual({ protocol: 'POP3', authenticationType: 'OAuthAuthentication' });
  });

  it('is the ends of each range and those beside', () => {
    const { address } = asked({ exceptAnyOfClientIPAddressesOrRanges: ['198.51.100.0/24'] });
    expect(address.map(({ clientIPAddress }) => clientIPAddress)).toEqual([
      '192.0.2.10',
      '198.51.100.0',
      '198.51.100.255',
      '198.51.99.255',
      '198.51.101.0',
    ]);
  });

  it.each([
    ['contoso\\svc-backup', ['contoso\\svc-backup', 'fabrikam\\svc-backup', 'contoso\\svc-backup-lena']],
    ['contoso\\adm*', ['contoso\\adm-lena', 'contoso\\ad-lena']],
    ['*@contoso.com', ['contoso\\lena@contoso.com']],
    ['*', ['contoso\\lena']],
  ])('is accounts that %s fits, and some beside', (pattern, expected) => {
    const found = usernames(pattern);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(found.filter((each) => !/^[^\\*]+\\[^\\*]+$/.test(each ?? ''))).toEqual([]);
  });

  it('is an account that fits two patterns', () => {
    expect(usernames('contoso\\svc*', '*@contoso.com')).toContain('contoso\\svc@contoso.com');
  });

  it('is mailboxes inside and outside of a filter', () => {
    const { recipient } = asked({ userRecipientFilter: "City -eq 'Oslo' -and Department -ne $null" });
    const all = recipient.map((each) => each.recipient);
    expect(all).toContainEqual({ city: 'Oslo', department: 'Bergen' });
    expect(all).toContainEqual({ city: 'Bergen', department: 'Bergen' });
    expect(all).toContainEqual({ city: 'Oslo', department: null });
  });

  it('is a letter beside where a part of the text is compared', () => {
    const { recipient } = asked({ userRecipientFilter: "City -like 'Oslo*'" });
    expect(recipient.map((each) => each.recipient?.city)).toEqual(
      expect.arrayContaining(['Oslo', 'Oslox', 'Osl', null]),
    );
  });
});
