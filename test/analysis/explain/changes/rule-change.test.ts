import { describe, expect, it } from 'vitest';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { newRules, rulesAfter } from '../../../../src/analysis/explain/changes/rule-change.ts';
import { defaultReadings } from '../../../../src/model/generated/axes.generated.ts';
import type { AskedConnection } from '../../../../src/model/generated/wire.generated.ts';
import type { SomeReadings } from '../../../../src/model/readings.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const rules = openRules(
  inventoryOf({ 'a.ps1': 'New-ClientAccessRule A -Action DenyAccess\nNew-ClientAccessRule B -Action DenyAccess' }),
);
const made = (asked: AskedConnection, readings: SomeReadings = {}, those = rules) =>
  newRules(asked, 'AllowAccess', those, { ...defaultReadings, ...readings });

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
    expect(made({ middleTier: 'thirdParty' })[0]?.anyOfProtocols).toBeUndefined();
  });

  it('leave out the way of signing in where New would refuse it', () => {
    const typed = { authenticationType: 'OAuthAuthentication' } as const;
    expect(made({ protocol: 'POP3', ...typed })[0]?.anyOfAuthenticationTypes).toEqual(['OAuthAuthentication']);
    expect(made({ protocol: 'ExchangeWebServices', ...typed })[0]?.anyOfAuthenticationTypes).toBeUndefined();
  });

  it('come without the username too where none is looked at', () => {
    const both = made({ protocol: ['UniversalOutlook', 'POP3'], username: 'a\\b', clientIPAddress: '192.0.2.5' });
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
});

describe('rulesAfter', () => {
  it('have the new rule above all others, and the removed ones not', () => {
    const [first] = rules;
    const [rule] = made({ protocol: 'POP3' });
    if (first === undefined || rule === undefined) throw new Error('no rule');
    const after = rulesAfter(rules, [
      { kind: 'new-rule', rule },
      { kind: 'remove-rule', rule: first },
    ]);
    expect(after.map((each) => each.rule.name)).toEqual(['Allow this connection', 'B']);
    expect(rulesAfter(rules, [])).toEqual(rules);
  });
});
