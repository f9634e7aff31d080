import { describe, expect, test } from 'vitest';
import { bindCall } from '../../../src/syntax/cmdlets/bind.ts';
import { given, type Plain, table, unknown } from './arguments.ts';

type Arguments = readonly Plain[];

function parametersOf(cmdlet: string, ...parts: Arguments) {
  const bound = bindCall(cmdlet, given(...parts));
  return { ...bound?.parameters, ...(bound?.binds === false ? { refused: bound.problems.map(({ why }) => why) } : {}) };
}

const GET = 'Get-ClientAccessRule';
const NEW = 'New-ClientAccessRule';

describe('what PowerShell 7.6.9 bound, tried by hand', () => {
  test.each<[string, Arguments, object]>([
    [GET, ['-I', 'x'], { Identity: 'x' }],
    [GET, ['-D', 'x'], { DomainController: 'x' }],
    [GET, ['-Db'], { Debug: true }],
    [GET, ['-v'], { Verbose: true }],
    [GET, ['-Verbose', 'true'], { Verbose: true, Identity: 'true' }],
    [GET, ['-Confirm', false], { Confirm: true, Identity: 'False' }],
    [GET, ['-Confirm:', '0'], { Confirm: false }],
    [GET, ['-Confirm:', null], { Confirm: true }],
    [GET, ['-Identity', '--', 'x'], { Identity: 'x' }],
    [GET, ['--', '-Legacy'], { Identity: '-Legacy' }],
    [GET, ['-EA', '0'], { ErrorAction: '0' }],
    [GET, ['-ov', null], { OutVariable: '' }],
    [GET, ['-ov', '+x', '-OutBuffer', '3'], { OutVariable: '+x', OutBuffer: '3' }],
    ['Get-ApplicationAccessPolicy', ['-Identity', '-What'], { Identity: '-What' }],
    ['Get-ApplicationAccessPolicy', ['-ov', '-Confirm', true], { OutVariable: '-Confirm', Identity: 'True' }],
    ['New-DistributionGroup', ['a', '-C'], { Name: 'a', CopyOwnerToMember: true }],
    ['New-DistributionGroup', ['a', '-Wh'], { Name: 'a', WhatIf: true }],
    ['new-distributiongroup', ['a', '-Members', table({ Add: 'x' })], { Name: 'a', Members: { Add: 'x' } }],
    ['ExchangeOnlineManagement\\Get-ClientAccessRule', ['x'], { Identity: 'x' }],
    ['Get-ManagementRoleAssignment', ['-Role', 'r'], { Role: 'r' }],
    ['New-ServicePrincipal', ['-AppId', 'a', '-ServiceId', 'b'], { AppId: 'a', ServiceId: 'b' }],
    ['Get-ManagementRoleAssignment', ['-AssignmentMethod', ['Direct', 'Sec']], { AssignmentMethod: ['Direct', 'Sec'] }],
    ['Set-ManagementRoleAssignment', ['a', '-Enabled', '0'], { Identity: 'a', Enabled: false }],
    ['New-ManagementRoleAssignment', ['-Ro', 'r', '-App', 'a'], { Role: 'r', App: 'a' }],
    [NEW, ['a', '-Act', 'A', '-Priority', '0x10'], { Name: 'a', Action: 'A', Priority: '16' }],
    [NEW, ['a', '-Act', 'A', '-P', '1.5'], { Name: 'a', Action: 'A', Priority: '2' }],
    [NEW, ['a', '-Act', 'A', '-P', '2.5'], { Name: 'a', Action: 'A', Priority: '2' }],
    [NEW, ['a', '-Act', 'A', '-P', '-0.5'], { Name: 'a', Action: 'A', Priority: '0' }],
    [NEW, ['a', '-Act', 'A', '-P', ' +5 '], { Name: 'a', Action: 'A', Priority: '5' }],
    [NEW, ['a', '-Act', 'A', '-P', '1.5KB '], { Name: 'a', Action: 'A', Priority: '1536' }],
    [NEW, ['1.50', '-Act', ['Deny']], { Name: '1.50', Action: 'Deny' }],
    [
      NEW,
      ['a', '-Act', 'A', '-AnyOfSource', ['993', '0x10']],
      { Name: 'a', Action: 'A', AnyOfSourceTcpPortNumbers: ['993', '16'] },
    ],
    [NEW, ['a', '-Act', 'A', '-UserR', null], { Name: 'a', Action: 'A', UserRecipientFilter: '' }],
    [NEW, ['a', '-Act', 'A', '-Enabled', '2'], { Name: 'a', Action: 'A', Enabled: true }],
    [NEW, ['@Nam', 's', '@Action', 'Deny', '-Name', 'w'], { Name: 'w', Action: 'Deny' }],
    [NEW, ['@Confirm', '0', '@Name', 'x', '@Action', 'A'], { Confirm: false, Name: 'x', Action: 'A' }],
  ])('%s %j', (cmdlet, parts, expected) => {
    expect(parametersOf(cmdlet, ...parts)).toEqual(expected);
  });
});

