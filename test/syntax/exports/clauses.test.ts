import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/model/generated/clauses.generated.ts';
import { detectForm } from '../../../src/syntax/exports/detect-form.ts';
import { decodeText } from '../../../src/syntax/exports/encoding.ts';
import { readExport } from '../../../src/syntax/exports/read-export.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';

/** The objects of a text in the form that its name and beginning tell, with what is lost of them; notes after `!`. */
function read(name: string, text: string): readonly unknown[] {
  const { objects, notes } = readExport(text, detectForm(text, name), { file: name });
  return [
    ...objects.map(({ type, properties, lost, fromComment, ensure, time, asPrinted }) => ({
      type,
      properties,
      ...Object.fromEntries(
        Object.entries({ lost: lost && Object.keys(lost), fromComment, ensure, time, asPrinted }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    })),
    ...notes.map(({ kind, place }) => `! ${kind} ${place.line}`),
  ];
}

const rule = (properties: object, more: object = {}): object => ({ type: 'ClientAccessRule', properties, ...more });

/** The clauses of spec/exports.md, each with a file, its text, and what is read of it. */
const CASES: Readonly<Record<string, readonly (readonly [name: string, text: string, read: readonly unknown[]])[]>> = {
  'EXP-FORMS': [
    [
      'r.csv',
      'Name,Priority,AnyOfProtocols\nA,1,IMAP4\n',
      [rule({ Name: 'A', Priority: '1', AnyOfProtocols: ['IMAP4'] })],
    ],
    ['r.json', '{"Name":"A","AnyOfProtocols":["IMAP4"]}', [rule({ Name: 'A', AnyOfProtocols: ['IMAP4'] })]],
  ],
  'EXP-OBJECT-TYPE': [['x.json', '[{"Name":"A","AnyOfProtocols":[]}]', [rule({ Name: 'A', AnyOfProtocols: [] })]]],
  'EXP-FOREIGN': [['x.csv', 'Colour,Weight\nred,3\n', ['! not-understood 1']]],
  'EXP-PROPERTY-NAMES': [
    [
      'p.csv',
      `app ID,scope_name,Access Right\n${APP},S,DenyAccess\n`,
      [{ type: 'ApplicationAccessPolicy', properties: { AppId: APP, ScopeName: 'S', AccessRight: 'DenyAccess' } }],
    ],
  ],
  'EXP-VALUES': [
    [
      'r.json',
      '{"Name":"A","Priority":3,"Enabled":true,"UserRecipientFilter":null,"AnyOfProtocols":"IMAP4"}',
      [rule({ Name: 'A', Priority: '3', Enabled: true, UserRecipientFilter: '', AnyOfProtocols: ['IMAP4'] })],
    ],
  ],
  'EXP-JOINED-LISTS': [
    [
      'r.csv',
      'Name,AnyOfProtocols,UserRecipientFilter\nA,IMAP4 POP3,City -eq 1\nB,IMAP4|POP3,\nC,{IMAP4},\n',
      [
        rule({ Name: 'A', AnyOfProtocols: ['IMAP4', 'POP3'], UserRecipientFilter: 'City -eq 1' }),
        rule({ Name: 'B', AnyOfProtocols: ['IMAP4', 'POP3'], UserRecipientFilter: '' }),
        rule({ Name: 'C', AnyOfProtocols: ['IMAP4'], UserRecipientFilter: '' }),
      ],
    ],
  ],
  'EXP-TYPE-NAMES': [
    [
      'r.csv',
      'Name,AnyOfProtocols\nA,System.Object[]\n',
      [rule({ Name: 'A' }, { lost: ['AnyOfProtocols'] }), '! lost-in-export 2'],
    ],
  ],
  'EXP-ENUMERATION-NUMBERS': [
    [
      'r.json',
      '{"Name":"A","Action":0,"AnyOfProtocols":[]}',
      [rule({ Name: 'A', AnyOfProtocols: [] }, { lost: ['Action'] }), '! lost-in-export 1'],
    ],
  ],
  'EXP-RESULT-WORDS': [
    [
      't.txt',
      `AppId             : ${APP}\nMailbox           : a\nAccessCheckResult : Accordé\n`,
      [
        {
          type: 'AccessCheck',
          properties: { AppId: APP, Mailbox: 'a', AccessCheckResult: 'Granted' },
          asPrinted: { AccessCheckResult: 'Accordé' },
        },
      ],
    ],
  ],
  'EXP-LIST-LINES': [
    [
      't.txt',
      'Name           : A\nAnyOfProtocols : {IMAP4,\n                 POP3}\n',
      [rule({ Name: 'A', AnyOfProtocols: ['IMAP4', 'POP3'] })],
    ],
  ],
  'EXP-LIST-WIDTH': [
    [
      't.txt',
      `ScopeName        : S\nIdentity         : aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n                   bbbb\nAppId            : ${APP}\nAccessRight      : DenyAccess\n`,
      [
        {
          type: 'ApplicationAccessPolicy',
          properties: { ScopeName: 'S', Identity: `${'a'.repeat(61)}bbbb`, AppId: APP, AccessRight: 'DenyAccess' },
        },
      ],
    ],
  ],
  'EXP-LIST-CUT': [
    [
      't.txt',
      'Name           : A\nAnyOfProtocols : {IMAP4, POP3...}\n',
      [rule({ Name: 'A' }, { lost: ['AnyOfProtocols'] }), '! lost-in-export 2'],
    ],
  ],
  'EXP-TABLE-CELLS': [
    [
      't.txt',
      'Name Priority AnyOfProtocols\n---- -------- --------------\nA           1 {IMAP4}\n',
      [rule({ Name: 'A', Priority: '1', AnyOfProtocols: ['IMAP4'] })],
    ],
  ],
  'EXP-TABLE-COLUMNS': [
    [
      't.txt',
      'PS C:\\> Get-ClientAccessRule | ft Name,Priority,AnyOfProtocols\n\nName Priority\n---- --------\nA           1\n',
      [rule({ Name: 'A', Priority: '1' }, { lost: ['AnyOfProtocols'] }), '! lost-in-export 5'],
    ],
  ],
  'EXP-BARE-VALUES': [
    [
      't.txt',
      'PS C:\\> Get-DistributionGroupMember G | ft -HideTableHeaders PrimarySmtpAddress\n\na@x.example\n',
      [{ type: 'Member', properties: { PrimarySmtpAddress: 'a@x.example' } }],
    ],
  ],
  'EXP-COMMENTS': [
    [
      's.ps1',
      `# ScopeName  AppId                                 AccessRight\n# S          ${APP}  DenyAccess\n`,
      [
        {
          type: 'ApplicationAccessPolicy',
          properties: { ScopeName: 'S', AppId: APP, AccessRight: 'DenyAccess' },
          fromComment: true,
        },
      ],
    ],
  ],
  'EXP-RECORDED-TIME': [
    [
      't.txt',
      `**********************\nPowerShell transcript start\nStart time: 20261103091500\n**********************\nPS C:\\> Test-ApplicationAccessPolicy a -AppId ${APP}\n\nAppId             : ${APP}\nMailbox           : a\nAccessCheckResult : Denied\n`,
      [
        {
          type: 'AccessCheck',
          properties: { AppId: APP, Mailbox: 'a', AccessCheckResult: 'Denied' },
          time: '2026-11-03T09:15:00',
        },
      ],
    ],
  ],
  'EXP-CSV': [
    [
      'r.csv',
      '#TYPE X\nName;Priority;AnyOfProtocols\nA;1;IMAP4\n',
      [rule({ Name: 'A', Priority: '1', AnyOfProtocols: ['IMAP4'] })],
    ],
  ],
  'EXP-LOST-LETTERS': [
    [
      'r.csv',
      'Name,Priority,AnyOfProtocols\nK?che,1,IMAP4\n',
      [rule({ Name: 'K?che', Priority: '1', AnyOfProtocols: ['IMAP4'] }), '! lost-in-export 2'],
    ],
  ],
  'EXP-MEMBERS': [
    ['m.csv', 'Group,Member\nG,a@x.example\n', [{ type: 'Member', properties: { Group: 'G', Member: 'a@x.example' } }]],
  ],
  'EXP-JSON': [
    [
      'r.json',
      '{"value":[{"Name":"A","AnyOfProtocols":{"value":["IMAP4"],"Count":1}}]}',
      [rule({ Name: 'A', AnyOfProtocols: ['IMAP4'] })],
    ],
  ],
  'EXP-SCOPE-JOIN': [
    [
      'p.csv',
      `AppId,ScopeIdentityRaw,AccessRight\n${APP},S-1-5-21-1;77a1b2c3-d4e5-4f60-8718-293a4b5c6d7e,DenyAccess\n`,
      [
        {
          type: 'ApplicationAccessPolicy',
          properties: {
            AppId: APP,
            ScopeIdentityRaw: 'S-1-5-21-1;77a1b2c3-d4e5-4f60-8718-293a4b5c6d7e',
            AccessRight: 'DenyAccess',
          },
        },
      ],
    ],
  ],
  'EXP-GRAPH': [
    [
      'g.json',
      '{"roleAssignments":[{"principalId":"/ServicePrincipals/p","roleDefinitionId":"r","directoryScopeId":"/"}],"roleDefinitions":[{"id":"r","displayName":"Application Mail.Send"}]}',
      [
        expect.objectContaining({
          type: 'ManagementRoleAssignment',
          properties: expect.objectContaining({ Role: 'Application Mail.Send', RoleAssignee: 'p' }),
        }),
        { type: 'RoleDefinition', properties: { Id: 'r', DisplayName: 'Application Mail.Send' } },
      ],
    ],
  ],
  'EXP-CLIXML': [
    [
      'r.xml',
      '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><Props><S N="Name">A</S><Nil N="UserRecipientFilter" /><Obj N="AnyOfProtocols" RefId="1"><LST><S>IMAP4</S></LST></Obj></Props></Obj></Objs>',
      [rule({ Name: 'A', UserRecipientFilter: '', AnyOfProtocols: ['IMAP4'] })],
    ],
  ],
  'EXP-DESIRED-STATE': [
    [
      'd.ps1',
      "Configuration C { Node n { EXOClientAccessRule R\n{\nIdentity='A'\nAction='DenyAccess'\nAnyOfProtocols=@('IMAP4','POP3')\n} } }\n",
      [rule({ Identity: 'A', Name: 'A', Action: 'DenyAccess', AnyOfProtocols: ['IMAP4', 'POP3'] })],
    ],
    [
      'c.ps1',
      "Configuration C { Node n { EXOClientAccessRule 'R' { Identity = 'A'; Action = 'DenyAccess'; Ensure = 'Absent' } } }\n",
      [rule({ Identity: 'A', Name: 'A', Action: 'DenyAccess' }, { ensure: 'Absent' })],
    ],
  ],
};

describe('the clauses of exports', () => {
  it.each(
    Object.entries(CASES).flatMap(([id, cases]) =>
      cases.map(([name, text, expected]) => [id, name, text, expected] as const),
    ),
  )('%s, %s', (_, name, text, expected) => {
    expect(read(name, text)).toEqual(expected);
  });

  it('EXP-ENCODING: a mark, the NULs of UTF-16, UTF-8, else windows-1252', () => {
    const encodings = [
      Buffer.from('\ufeffé', 'utf8'),
      Buffer.from('Name,Priority', 'utf16le'),
      Buffer.from('é', 'utf8'),
      Buffer.from('é', 'latin1'),
    ].map((bytes) => decodeText(bytes).encoding);
    expect(encodings).toEqual(['utf-8 with byte order mark', 'utf-16le', 'utf-8', 'windows-1252']);
  });

  it('each has a case', () => {
    const ids = Object.keys(clauses).filter((id) => id.startsWith('EXP-'));
    expect([...Object.keys(CASES), 'EXP-ENCODING'].sort()).toEqual(ids.sort());
  });
});
