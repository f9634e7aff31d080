import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import { printCall, printPowerShell } from '../../../src/syntax/cmdlets/print.ts';

const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const TEST =
  "Test-ClientAccessRule -User 'contoso\\julia' -Protocol REST -AuthenticationType OAuthAuthentication -RemoteAddress '192.0.2.1' -RemotePort 443";
const rules = (given: readonly ClientAccessRule[], when: Partial<Connection> = {}): Question => ({
  chapter: 'client-access-rules',
  given: { rules: given },
  when: { ...connection, ...when },
});
const rule: ClientAccessRule = { name: 'Block', priority: 1, action: 'DenyAccess' };

describe('printPowerShell', () => {
  it('creates the rules in the order of their priorities, counted from one, then tests the connection', () => {
    const full: ClientAccessRule = {
      ...rule,
      name: 'Block old clients',
      priority: 7,
      enabled: false,
      scope: null,
      anyOfProtocols: ['IMAP4', 'POP3'],
      exceptAnyOfProtocols: [],
      anyOfClientIPAddressesOrRanges: ['10.0.0.0/8'],
    };
    expect(printPowerShell(rules([full, rule]))).toEqual([
      'New-ClientAccessRule -Name Block -Priority 1 -Action DenyAccess',
      "New-ClientAccessRule -Name 'Block old clients' -Priority 2 -Action DenyAccess -Enabled $false -AnyOfProtocols IMAP4,POP3 -AnyOfClientIPAddressesOrRanges '10.0.0.0/8' # priority 7",
      TEST,
    ]);
    expect(printPowerShell({ ...rules([]), chapter: 'test-client-access-rule' } as Question)).toEqual([TEST]);
  });

  it('says in comments what Test-ClientAccessRule does not know', () => {
    const lines = printPowerShell(
      rules([], {
        recipient: { city: 'New York', office: null },
        caller: { username: 'contoso\\service', recipient: {} },
        middleTier: 'microsoft',
      }),
    );
    expect(lines).toEqual([
      "# the mailbox has city 'New York'",
      "# signed in as 'contoso\\service', who has no attributes",
      '# through the middle tier microsoft',
      TEST,
    ]);
  });

  it('makes the calls of administration in order, then tests', () => {
    const question: Question = {
      chapter: 'rule-administration',
      given: { rules: [rule] },
      when: { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'Block' } }], then: [connection] },
    };
    expect(printPowerShell(question)).toEqual([
      'New-ClientAccessRule -Name Block -Priority 1 -Action DenyAccess',
      'Remove-ClientAccessRule -Identity Block',
      TEST,
    ]);
  });

  it('takes null for absent', () => {
    expect(printPowerShell(rules([], { caller: null, middleTier: null }))).toEqual([TEST]);
    const when = { cmdlets: [] };
    expect(printPowerShell({ chapter: 'rule-administration', given: { rules: [] }, when })).toEqual([]);
    const recipient = { id: 'julia', type: 'UserMailbox', members: null, displayName: 'Julia B', guid: null } as const;
    const policy = { name: 'p', accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'julia' } as const;
    const policies = [policy, { ...policy, description: null }];
    const made = "New-ApplicationAccessPolicy -AccessRight DenyAccess -AppId '*' -PolicyScopeGroupId julia # p";
    const directory = { recipients: [recipient] };
    expect(printPowerShell({ chapter: 'policy-administration', given: { policies, directory }, when })).toEqual([
      "# julia is a UserMailbox, with displayName 'Julia B'",
      made,
      made,
    ]);
  });

  it('tells attributes one after the other', () => {
    expect(printPowerShell(rules([], { recipient: { city: 'Bern', office: '7' } }))[0]).toBe(
      "# the mailbox has city Bern, office '7'",
    );
  });

  const given = {
    policies: [
      { name: "Staff's", accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'staff', description: 'a b' },
    ],
    directory: {
      recipients: [
        { id: 'julia', type: 'UserMailbox' },
        { id: 'staff', type: 'MailUniversalSecurityGroup', members: ['julia', 'tom w'] },
        { id: 'nobody', type: 'MailUniversalSecurityGroup', members: [] },
      ],
    },
  } as const;
  const world = [
    '# julia is a UserMailbox',
    "# staff is a MailUniversalSecurityGroup with julia, 'tom w'",
    '# nobody is a MailUniversalSecurityGroup with no member',
    "New-ApplicationAccessPolicy -AccessRight DenyAccess -AppId '*' -PolicyScopeGroupId staff -Description 'a b' # 'Staff''s'",
  ];

  it('creates the policies of a directory, then asks of a mailbox', () => {
    const when = { appId: '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', mailbox: 'julia' };
    const test = "Test-ApplicationAccessPolicy -Identity julia -AppId '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5'";
    expect(printPowerShell({ chapter: 'application-access-policies', given, when })).toEqual([...world, test]);
    const cmdlets = [{ cmdlet: 'Remove-ApplicationAccessPolicy', parameters: { Identity: 'x' } }] as const;
    expect(printPowerShell({ chapter: 'policy-administration', given, when: { cmdlets, then: [when] } })).toEqual([
      ...world,
      'Remove-ApplicationAccessPolicy -Identity x',
      test,
    ]);
  });

  it('has nothing to say of the little languages', () => {
    const when = { range: '::1', address: '::1' };
    expect(printPowerShell({ chapter: 'ip-ranges', given: {}, when })).toEqual([]);
  });
});

