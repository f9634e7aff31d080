import { describe, expect, it } from 'vitest';
import { testedConnection } from '../../../../src/analysis/verify/questions/tested-connection.ts';

const PARAMETERS = {
  User: 'contoso\\lena',
  Protocol: 'outlookwebapp',
  AuthenticationType: 'BasicAuthentication',
  RemoteAddress: '203.0.113.7',
  RemotePort: '443',
};

describe('what Test-ClientAccessRule asks', () => {
  it('is a connection; the port plays no part', () => {
    expect(testedConnection(PARAMETERS)).toEqual({
      kind: 'connection',
      connection: {
        protocol: 'OutlookWebApp',
        authenticationType: 'BasicAuthentication',
        clientIPAddress: '203.0.113.7',
        username: 'contoso\\lena',
      },
    });
  });

  it('knows of a user who is named in another way only the mailbox', () => {
    expect(testedConnection({ ...PARAMETERS, User: 'lena@contoso.com' })).toMatchObject({
      connection: { mailbox: 'lena@contoso.com' },
    });
  });

  it('may be in part', () => {
    expect(testedConnection({ Protocol: 'POP3' })).toEqual({ kind: 'connection', connection: { protocol: 'POP3' } });
  });

  it.each([
    [{}, 'it says nothing of a connection'],
    [{ ...PARAMETERS, User: null }, 'the value of -User is known only when the script runs'],
    [{ ...PARAMETERS, RemoteAddress: ['a'] }, 'the value of -RemoteAddress is no single text'],
    [{ ...PARAMETERS, Protocol: 'OWA' }, '`protocol`: `OWA` is no protocol of the rules'],
    [{ ...PARAMETERS, RemoteAddress: '300.1.1.1' }, expect.stringMatching(/^`clientIPAddress`: `300\.1\.1\.1` /)],
  ])('is nothing of %j', (parameters, because) => {
    expect(testedConnection(parameters)).toEqual({ kind: 'nothing', because });
  });
});
