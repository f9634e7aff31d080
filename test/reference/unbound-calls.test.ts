/** Calls that PowerShell would bind in its own way or refuse: nobody is asked about them, and the reference refuses each. */
import { describe, expect, it } from 'vitest';
import type { CmdletCall, RefusalReason } from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { isBound } from '../../src/syntax/cmdlets/bound.ts';
import { under } from './questions.ts';

type Parameters = CmdletCall['parameters'];
type Table = Readonly<Partial<Record<RefusalReason, readonly Parameters[]>>>;

const newRule: Table = {
  'invalid-value type': [
    ...['Allow', 'allowaccess', 'RejectMessage', ''].map((Action) => ({ Action })),
    ...['users', 'User', 'everyone', ''].map((Scope) => ({ Scope })),
    ...['2', 1.5, true].map((Priority) => ({ Priority })),
    ...['false', '$false', 0].map((Enabled) => ({ Enabled })),
    ...[['IMAP'], ['imap4'], ['IMAP4', 'SMTP'], ['IMAP4,POP3'], 'IMAP4'].map((AnyOfProtocols) => ({ AnyOfProtocols })),
    { AnyOfProtocols: { Add: ['REST'] } },
    { ExceptAnyOfProtocols: ['IMAP'] },
    ...[['basicAuthentication'], ['Basic'], 'BasicAuthentication'].map((AnyOfAuthenticationTypes) => ({
      AnyOfAuthenticationTypes,
    })),
    ...['10.0.0.1', [10]].map((AnyOfClientIPAddressesOrRanges) => ({ AnyOfClientIPAddressesOrRanges })),
    ...['*jeff*', [10]].map((UsernameMatchesAnyOfPatterns) => ({ UsernameMatchesAnyOfPatterns })),
    { UserRecipientFilter: ["City -eq 'Redmond'"] },
    { Name: 7 },
  ],
  'invalid-value span': [{ AnyOfClientIPAddressesOrRanges: ['10.0.0.9-10.0.0.1'] }],
  'invalid-value address': [{ AnyOfClientIPAddressesOrRanges: ['10.0.0.1', '10.0.0'] }],
  'invalid-value pattern': [{ UsernameMatchesAnyOfPatterns: [''] }, { ExceptUsernameMatchesAnyOfPatterns: [''] }],
  'invalid-value value': [{ UserRecipientFilter: 'City -eq Redmond' }],
  'invalid-value token': [{ UserRecipientFilter: "{City -eq 'Redmond'}" }],
  'unknown-parameter': [
    { exceptAnyOfProtocols: ['REST'] },
    { ExceptAnyOfProtocol: ['REST'] },
    { ExceptAnyOfClientIPAddress: ['10.0.0.1'] },
    { Confirm: false },
    { WhatIf: true },
    { DomainController: 'dc1' },
    { UserIsMemberOf: ['Sales'] },
    { AnyOfSourceTcpPortNumbers: ['443'] },
    { DatacenterAdminsOnly: true },
  ],
};

const setRule: Table = {
  'invalid-value type': [
    { Identity: 1 },
    { Action: 'denyaccess' },
    { Priority: '2' },
    { Priority: 1.5 },
    { Enabled: 'false' },
    { Scope: 'all' },
    { ExceptAnyOfProtocols: ['Rest'] },
    { AnyOfProtocols: 10 },
    { AnyOfProtocols: { Append: ['POP3'] } },
    { AnyOfProtocols: { Add: ['IMAP4'], Remove: ['POP9'] } },
  ],
  'unknown-parameter': [{ Confirm: false }, { Action: 'AllowAccess', Enable: false }],
};

const newPolicy: Table = {
  'invalid-value type': [
    { AppId: 7 },
    { AppId: [] },
    ...['restrictaccess', 'Restrict', 'AllowAccess', '', ['RestrictAccess']].map((AccessRight) => ({ AccessRight })),
    { PolicyScopeGroupId: ['staff'] },
    { Description: 7 },
  ],
  'unknown-parameter': [{ description: 'First' }, { PolicyScope: 'staff' }, { Confirm: false }, { WhatIf: true }],
};

const APP = '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5';
const NAME = `${APP}:staff:RestrictAccess`;

const tables: readonly (readonly [CmdletCall['cmdlet'], Parameters, Table])[] = [
  ['New-ClientAccessRule', { Name: 'New', Action: 'DenyAccess' }, newRule],
  ['Set-ClientAccessRule', { Identity: 'Rule' }, setRule],
  ['Remove-ClientAccessRule', { Identity: 'Rule' }, { 'unknown-parameter': [{ Confirm: false }] }],
  ['New-ApplicationAccessPolicy', { AppId: APP, AccessRight: 'DenyAccess', PolicyScopeGroupId: 'staff' }, newPolicy],
  [
    'Set-ApplicationAccessPolicy',
    { Identity: NAME },
    { 'invalid-value type': [{ Description: 7 }, { Description: ['Changed'] }] },
  ],
  ['Remove-ApplicationAccessPolicy', { Identity: NAME }, { 'unknown-parameter': [{ WhatIf: true }] }],
];

function asking(call: CmdletCall): Question {
  const cmdlets = [call];
  if (call.cmdlet.endsWith('Rule')) {
    const rules = [{ name: 'Rule', priority: 1, action: 'DenyAccess' }] as const;
    return { chapter: 'rule-administration', given: { rules }, when: { cmdlets } };
  }
  const policies = [{ name: NAME, accessRight: 'RestrictAccess', appIds: [APP], policyScopeGroupId: 'staff' }] as const;
  const directory = { recipients: [{ id: 'staff', type: 'MailUniversalSecurityGroup' }] } as const;
  return { chapter: 'policy-administration', given: { policies, directory }, when: { cmdlets } };
}

describe.each(tables)('%s', (cmdlet, right, table) => {
  const rows = Object.entries(table).flatMap(([reason, all]) => all.map((wrong) => [wrong, reason] as const));

  it.each(rows)('with %j is refused: %s', (wrong, reason) => {
    const call = { cmdlet, parameters: { ...right, ...wrong } };
    expect(isBound(call)).toBe(false);
    expect(explain(asking(call), under({})).trace[0]).toMatchObject({ kind: 'cmdlet', reason });
  });

  it('is carried out without', () => {
    const call = { cmdlet, parameters: right };
    expect(isBound(call)).toBe(true);
    expect(explain(asking(call), under({})).trace[0]).toMatchObject({ kind: 'cmdlet', refused: undefined });
  });
});