describe('printCall', () => {
  it.each([
    ['Block', 'Block'],
    ['a b', "'a b'"],
    ['-Force', "'-Force'"],
    ['1st', "'1st'"],
    ['', "''"],
    ["O'Hara", "'O''Hara'"],
    ['\u2018a\u2019', "'\u2018\u2018a\u2019\u2019'"],
    ['$(Remove-Item *)', "'$(Remove-Item *)'"],
    [true, '$true'],
    [false, '$false'],
    [null, '$null'],
    [undefined, '$null'],
    [{ Add: [], Remove: [7] }, '@{Add=@(); Remove=7}'],
    [7, '7'],
    [[], '@()'],
    [['a', 'b c'], "a,'b c'"],
    [{ Add: ['a', 'b c'], Remove: "b'" }, "@{Add='a','b c'; Remove='b'''}"],
  ])('prints the value %j as %s', (value, text) => {
    expect(printCall({ cmdlet: 'Set-X', parameters: { A: value as string } })).toBe(`Set-X -A ${text}`);
  });

  it.each([
    ['a\nb', "('a' + [char]0xa + 'b')"],
    ['\u001b[2J', "('' + [char]0x1b + '[2J')"],
    ['\u202e\r', "('' + [char]0x202e + [char]0xd)"],
    ['\ud800', "('' + [char]0xd800)"],
    [{ 'Add; Remove-Item x': ["'"], "'": 'a\tb' }, "@{'Add; Remove-Item x'=''''; ''''=('a' + [char]0x9 + 'b')}"],
    [{ '': 1, 'a-b': 2 }, "@{''=1; 'a-b'=2}"],
  ])('keeps a call on one line, and what is foreign in quotes: %j', (value, text) => {
    expect(printCall({ cmdlet: 'Set-X', parameters: { A: value as string } })).toBe(`Set-X -A ${text}`);
  });

  it.each([
    ['New-X', 'Name; Remove-Item x'],
    ['New-X', 'Name:$true'],
    ['New-X', ''],
    ['New-X', '\u2013Name\n'],
    ['New-X; Remove-Item x', 'Name'],
    ['$(Remove-Item x)', 'Name'],
  ])('does not print names that are none as a command: %s -%s', (cmdlet, name) => {
    const line = printCall({ cmdlet, parameters: { [name]: 'v' } });
    expect(line).toMatch(/^# a call that PowerShell has no words for: [^\n]*$/);
    expect(line).toContain(JSON.stringify(cmdlet));
  });

  it('has nothing foreign outside quotes, whatever it prints', () => {
    const letters = 'aB1 \'"`$;|&(){}@,#=-\u2018\u2019\u201a\u201b\u201c\n\r\u001b\u202e\u0000';
    const text = fc.string({ unit: fc.constantFrom(...letters) });
    const value = fc.oneof(text, fc.array(text), fc.dictionary(text, fc.oneof(text, fc.array(text))), fc.boolean());
    const name = fc.constantFrom('Name', 'AnyOfProtocols', 'a-b');
    const quoted = /['\u2018-\u201b](?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*['\u2018-\u201b]/g;
    fc.assert(
      fc.property(fc.dictionary(name, value), (parameters) => {
        const line = printCall({ cmdlet: 'New-X', parameters: parameters as never });
        expect(line).not.toMatch(/[\n\r\u202e]/);
        expect(line.replace(quoted, 'q')).toMatch(
          /^New-X(?: -[A-Za-z-]+ (?:[\w ,;=@{}()+-]|\[char\]|\$true|\$false)*)*$/,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
