import { describe, expect, it } from 'vitest';
import { isTypeName, readPrinted, resultIn, withoutCut } from '../../../src/syntax/exports/printed-values.ts';
import { knownProperty, type PropertyKind } from '../../../src/syntax/exports/properties.ts';

function read(name: string, cell: string) {
  return readPrinted(knownProperty(name)?.kind ?? ('any' satisfies PropertyKind), cell);
}

describe('readPrinted', () => {
  it.each([
    ['AnyOfProtocols', '', []],
    ['AnyOfProtocols', '{}', []],
    ['AnyOfProtocols', 'IMAP4', ['IMAP4']],
    ['AnyOfProtocols', '{IMAP4}', ['IMAP4']],
    ['AnyOfProtocols', '{IMAP4, POP3}', ['IMAP4', 'POP3']],
    ['AnyOfProtocols', 'IMAP4,POP3', ['IMAP4', 'POP3']],
    ['AnyOfProtocols', 'IMAP4; POP3', ['IMAP4', 'POP3']],
    ['AnyOfProtocols', 'IMAP4\nPOP3', ['IMAP4', 'POP3']],
    ['AnyOfProtocols', 'imap4 POP3', ['imap4', 'POP3']],
    ['AnyOfProtocols', 'IMAP4 and POP3', ['IMAP4 and POP3']],
    ['AnyOfClientIPAddressesOrRanges', '192.0.2.1 2001:db8::/32', ['192.0.2.1', '2001:db8::/32']],
    ['AnyOfClientIPAddressesOrRanges', '192.0.2.1 – 192.0.2.9', ['192.0.2.1 – 192.0.2.9']],
    ['UsernameMatchesAnyOfPatterns', 'a\\b* *@c', ['a\\b*', '*@c']],
    ['UsernameMatchesAnyOfPatterns', 'Jo Fox', ['Jo Fox']],
    ['EmailAddresses', 'SMTP:a@b+smtp:c@d', ['SMTP:a@b', 'smtp:c@d']],
    ['Members', 'CN=Jo,OU=x,DC=y', ['CN=Jo,OU=x,DC=y']],
    ['Members', '{Fox, Jo, Doe, Bo}', ['Fox', 'Jo', 'Doe', 'Bo']],
    ['Name', 'a, b', 'a, b'],
    ['UserRecipientFilter', '{}', ''],
    ['UserRecipientFilter', '{City -eq x}', '{City -eq x}'],
    ['Enabled', 'TRUE', true],
    ['Enabled', '$false', false],
    ['InScope', 'Not Run', 'Not Run'],
    ['Priority', ' 3 ', '3'],
    ['Whatever', 'False', false],
    ['Whatever', '{a, b}', ['a', 'b']],
    ['DisplayName', 'Microsoft.Something', 'Microsoft.Something'],
  ])('%s %j', (name, cell, value) => {
    expect(read(name, cell)).toEqual({ value });
  });

  it.each([
    ['AnyOfProtocols', 'System.Object[]', undefined],
    ['AnyOfProtocols', 'Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]', undefined],
    ['AnyOfProtocols', '{IMAP4, POP3…}', ['IMAP4', 'POP3']],
    ['AnyOfProtocols', '{IMAP4, POP3...}', ['IMAP4', 'POP3']],
    ['AnyOfProtocols', '{IMAP4, PO', ['IMAP4']],
    ['Identity', '@{Name=x}', undefined],
    ['AccessCheckResult', 'Vielleicht', 'Vielleicht'],
  ])('%s %j is lost', (name, cell, seen) => {
    const found = read(name, cell);
    expect('lost' in found && found.lost.seen).toEqual(seen);
  });
});

describe('resultIn', () => {
  it.each([
    ['Granted', 'Granted'],
    ['❌ Denied', 'Denied'],
    ['Accordé (pour « Granted »)', 'Granted'],
    ['Gewaehrt', 'Granted'],
    ['not Granted', undefined],
    ['', undefined],
  ])('%s', (text, result) => {
    expect(resultIn(text)?.result).toBe(result);
  });
});

describe('marks of what is missing', () => {
  it('are three dots in any form, or two', () => {
    expect(['a…', 'a...', 'a..', 'a.', 'a'].map(withoutCut)).toEqual(['a', 'a', 'a', 'a.', 'a']);
  });

  it('are names of types', () => {
    expect(
      [
        'System.String',
        'System.Collections.Generic.List`1[System.String]',
        'Deserialized.System.Object[]',
        'Microsoft.Exchange.Data.SmtpAddress',
      ].every(isTypeName),
    ).toBe(true);
    expect(['Systems', 'Microsoft.Teams', 'System. and more', 'Mail'].some(isTypeName)).toBe(false);
  });
});
