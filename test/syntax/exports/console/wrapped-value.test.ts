import { describe, expect, it } from 'vitest';
import { joinedValue, widthOf } from '../../../../src/syntax/exports/console/wrapped-value.ts';
import { knownProperty } from '../../../../src/syntax/exports/properties.ts';

/** The value of these lines in a window of 20 columns, where names and colons take 5. */
function joined(name: string, ...values: readonly string[]): string {
  const entry = { name, values, lengths: values.map((value) => value.length + 5), line: { text: '', at: 0 } };
  return joinedValue(entry, knownProperty(name)?.kind ?? 'any', { columns: 20, isSure: true });
}

describe('joinedValue', () => {
  it.each([
    ['AppId', ['1234567890-2345', '67'], '1234567890-234567'],
    ['ScopeName', ['Mail room of th', 'e board'], 'Mail room of the board'],
    ['RecipientFilter', ['City -eq', "'Bonn'"], "City -eq 'Bonn'"],
    ['Identity', ['a\\b:S-1-5;', 'c'], 'a\\b:S-1-5;c'],
    ['Description', ['Mailroom;', 'see plan'], 'Mailroom;\nsee plan'],
    ['Description', ['The mailroom of', ' the board'], 'The mailroom of the board'],
    ['Description', ['AppId: 123456;', 'ScopeIdentitySi', 'd: S-1;'], 'AppId: 123456;\nScopeIdentitySid: S-1;'],
    ['AnyOfProtocols', ['{IMAP4,', 'POP3}'], '{IMAP4, POP3}'],
    ['AnyOfProtocols', ['{IMAP4, ', 'POP3}'], '{IMAP4, POP3}'],
    ['AnyOfProtocols', ['', '{IMAP4}'], '{IMAP4}'],
  ])('%s: %j', (name, values, value) => {
    expect(joined(name, ...values)).toBe(value);
  });
});

describe('widthOf', () => {
  const entry = (name: string, ...lengths: readonly number[]) => ({
    name,
    values: lengths.map(() => ''),
    lengths,
    line: { text: '', at: 0 },
  });

  it('is sure where a value without lines of its own was broken, where several were, or at a usual width', () => {
    expect(widthOf([entry('Identity', 73, 20)])).toEqual({ columns: 73, isSure: true });
    expect(widthOf([entry('Description', 73, 73, 5)])).toEqual({ columns: 73, isSure: true });
    expect(widthOf([entry('Description', 80, 20)])).toEqual({ columns: 80, isSure: true });
    expect(widthOf([entry('Description', 73, 20)])).toEqual({ columns: 73, isSure: false });
    expect(widthOf([entry('Name', 90), entry('Description', 73, 20)])).toMatchObject({ columns: 90 });
  });
});
