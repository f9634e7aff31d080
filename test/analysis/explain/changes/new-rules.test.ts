import { describe, expect, it } from 'vitest';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { newRules } from '../../../../src/analysis/explain/changes/new-rules.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../../src/model/generated/wire.generated.ts';
import type { SomeReadings } from '../../../../src/model/readings.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const rules = openRules(
  inventoryOf({ 'a.ps1': 'New-ClientAccessRule A -Action DenyAccess\nNew-ClientAccessRule B -Action DenyAccess' }),
);
const allOf = (asked: AskedConnection, readings: SomeReadings = {}, those = rules) =>
  newRules({ asked, action: 'AllowAccess', rules: those, readings: { ...defaultReadings, ...readings } });
const made = (...given: Parameters<typeof allOf>) => allOf(...given).rules.map(({ rule }) => rule);

describe('newRules', () => {
  it('say all that is said of the connection, and nothing else', () => {
    expect(made({ path: '/mapi/', clientIPAddress: '192.0.2.5', username: 'contoso\\lena' })).toEqual([
      {
        name: 'Allow contoso\\lena',
        action: 'AllowAccess',
        priority: 1,
        anyOfProtocols: ['OutlookAnywhere'],
        anyOfClientIPAddressesOrRanges: ['192.0.2.5'],
        usernameMatchesAnyOfPatterns: ['contoso\\lena'],
        scope: 'Users',
      },
    ]);
    expect(made({ middleTier: 'thirdParty', clientIPAddress: '::1' })).toMatchObject([
      { name: 'Allow ::1', scope: 'All' },
    ]);
    expect(allOf({ middleTier: 'thirdParty', clientIPAddress: '::1' }).rules[0]?.wider).toBe(
      'for connections without a middle tier too',
    );
  });

  it('leave out the way of signing in where New would refuse it', () => {
    const typed = { authenticationType: 'OAuthAuthentication' } as const;
    expect(made({ protocol: 'POP3', ...typed })[0]?.anyOfAuthenticationTypes).toEqual(['OAuthAuthentication']);
    const [untyped] = allOf({ protocol: 'ExchangeWebServices', ...typed }).rules;
    expect(untyped?.rule.anyOfAuthenticationTypes).toBeUndefined();
    expect(untyped?.wider).toMatch(/for every way of signing in/);
  });

  it('come without the username too where none is looked at', () => {
    const both = made({ protocol: ['UniversalOutlook', 'POP3'], username: 'a\\b', clientIPAddress: '192.0.2.5' });
    expect(allOf({ protocol: 'UniversalOutlook', username: 'a\\b' }).rules.map(({ wider }) => wider)).toEqual([
      undefined,
      'for every username, as over UniversalOutlook none is looked at',
    ]);
    expect(both.map(({ usernameMatchesAnyOfPatterns: patterns }) => patterns)).toEqual([['a\\b'], undefined]);
  });

  it('take the first number, and a name that no rule has', () => {
    expect(made({ protocol: 'POP3' }, { 'priority-base': 'zero' })[0]?.priority).toBe(0);
    const named = openRules(
      inventoryOf({ 'a.ps1': "New-ClientAccessRule 'ALLOW this connection' -Action DenyAccess" }),
    );
    expect(made({ protocol: 'POP3' }, {}, named)[0]?.name).toBe('Allow this connection 2');
    const zero = openRules(inventoryOf({ 'r.json': '{"rules":[{"name":"A","priority":0,"action":"DenyAccess"}]}' }));
    expect(made({ protocol: 'POP3' }, {}, zero)[0]?.priority).toBe(0);
  });

  it('have what is given of the mailbox as their filter, by the name of its first attribute', () => {
    const [first] = allOf({ recipient: { city: '', department: "Peter's", office: null } }).rules;
    expect(first).toEqual({
      kind: 'new-rule',
      rule: {
        name: "Allow Peter's",
        action: 'AllowAccess',
        priority: 1,
        userRecipientFilter: "City -eq $null -and Department -eq 'Peter''s' -and Office -eq $null",
        scope: 'Users',
      },
      wider: 'for every mailbox with what the filter wants',
    });
    const named = allOf({ username: 'contoso\\lena', mailbox: 'lena@contoso.com', protocol: 'POP3' });
    expect(named.rules.map(({ rule, wider }) => [rule.usernameMatchesAnyOfPatterns, wider])).toEqual([
      [['contoso\\lena'], undefined],
    ]);
  });

  it.each<[AskedConnection, RegExp]>([
    [{ mailbox: 'lena@contoso.com' }, /no rule can name a mailbox/],
    [{ mailbox: 'lena@contoso.com', protocol: 'POP3' }, /no rule can name a mailbox/],
    [{ recipient: {} }, /no attribute of `recipient` is given/],
    [
      { username: 'a\\b', caller: { username: 'c\\d', recipient: {} } },
      /one account that signs in to the mailbox of another/,
    ],
    [{ middleTier: 'thirdParty' }, /would have no condition/],
    [{ middleTier: 'none' }, /would have no condition/],
  ])('are none for what no rule can say, nor any without a condition: %j', (asked, why) => {
    const { rules: made, withheld } = allOf(asked);
    expect([made, withheld]).toEqual([[], expect.stringMatching(why)]);
  });
});
