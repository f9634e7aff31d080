import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/syntax/exports/console/lines.ts';
import { listBlock } from '../../../../src/syntax/exports/console/list-block.ts';

function entries(...lines: readonly string[]): readonly (readonly string[])[] | undefined {
  return listBlock(linesOf(lines.join('\n')), 0)?.entries.map(({ name, values }) => [name, ...values]);
}

describe('listBlock', () => {
  it('takes what stands in the column of the values as more of the value', () => {
    expect(
      entries(
        'AppId       : x',
        'Description : AppId: x;',
        '              AccessRight: DenyAccess;',
        'IsValid     : True',
      ),
    ).toEqual([
      ['AppId', 'x'],
      ['Description', 'AppId: x;', 'AccessRight: DenyAccess;'],
      ['IsValid', 'True'],
    ]);
  });

  it('takes a list that begins in the next line, and one whose brace has no end yet', () => {
    expect(entries('AnyOfProtocols : ', '{IMAP4,', 'POP3}', 'Name           : x')).toEqual([
      ['AnyOfProtocols', '', '{IMAP4,', 'POP3}'],
      ['Name', 'x'],
    ]);
  });

  it('takes an empty line within a description, and no other', () => {
    expect(entries('Description : one', '', '              two')).toEqual([['Description', 'one', '', 'two']]);
    expect(entries('Name : one', '', '       two')).toEqual([['Name', 'one']]);
  });

  it('takes the automatic description when its blanks were lost', () => {
    expect(entries('Description : AppId: x;', 'ScopeIdentitySid: y;', 'IsValid     : True')).toEqual([
      ['Description', 'AppId: x;', 'ScopeIdentitySid: y;'],
      ['IsValid', 'True'],
    ]);
  });

  it('takes properties with an empty line behind each, as a copied page has them', () => {
    expect(entries('AppId       : x', '', 'AccessRight : DenyAccess', '', 'IsValid     : True')).toEqual([
      ['AppId', 'x'],
      ['AccessRight', 'DenyAccess'],
      ['IsValid', 'True'],
    ]);
  });

  it('ends where a name comes again', () => {
    expect(entries('Mailbox : a', 'AppId   : x', 'Mailbox : b')).toEqual([
      ['Mailbox', 'a'],
      ['AppId', 'x'],
    ]);
  });

  it('begins with a name alone', () => {
    expect(entries('the Name : x')).toBeUndefined();
    expect(entries('https://contoso.example')).toBeUndefined();
    expect(entries('    + CategoryInfo : x')).toBeUndefined();
  });
});
