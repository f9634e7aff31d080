import { describe, expect, it } from 'vitest';
import { casesOf, protocolsOf } from '../../../../src/analysis/answers/connections/connection-cases.ts';
import { openRules } from '../../../../src/analysis/answers/connections/open-rules.ts';
import { inventoryOf } from '../../inventory/reading.ts';

const nothing = { recipient: {}, knows: () => false };
const rulesOf = (text: string) => openRules(inventoryOf({ 'a.ps1': text }));

describe('protocolsOf', () => {
  it('are those named, those of the path, or all', () => {
    expect(protocolsOf({ protocol: 'REST' })).toEqual(['REST']);
    expect(protocolsOf({ protocol: ['REST', 'POP3'] })).toEqual(['REST', 'POP3']);
    expect(protocolsOf({ path: '/adminapi/x' })).toEqual(['RemotePowerShell', 'REST']);
    expect(protocolsOf({ username: 'a\\b' })).toHaveLength(12);
  });
});

describe('casesOf', () => {
  it('leaves the way of signing in out where no rule asks for it', () => {
    const plain = casesOf({ protocol: 'POP3' }, rulesOf('New-ClientAccessRule A -Action DenyAccess'), nothing);
    expect(plain.map(({ authenticationType }) => authenticationType)).toEqual([undefined]);
    const asking = rulesOf(
      'New-ClientAccessRule A -Action DenyAccess -AnyOfProtocols POP3 -AnyOfAuthenticationTypes BasicAuthentication',
    );
    expect(casesOf({ protocol: 'POP3' }, asking, nothing)).toHaveLength(5);
    expect(casesOf({ protocol: 'POP3', authenticationType: 'OAuthAuthentication' }, asking, nothing)).toHaveLength(1);
    expect(casesOf({ username: 'a\\b' }, asking, nothing)).toHaveLength(60);
  });

  it('knows of the client what is given', () => {
    const [none] = casesOf({ protocol: 'POP3' }, [], nothing);
    expect([none?.known.knowsAddress, none?.known.knowsUsername, none?.known.knowsAttribute('city')]).toEqual([
      false,
      false,
      false,
    ]);
    const asked = {
      protocol: 'POP3',
      clientIPAddress: '192.0.2.5',
      username: 'a\\b',
      middleTier: 'microsoft',
    } as const;
    const [all] = casesOf(asked, [], { recipient: { city: 'Oslo' }, knows: (name) => name === 'city' });
    expect(all?.known.client.connection).toMatchObject({ ...asked, recipient: { city: 'Oslo' } });
    expect([all?.known.knowsAddress, all?.known.knowsUsername]).toEqual([true, true]);
  });
});
