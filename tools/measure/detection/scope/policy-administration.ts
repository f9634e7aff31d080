/** The small scope of the policy cmdlets: every list of a few policies, with every list of a few calls. */

import type {
  AccessQuestion,
  ApplicationAccessPolicy,
  CmdletCall,
  Directory,
  DirectoryRecipient,
  PoliciesGiven,
} from '../../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../../src/model/question.ts';

import { calling, type Part, questionsOf } from './administration.ts';
import type { Scope } from './scope.ts';

const APP = 'aaaaaaaa-0000-4000-8000-00000000000a';
const OTHER = 'bbbbbbbb-0000-4000-8000-00000000000b';
const GUID = 'cccccccc-0000-4000-8000-00000000000c';

const group: DirectoryRecipient = {
  id: 'staff',
  type: 'MailUniversalSecurityGroup',
  displayName: 'Staff of Contoso',
  primarySmtpAddress: 'staff@contoso.com',
  guid: GUID,
  distinguishedName: 'CN=Staff,DC=contoso,DC=com',
  members: ['julia'],
};

/** A scope by each of its names; recipients of other types; two recipients of one name. */
const directory: Directory = {
  recipients: [
    group,
    { id: 'julia', type: 'UserMailbox', displayName: 'Twin' },
    { id: 'mark', type: 'MailUser', displayName: 'Twin' },
    { id: 'desk', type: 'SharedMailbox' },
    { id: 'list', type: 'MailUniversalDistributionGroup' },
    { id: 'team', type: 'GroupMailbox' },
  ],
};

const news = calling(
  'New-ApplicationAccessPolicy',
  { AccessRight: 'RestrictAccess', AppId: [APP], PolicyScopeGroupId: 'staff' },
  [
    ...['DenyAccess', null, undefined].map((AccessRight) => ({ AccessRight })),
    ...[APP, APP.toUpperCase(), 'AppID', '', '*', null, undefined].map((AppId) => ({ AppId })),
    ...[[APP.toUpperCase()], [APP, OTHER], [OTHER, APP], [APP, APP], [APP, APP.toUpperCase()], ['*'], ['*', APP]].map(
      (AppId) => ({ AppId }),
    ),
    ...[group.displayName, 'staff of contoso', group.primarySmtpAddress, GUID, GUID.toUpperCase(), 'STAFF'].map(
      (PolicyScopeGroupId) => ({ PolicyScopeGroupId }),
    ),
    ...[group.distinguishedName, 'julia', 'mark', 'desk', 'list', 'team', 'Twin', 'nobody', '', undefined].map(
      (PolicyScopeGroupId) => ({ PolicyScopeGroupId }),
    ),
    ...['', 'Text', null].map((Description) => ({ Description })),
    { Enabled: true },
  ],
);

const NAME = `${APP}:staff:RestrictAccess`;

const changes = [
  { Identity: NAME.toUpperCase() },
  { Identity: 'nobody' },
  { Identity: '' },
  { Identity: undefined },
  { Enabled: true },
];

const sets = calling('Set-ApplicationAccessPolicy', { Identity: NAME }, [
  ...changes,
  ...['', 'Text', null].map((Description) => ({ Description })),
  { Description: 'Text', PolicyScopeGroupId: 'julia' },
  { AccessRight: 'DenyAccess' },
]);

const removes = calling('Remove-ApplicationAccessPolicy', { Identity: NAME }, changes);

const calls = [...news, ...sets, ...removes];

/** Calls that stand one after another. */
const fewCalls = [
  ...calling(
    'New-ApplicationAccessPolicy',
    { AccessRight: 'RestrictAccess', AppId: [APP], PolicyScopeGroupId: 'staff' },
    [
      { AccessRight: 'DenyAccess' },
      { AppId: [OTHER, APP] },
      { AppId: [APP.toUpperCase()], PolicyScopeGroupId: 'julia' },
      { Enabled: true },
    ],
  ),
  ...calling('Set-ApplicationAccessPolicy', { Identity: NAME, Description: 'Text' }, [{ Description: '' }]),
  ...calling('Remove-ApplicationAccessPolicy', { Identity: NAME }, [{ Identity: 'nobody' }]),
];

const restrict: ApplicationAccessPolicy = {
  name: NAME,
  accessRight: 'RestrictAccess',
  appIds: [APP],
  policyScopeGroupId: 'staff',
};
const deny: ApplicationAccessPolicy = {
  name: 'closed',
  accessRight: 'DenyAccess',
  appIds: [OTHER],
  policyScopeGroupId: 'julia',
  description: '',
};

function given(...sets: readonly (readonly ApplicationAccessPolicy[])[]): readonly PoliciesGiven[] {
  return sets.map((policies) => ({ policies, directory }));
}

/** No policy, and no recipient but the scope. */
const alone: PoliciesGiven = { policies: [], directory: { recipients: [group] } };

const onePolicy = given([restrict], [{ ...restrict, description: 'Text' }], [deny]);

const parts: readonly Part<PoliciesGiven>[] = [
  { entries: 0, given: given([]), calls, length: 1 },
  { entries: 1, given: onePolicy, calls, length: 1 },
  { entries: 0, given: given([]), calls: fewCalls, length: 2 },
  { entries: 2, given: given([restrict, deny], [deny, restrict]), calls, length: 1 },
  { entries: 1, given: onePolicy, calls: fewCalls, length: 2 },
  { entries: 0, given: [...given([]), alone], calls: fewCalls, length: 3 },
];

const then: readonly AccessQuestion[] = [
  { appId: APP, mailbox: 'julia' },
  { appId: APP, mailbox: 'desk' },
  { appId: OTHER, mailbox: 'julia' },
];

/** The policies alone, and the policies with what they decide where the mailboxes are. */
function asking(given: PoliciesGiven, cmdlets: readonly CmdletCall[]): readonly Question[] {
  const chapter = 'policy-administration';
  const alone: Question = { chapter, given, when: { cmdlets } };
  return given.directory === directory ? [alone, { chapter, given, when: { cmdlets, then } }] : [alone];
}

export const scope: Scope = {
  chapter: 'policy-administration',
  counts: 'policies and calls',
  sizes: [1, 3],
  ofSize: (size) => questionsOf(parts, size, asking),
};
