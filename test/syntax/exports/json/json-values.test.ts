import { describe, expect, it } from 'vitest';
import { readJsonValue } from '../../../../src/syntax/exports/json/json-values.ts';
import { propertyNamed } from '../../../../src/syntax/exports/properties.ts';

function read(written: string, json: unknown) {
  const { name, kind } = propertyNamed(written);
  return readJsonValue(name, kind, json);
}

describe('readJsonValue', () => {
  it.each([
    ['Priority', 3, '3'],
    ['Enabled', true, true],
    ['Enabled', 'True', true],
    ['Description', null, ''],
    ['AnyOfProtocols', null, []],
    ['AnyOfProtocols', 'IMAP4', ['IMAP4']],
    ['AnyOfProtocols', { value: ['IMAP4', 'POP3'], Count: 2 }, ['IMAP4', 'POP3']],
    ['AnyOfProtocols', {}, []],
    ['AnyOfSourceTcpPortNumbers', [25, 143], ['25', '143']],
    ['AnyOfClientIPAddressesOrRanges', [{ LowerBound: {}, Expression: '192.0.2.0/24' }], ['192.0.2.0/24']],
    ['PrimarySmtpAddress', { Local: 'jo', Domain: 'contoso.com', Length: 14 }, 'jo@contoso.com'],
    ['EmailAddresses', [{ ProxyAddressString: 'SMTP:jo@contoso.com' }], ['SMTP:jo@contoso.com']],
    ['Identity', { Rdn: {}, DistinguishedName: 'CN=jo', Name: 'jo' }, 'jo'],
    ['RecipientTypeDetails', 4, 'SharedMailbox'],
    ['Other', { a: [1, { '@b': 2, c: null }] }, { a: ['1', { c: '' }] }],
  ])('%s %j', (name, json, value) => {
    expect(read(name, json)).toEqual({ value });
  });

  it.each([
    ['Action', 1, '1'],
    ['AccessRight', 0, '0'],
    ['AccessCheckResult', 1, '1'],
    ['RecipientTypeDetails', 12345, '12345'],
    ['AnyOfProtocols', 'System.Object[]', undefined],
    ['AnyOfProtocols', ['System.String'], undefined],
    ['Identity', '@{Name=x}', undefined],
  ])('%s %j is lost', (name, json, seen) => {
    const found = read(name, json);
    expect('lost' in found && found.lost.seen).toEqual(seen);
  });
});