describe('what PowerShell 7.6.9 refused', () => {
  test.each<[string, Arguments, object, string]>([
    [NEW, ['-N', 'a', '-A', 'A'], { Name: 'a' }, 'the short name fits Action, AnyOf'],
    [GET, ['-In', 'x'], {}, 'the short name fits InformationAction, InformationVariable'],
    ['New-DistributionGroup', ['a', '-W'], { Name: 'a' }, 'the short name fits WarningAction, WarningVariable, WhatIf'],
    [GET, ['a', 'b'], { Identity: 'a' }, 'no position is left'],
    [GET, [['a', 'b']], { Identity: ['a', 'b'] }, 'a list where one text belongs'],
    [GET, ['-Confirm:', 'true'], { Confirm: 'true' }, 'no value of a switch'],
    ['Get-ApplicationAccessPolicy', ['-WhatIf'], {}, 'no such parameter'],
    [
      'New-ManagementScope',
      ['S'],
      { Name: 'S' },
      'mandatory and missing: one of DatabaseList, DatabaseRestrictionFilter',
    ],
    [
      'New-ManagementScope',
      ['S', '-RecipientRoot', 'x'],
      { Name: 'S', RecipientRoot: 'x' },
      'missing: RecipientRestrictionFilter',
    ],
    [
      'New-ManagementScope',
      ['S', '-RecipientRestrictionFilter', 'x', '-ServerList', 'a'],
      { Name: 'S', RecipientRestrictionFilter: 'x', ServerList: 'a' },
      'does not go with RecipientRestrictionFilter',
    ],
    [
      'New-ManagementScope',
      ['S', '-RecipientRes', 'x', '-Exclusive:', '0'],
      { Name: 'S', RecipientRestrictionFilter: 'x', Exclusive: '0' },
      'a number is no value',
    ],
    [
      'New-ManagementRoleAssignment',
      ['-Role', 'r'],
      { Role: 'r' },
      'missing: one of App, Computer, Policy, SecurityGroup, User',
    ],
    [
      'New-ManagementRoleAssignment',
      ['-Role', 'r', '-App', 'a', '-User', 'u'],
      { Role: 'r', App: 'a', User: 'u' },
      'does not go with App',
    ],
    [
      'New-ManagementRoleAssignment',
      ['-Role', 'r', '-App', 'a', '-CustomRecipientWriteScope', 'u'],
      { Role: 'r', App: 'a', CustomRecipientWriteScope: 'u' },
      'does not go with App',
    ],
    ['Get-ManagementRoleAssignment', ['a', '-Role', 'r'], { Role: 'r' }, 'no position is left'],
    ['New-ServicePrincipal', ['a', 'b'], {}, 'mandatory and missing: AppId, ObjectId'],
    ['Set-ServicePrincipal', ['a', '-DisplayName', 'x'], { DisplayName: 'x' }, 'mandatory and missing: Identity'],
    [
      'Add-DistributionGroupMember',
      ['g', '-Member', ['a', 'b']],
      { Identity: 'g', Member: ['a', 'b'] },
      'a list where one text',
    ],
    ['Test-ApplicationAccessPolicy', ['a', '-AppId', ''], { Identity: 'a', AppId: '' }, 'its value must not be empty'],
    [
      'New-ApplicationAccessPolicy',
      ['-AppId', [], '-Acc', 'R', '-Pol', 'x'],
      { AppId: [], AccessRight: 'R', PolicyScopeGroupId: 'x' },
      'its value must not be empty',
    ],
    [NEW, ['a', '-Act', '', '-P', 'ten'], { Name: 'a', Action: '', Priority: 'ten' }, 'no integer'],
    [NEW, ['a', '-Act', 'A', '-P', '99999999999'], { Name: 'a', Action: 'A', Priority: '99999999999' }, 'no integer'],
    [NEW, ['a', '-Act', 'A', '-Enabled', null], { Name: 'a', Action: 'A', Enabled: [] }, 'no truth value'],
    [NEW, ['@Name', 's', '@Name', 't', '-Act', 'A'], { Name: ['s', 't'], Action: 'A' }, 'given twice'],
    [NEW, ['z', '@Name', 's', '-Act', 'A'], { Name: 's', Action: 'A' }, 'no position is left'],
    [
      'Test-ClientAccessRule',
      ['-U', 'u', '-Auth', 'B', '-Prot', 'O', '-RemoteA', 'foo', '-RemoteP', '1'],
      { User: 'u', AuthenticationType: 'B', Protocol: 'O', RemoteAddress: 'foo', RemotePort: '1' },
      'no IP address',
    ],
  ])('%s %j', (cmdlet, parts, expected, why) => {
    const { refused, ...parameters } = parametersOf(cmdlet, ...parts) as { refused?: readonly string[] };
    expect(parameters).toEqual(expected);
    expect(refused?.join('; ')).toContain(why);
  });
});

