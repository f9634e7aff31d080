import { describe, expect, it } from 'vitest';
import { askedAbout } from '../../../../src/analysis/explain/changes/asked-about.ts';
import type { AskedConnection, Connection } from '../../../../src/model/generated/wire.generated.ts';

const CONNECTION: Connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.5',
  username: 'contoso\\lena',
  recipient: { department: 'IT', city: '', office: null },
  caller: { username: 'contoso\\bo', recipient: { city: 'Rome' } },
};

describe('askedAbout', () => {
  it.each<AskedConnection>([
    { protocol: ['REST', 'POP3'] },
    { path: '/ews/', protocol: 'POP3' },
    { authenticationType: 'BasicAuthentication', clientIPAddress: '192.0.2.5' },
    { username: 'CONTOSO\\Lena', mailbox: 'lena@contoso.com' },
    { recipient: { department: 'it', postalCode: '' } },
    { caller: { username: 'contoso\\BO', recipient: { city: 'ROME' } } },
    { middleTier: 'none' },
  ])('is one of which all holds that is said: %j', (asked) => {
    expect(askedAbout(asked)(CONNECTION)).toBe(true);
  });

  it.each<AskedConnection>([
    { protocol: 'REST' },
    { authenticationType: ['OAuthAuthentication'] },
    { clientIPAddress: '192.0.2.6' },
    { username: 'contoso\\len' },
    { recipient: {} },
    { recipient: { department: 'HR' } },
    { recipient: { department: 'IT', city: 'Rome' } },
    { caller: { username: 'contoso\\lena', recipient: { city: 'Rome' } } },
    { caller: { username: 'contoso\\bo', recipient: {} } },
    { middleTier: 'microsoft' },
  ])('is no other: %j', (asked) => {
    expect(askedAbout(asked)(CONNECTION)).toBe(false);
  });

  it('is none of a mailbox that has only its name, nor one without a caller where one is asked about', () => {
    expect(askedAbout({ mailbox: 'lena@contoso.com' })(CONNECTION)).toBe(false);
    const { caller: _, ...direct } = CONNECTION;
    const asked = { caller: { username: 'contoso\\bo', recipient: {} } };
    expect(askedAbout(asked)(direct)).toBe(false);
    expect(askedAbout(asked)({ ...direct, caller: null })).toBe(false);
  });
});
