/** The cmdlets of distribution groups and mail-enabled security groups, and of their members. */
import {
  changing,
  identity,
  newName,
  optional,
  optionalIdentity,
  reading,
  type Signatures,
  type WordType,
  within,
} from './signature.ts';

const joining: WordType = { of: 'word', words: ['Open', 'Closed', 'ApprovalRequired'] };
const notifications: WordType = { of: 'word', words: ['Never', 'Internal', 'Always'] };

/** What New and Set both take. */
const settings = {
  ...optional('text', 'Alias ArbitrationMailbox DisplayName DomainController PrimarySmtpAddress SamAccountName'),
  ...optional(
    'boolean',
    'BccBlocked BypassNestedModerationEnabled ModerationEnabled RequireSenderAuthenticationEnabled',
  ),
  ...optional('switch', 'HiddenGroupMembershipEnabled IgnoreNamingPolicy RoomList'),
  ...optional('values', 'Description ManagedBy ModeratedBy'),
  ...optional(joining, 'MemberDepartRestriction MemberJoinRestriction'),
  ...optional(notifications, 'SendModerationNotifications'),
};

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join(' ');

const getSwitches = `IgnoreDefaultScope IncludeAcceptMessagesOnlyFromDLMembersWithDisplayNames
  IncludeAcceptMessagesOnlyFromSendersOrMembersWithDisplayNames IncludeAcceptMessagesOnlyFromWithDisplayNames
  IncludeBypassModerationFromSendersOrMembersWithDisplayNames IncludeGrantSendOnBehalfToWithDisplayNames
  IncludeManagedByWithDisplayNames IncludeModeratedByWithDisplayNames ReadFromDomainController`;

const groups: Signatures = {
  'New-DistributionGroup': changing({
    Name: newName,
    ...settings,
    ...optional('switch', 'CopyOwnerToMember'),
    ...optional('values', 'Members'),
    ...optional('text', 'Notes OrganizationalUnit'),
    ...optional({ of: 'word', words: ['Distribution', 'Security'] }, 'Type'),
  }),
  'Set-DistributionGroup': changing({
    Identity: identity,
    ...settings,
    ...optional(
      'text',
      `ExpansionServer MailTip Name SimpleDisplayName WindowsEmailAddress MaxReceiveSize MaxSendSize`,
    ),
    ...optional('text', numbered('CustomAttribute', 15)),
    ...optional(
      'values',
      `AcceptMessagesOnlyFrom AcceptMessagesOnlyFromDLMembers AcceptMessagesOnlyFromSendersOrMembers
       BypassModerationFromSendersOrMembers EmailAddresses GrantSendOnBehalfTo MailTipTranslations RejectMessagesFrom
       RejectMessagesFromDLMembers RejectMessagesFromSendersOrMembers UMDtmfMap ${numbered('ExtensionCustomAttribute', 5)}`,
    ),
    ...optional(
      'boolean',
      `CreateDTMFMap EmailAddressPolicyEnabled HiddenFromAddressListsEnabled ReportToManagerEnabled
       ReportToOriginatorEnabled SendOofMessageToOriginatorEnabled`,
    ),
    ...optional(
      'switch',
      `BypassSecurityGroupManagerCheck ForceUpgrade IgnoreDefaultScope ResetMigrationToUnifiedGroup UpdateMemberCount`,
    ),
  }),
  'Get-DistributionGroup': reading(
    {
      Identity: { ...optionalIdentity, sets: ['Identity'] },
      ...within(['AnrSet'], 'text', 'Anr'),
      ...within(['ManagedBySet'], 'text', 'ManagedBy'),
      ...optional('text', 'Credential DomainController Filter OrganizationalUnit ResultSize SortBy'),
      ...optional('texts', 'RecipientTypeDetails'),
      ...optional('switch', getSwitches),
    },
    'Identity',
  ),
  'Remove-DistributionGroup': changing({
    Identity: identity,
    ...optional('text', 'DomainController'),
    ...optional('switch', 'BypassSecurityGroupManagerCheck IgnoreDefaultScope'),
  }),
};

const oneMember = changing({
  Identity: identity,
  Member: { takes: 'text', pipeline: true },
  ...optional('text', 'DomainController'),
  ...optional('switch', 'BypassSecurityGroupManagerCheck'),
});

export const groupCmdlets: Signatures = {
  ...groups,
  'Add-DistributionGroupMember': oneMember,
  'Remove-DistributionGroupMember': oneMember,
  'Get-DistributionGroupMember': reading({
    Identity: identity,
    ...optional('text', 'Credential DomainController ResultSize'),
    ...optional('switch', 'IgnoreDefaultScope IncludeSoftDeletedObjects ReadFromDomainController'),
  }),
  'Update-DistributionGroupMember': changing({
    Identity: identity,
    Members: { takes: 'values', pipeline: true },
    ...optional('text', 'DomainController'),
    ...optional('switch', 'BypassSecurityGroupManagerCheck'),
  }),
};
