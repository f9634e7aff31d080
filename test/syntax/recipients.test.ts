import { describe, expect, it } from 'vitest';
import type { DirectoryRecipient } from '../../src/model/generated/wire.generated.ts';
import { isGuid, recipientsByName } from '../../src/syntax/recipients.ts';

const julia: DirectoryRecipient = {
  id: 'j1',
  type: 'UserMailbox',
  displayName: 'Julia Smith',
  alias: 'jsmith',
  primarySmtpAddress: 'julia@contoso.com',
  emailAddresses: ['smtp:jules@contoso.com', 'js@contoso.com'],
  userPrincipalName: 'julia@corp.contoso.com',
  guid: 'cccccccc-0000-4000-8000-00000000000c',
  distinguishedName: 'CN=Smith\\, Julia,OU=Staff,DC=contoso,DC=com',
};

const idsOf = (text: string, ...recipients: readonly DirectoryRecipient[]): readonly string[] =>
  recipientsByName({ recipients })(text).map(({ id }) => id);

describe('recipientsByName', () => {
  it.each([
    'j1',
    'J1',
    'julia smith',
    'JSmith',
    'Julia@Contoso.com',
    'jules@contoso.com',
    'smtp:js@contoso.com',
    'julia@corp.contoso.com',
    'CCCCCCCC-0000-4000-8000-00000000000C',
    'cn=smith\\, julia,ou=staff,dc=contoso,dc=com',
    'Smith, Julia',
  ])('finds a recipient by %s', (text) => {
    expect(idsOf(text, julia, { id: 'mark', type: 'MailUser' })).toEqual(['j1']);
  });

  it('finds nobody by a part of a name, or by what is blank', () => {
    for (const text of ['Julia', 'contoso.com', 'Staff', ''])
      expect(idsOf(text, { ...julia, alias: '' }, { id: 'mark', type: 'MailUser', displayName: null })).toEqual([]);
  });

  it('finds all whom a text fits, each once', () => {
    const twin: DirectoryRecipient = { id: 'j2', type: 'MailUser', displayName: 'JULIA SMITH', alias: 'Julia Smith' };
    expect(idsOf('Julia Smith', julia, twin)).toEqual(['j1', 'j2']);
    expect(idsOf('j1', julia, { id: 'x', type: 'MailUser', alias: 'J1' })).toEqual(['j1', 'x']);
  });

  it('takes an id in its own case for no other id', () => {
    const both: readonly DirectoryRecipient[] = ['mark', 'MARK'].map((id) => ({ id, type: 'UserMailbox' }));
    expect([idsOf('mark', ...both), idsOf('MARK', ...both), idsOf('Mark', ...both)]).toEqual([
      ['mark'],
      ['MARK'],
      ['mark', 'MARK'],
    ]);
  });
});

it.each([
  ['0d8b5f0e-6f0a-4a3e-9a8e-000000000001', true],
  ['0D8B5F0E-6F0A-4A3E-9A8E-00000000000F', true],
  ['{0d8b5f0e-6f0a-4a3e-9a8e-000000000001}', false],
  ['0d8b5f0e6f0a4a3e9a8e000000000001', false],
  ['0d8b5f0e-6f0a-4a3e-9a8e-00000000000g', false],
])('whether %s is a GUID', (text, expected) => {
  expect(isGuid(text)).toBe(expected);
});
