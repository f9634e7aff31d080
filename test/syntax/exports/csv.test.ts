import { describe, expect, it } from 'vitest';
import { delimiterOf, readCsv } from '../../../src/syntax/exports/csv.ts';

function properties(text: string, file?: string) {
  return readCsv(text, file === undefined ? {} : { file }).objects.map((object) => ({
    type: object.type,
    ...object.properties,
  }));
}

describe('readCsv', () => {
  it('skips what stands before the header, and counts its lines', () => {
    const { objects } = readCsv(
      '#TYPE Selected.System.Object\r\nsep=;\r\n"AppId";"AccessRight"\r\n"a";"DenyAccess"\r\n',
    );
    expect(objects).toMatchObject([{ place: { line: 4 }, properties: { AppId: 'a', AccessRight: 'DenyAccess' } }]);
  });

  it('knows a row by the line on which it begins', () => {
    const { objects } = readCsv('AppId,AccessRight,Description\na,DenyAccess,"one\ntwo"\n\nb,DenyAccess,\n');
    expect(objects.map(({ place }) => place.line)).toEqual([2, 5]);
  });

  it('tells members from recipients by the name of the file, else by the columns', () => {
    const text = 'Name,PrimarySmtpAddress,RecipientType\njo,jo@contoso.com,UserMailbox\n';
    const types = (file?: string) => properties(text, file).map(({ type }) => type);
    expect([types('C:\\out\\members.csv'), types('members/all-mailboxes.csv'), types()]).toEqual([
      ['Member'],
      ['Recipient'],
      ['Member'],
    ]);
    expect(properties('PrimarySmtpAddress,City\njo@contoso.com,Oslo').map(({ type }) => type)).toEqual(['Recipient']);
  });

  it('reads a row for each member of a group, and a row for each group', () => {
    expect(properties('Group,Member,MemberType\nSales,jo@contoso.com,UserMailbox')).toEqual([
      { type: 'Member', Group: 'Sales', Member: 'jo@contoso.com', MemberType: 'UserMailbox' },
    ]);
    expect(properties('DisplayName,Members\nSales,jo@contoso.com;bo@contoso.com\nEmpty,')).toEqual([
      { type: 'Group', DisplayName: 'Sales', Members: ['jo@contoso.com', 'bo@contoso.com'] },
      { type: 'Group', DisplayName: 'Empty', Members: [] },
    ]);
  });

  it('reads the tables of portals, and those that people keep of policies', () => {
    expect(
      properties('Display name,Email address,Recipient type\nJo,jo@contoso.com,UserMailbox', 'recipients.csv'),
    ).toEqual([
      { type: 'Recipient', DisplayName: 'Jo', PrimarySmtpAddress: 'jo@contoso.com', RecipientType: 'UserMailbox' },
    ]);
    expect(
      properties(
        'RowKey,ApplicationId,ApplicationId@type,Name,Identity,GroupId,AccessRight\n1,a,Edm.String,Sales,Sales2025,g,DenyAccess',
      ),
    ).toEqual([
      {
        type: 'ApplicationAccessPolicy',
        RowKey: '1',
        AppId: 'a',
        ScopeName: 'Sales',
        ScopeIdentity: 'Sales2025',
        GroupId: 'g',
        AccessRight: 'DenyAccess',
      },
    ]);
  });

  it('says that a table is none of ours, and which mistake makes such tables', () => {
    const why = (text: string) => readCsv(text).notes.map((note) => note.why);
    expect(why('foo,bar\n1,2')).toEqual(['the properties are those of no object that is read here']);
    expect(why('"ClassId2e4f51ef21dd47e99d3c952918aff9cd","shapeInfo"\n"a","b"')[0]).toContain('Format-Table');
  });

  it('keeps the rows before a quote without end, and says where it is', () => {
    const { objects, notes } = readCsv('AppId,AccessRight\na,DenyAccess\nb,"DenyAccess\nc,DenyAccess\n');
    expect(objects).toHaveLength(1);
    expect(notes).toMatchObject([{ kind: 'not-understood', place: { line: 3 }, text: 'b,"DenyAccess' }]);
  });

  it('says where a row is longer than the header, and takes a shorter one as it is', () => {
    const { objects, notes } = readCsv('AppId,AccessRight\na,DenyAccess,x\nb\n');
    expect(objects.map((object) => Object.keys(object.properties).length)).toEqual([2, 1]);
    expect(notes).toMatchObject([{ kind: 'not-understood', place: { line: 2 }, text: 'x' }]);
  });

  it('says where a question mark may stand for a letter', () => {
    const notes = (text: string) => readCsv(text).notes.map((note) => note.text);
    expect(notes('ScopeName,AppId\nK?che,a')).toEqual(['K?che']);
    expect(notes('ScopeName,AppId\nWho?,a\nKüche,b')).toEqual([]);
    expect(notes('ScopeName,AppId\nhttps://x/?a,a')).toEqual([]);
  });
});

describe('delimiterOf', () => {
  it('looks at the header, outside quotes', () => {
    expect(['a,b', 'a;b', 'a\tb\tc,d', '"a;b;c",d', 'a|b', 'a'].map(delimiterOf)).toEqual([
      ',',
      ';',
      '\t',
      ',',
      '|',
      ',',
    ]);
  });
});