test('foreign commands are none of ours', () => {
  for (const name of ['Get-Mailbox', 'Grant-CsApplicationAccessPolicy', 'Get-ManagementRole', 'napp'])
    expect(bindCall(name, [])).toBeUndefined();
});

test('the word of the enumeration stands beside the one that is written', () => {
  const bound = bindCall(NEW, given('a', '-Action', 'den', '-Scope', 'Users'));
  expect(bound).toMatchObject({ parameters: { Action: 'den', Scope: 'Users' }, enum: { Action: 'DenyAccess' } });
  expect(Object.keys(bound?.enum ?? {})).toEqual(['Action']);
});

test('a number of an enumeration binds, but its word is not known', () => {
  const bound = bindCall(NEW, given('a', '-Action', '1'));
  expect(bound?.binds).toBeUndefined();
  expect(bound?.problems).toMatchObject([{ kind: 'lost-value', span: { start: 2, end: 3 } }]);
});

test('what is unknown is null and says on what it hangs, within lists and hashtables too', () => {
  const bound = bindCall(
    'Set-ClientAccessRule',
    given(unknown, '-AnyOfClient', table({ Add: [unknown, '192.0.2.3'] })),
  );
  expect(bound?.parameters).toEqual({ Identity: null, AnyOfClientIPAddressesOrRanges: { Add: [null, '192.0.2.3'] } });
  expect(bound?.unknown.map(({ parameter }) => parameter)).toEqual(['AnyOfClientIPAddressesOrRanges', 'Identity']);
  expect(bound?.binds).toBeUndefined();
});

test('a list of nobody knows how many may be one text', () => {
  const many: Plain = { kind: 'unknown', because: 'Get-Mailbox', place: { start: 0, end: 0 }, many: true };
  const bound = bindCall('Add-DistributionGroupMember', given('g', '-Member', [many]));
  expect(bound).toMatchObject({ parameters: { Identity: 'g', Member: null }, problems: [] });
  expect(bound?.unknown).toHaveLength(1);
});

