import { describe, expect, it } from 'vitest';
import { connectionWords } from '../../../../src/analysis/answers/connections/connection-words.ts';

describe('connectionWords', () => {
  it('say all that is said', () => {
    expect(
      connectionWords({
        protocol: ['POP3', 'IMAP4'],
        authenticationType: ['OAuthAuthentication', 'BasicAuthentication'],
        clientIPAddress: '192.0.2.5',
        username: 'contoso\\lena',
        mailbox: 'lena@contoso.com',
        caller: { username: 'contoso\\bo', recipient: { city: 'Rome' } },
        middleTier: 'thirdParty',
      }),
    ).toBe(
      'POP3 or IMAP4 with OAuthAuthentication or BasicAuthentication from 192.0.2.5 as contoso\\lena to the mailbox lena@contoso.com signed in as contoso\\bo with city `Rome` through a middle tier (thirdParty)',
    );
    expect(
      connectionWords({
        protocol: 'REST',
        authenticationType: 'OAuthAuthentication',
        clientIPAddress: '::1',
        username: 'a\\b',
        recipient: { department: 'IT', office: 'B', city: null },
        caller: null,
        middleTier: 'none',
      }),
    ).toBe('REST with OAuthAuthentication from ::1 as a\\b to a mailbox with department `IT`, office `B`');
  });

  it('begin with the path where no protocol is said, and with neither all the same', () => {
    expect(connectionWords({ path: '/mapi/', username: 'a\\b' })).toBe('/mapi/ as a\\b');
    expect(connectionWords({ clientIPAddress: '192.0.2.5' })).toBe('a connection from 192.0.2.5');
    expect(connectionWords({ recipient: { city: '' } })).toBe('a connection');
  });
});