test('a value that is missing is null, and the next parameter is itself', () => {
  const bound = bindCall(NEW, given('-Name', 'x', '-Action', 'Deny', '-ExceptAnyOfClient', '-Priority', '2'));
  expect(bound?.parameters).toMatchObject({ ExceptAnyOfClientIPAddressesOrRanges: null, Priority: '2' });
  expect(bound).toMatchObject({
    binds: false,
    problems: [{ span: { start: 4, end: 5 }, why: 'its value is missing' }],
  });
});

test('inside lists a word of an enumeration counts only when it is whole', () => {
  const bound = bindCall(NEW, given('x', '-Action', 'Deny', '-AnyOfProtocols', ['imap4', 'OWA']));
  expect(bound?.binds).toBeUndefined();
  expect(bound?.problems).toMatchObject([{ kind: 'unknown-name', hint: 'OutlookWebApp' }]);
});

test.each([
  ['New-ApplicationAccessPolicy', '-PolicyScopeId', '-PolicyScopeGroupId'],
  ['New-ApplicationAccessPolicy', '-ScopeGroupId', '-PolicyScopeGroupId'],
  ['New-ApplicationAccessPolicy', '-ClientAppId', '-AppId'],
  ['New-ApplicationAccessPolicy', '-AppIds', '-AppId'],
  ['Test-ApplicationAccessPolicy', '-Mailbox', '-Identity'],
  ['Add-DistributionGroupMember', '-Members', '-Member'],
  ['New-ClientAccessRule', '-AnyOfProtocol', undefined],
  ['New-ManagementRoleAssignment', '-AppId', '-App'],
  ['New-ManagementRoleAssignment', '-constructor', undefined],
])('%s %s: did you mean %s?', (cmdlet, written, meant) => {
  const problem = bindCall(cmdlet, given(written, 'x'))?.problems.find(({ kind }) => kind === 'unknown-name');
  expect(problem?.hint).toBe(meant);
});

test('a splat of which nothing is known may hold what is mandatory', () => {
  const span = { start: 0, end: 1 };
  const because = { kind: 'unknown', because: '$x', place: span } as const;
  const bound = bindCall('New-ApplicationAccessPolicy', [{ kind: 'unknown-splat', because, span }]);
  expect(bound).toMatchObject({ parameters: {}, problems: [] });
  expect(bound?.binds).toBeUndefined();
});

test('what comes down the pipeline need not be written', () => {
  const only = (name: string, ...parts: Arguments) => bindCall(name, given(...parts), { pipelineInput: true })?.binds;
  expect(only('Remove-ClientAccessRule')).toBeUndefined();
  expect(only('Add-DistributionGroupMember', '-Member', 'y')).toBeUndefined();
  expect(only('Test-ApplicationAccessPolicy')).toBe(false);
  expect(only('New-ClientAccessRule', '-Action', 'Deny')).toBe(false);
});

test.each([
  '<app>',
  '<name>@contoso.com',
  '{APP}',
  '[group]',
  '...',
  'YOUR-APP-ID',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
])('the placeholder %s is still to be filled in', (text) => {
  const bound = bindCall('Test-ApplicationAccessPolicy', given('-Identity', text, '-AppId', 'a'));
  expect(bound).toMatchObject({ parameters: { Identity: text }, placeholder: ['Identity'] });
  expect(bound?.binds).toBeUndefined();
});

test('a placeholder for a number does not bind', () => {
  const bound = bindCall(NEW, given('x', '-Action', 'Deny', '-Priority', 'X'));
  expect(bound).toMatchObject({ binds: false, placeholder: ['Priority'], parameters: { Priority: 'X' } });
});

test('angle brackets in a description are no placeholder', () => {
  const bound = bindCall('Set-ApplicationAccessPolicy', given('p', '-Description', 'only <group>, as of <date>'));
  expect(bound?.placeholder).toBeUndefined();
});
