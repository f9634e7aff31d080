import { describe, expect, it } from 'vitest';
import { callsIn, notesIn } from '../../support/hosted.ts';

describe('a command in a sentence', () => {
  it.each([
    [
      'We made New-ClientAccessRule -Name Desk -Action DenyAccess -Priority 2, and waited.',
      'Name=Desk Action=DenyAccess Priority=2',
    ],
    ['Then New-ClientAccessRule -Name "Desk" -Action DenyAccess. It took an hour.', 'Name=Desk Action=DenyAccess'],
    ['(New-ClientAccessRule -Name Desk -Action DenyAccess)', 'Name=Desk Action=DenyAccess'],
    ['I ran "New-ClientAccessRule -Name Desk -Action DenyAccess" twice', 'Name=Desk Action=DenyAccess'],
    ['Use New-ClientAccessRule -Name Desk -Action DenyAccess to close it', 'Name=Desk Action=DenyAccess'],
    ['**New-ClientAccessRule -Name Desk -Action DenyAccess**, as before', 'Name=Desk Action=DenyAccess'],
    [
      'so New-ClientAccessRule –Name “Desk” –Action DenyAccess –AnyOfProtocols POP3,IMAP4; we waited',
      'Name=Desk Action=DenyAccess AnyOfProtocols=POP3+IMAP4',
    ],
    [
      'so New-ClientAccessRule -Name Desk -AnyOfProtocols POP3, IMAP4 -Action DenyAccess – done',
      'Name=Desk AnyOfProtocols=POP3+IMAP4 Action=DenyAccess',
    ],
    [
      'so New-ClientAccessRule -Name Desk -Action DenyAccess -AnyOfProtocols POP3, IMAP4, then we waited',
      'Name=Desk Action=DenyAccess AnyOfProtocols=POP3+IMAP4',
    ],
    ['it is New-ClientAccessRule -Name Desk -Action DenyAccess: simple', 'Name=Desk Action=DenyAccess'],
    ['try New-ClientAccessRule -Name Desk -Action DenyAccess -> works', 'Name=Desk Action=DenyAccess'],
    [
      'the range: New-ClientAccessRule -Name Desk -Action DenyAccess -AnyOfClientIPAddressesOrRanges 192.0.2.1. Next',
      'Name=Desk Action=DenyAccess AnyOfClientIPAddressesOrRanges=192.0.2.1',
    ],
  ])('%s', (text, given) => {
    expect(callsIn(text, 'text')).toEqual([`1: New-ClientAccessRule ${given}`]);
  });

  it('in a question is doubtful', () => {
    expect(
      callsIn('Should I run Remove-ClientAccessRule -Identity "Phones"? Or is Get-ClientAccessRule enough?', 'text'),
    ).toEqual(['1: Remove-ClientAccessRule Identity=Phones (maybe)']);
  });

  it.each([
    'Is Remove-ApplicationAccessPolicy needed?',
    'I ran Get-ApplicationAccessPolicy and it was empty.',
    'What does New-ApplicationAccessPolicy\ndo if one exists?',
    'The New-ApplicationAccessPolicy -AccessRight parameter takes two values.',
    'See https://learn.microsoft.com/powershell/module/exchange/new-applicationaccesspolicy -AppId or docs/New-ApplicationAccessPolicy.md',
    'New-ApplicationAccessPolicy: The identity of the policy scope is not a security principal.',
    'New-ApplicationAccessPolicy : Cannot bind parameter\n    + CategoryInfo          : InvalidData: (:) [New-ApplicationAccessPolicy], ParameterBindingException',
    'At line:1 char:1\n+ New-ApplicationAccessPolicy -AppId x -AccessRight RestrictAccess ...\n+ ~~~~~~~~~',
    'We moved from New-ApplicationAccessPolicy to New-ManagementRoleAssignment last year.',
    '* Get-ClientAccessRule\n* New-ClientAccessRule\n* Set-ClientAccessRule',
    'Ask the admin to confirm New-ApplicationAccessPolicy was applied for this id.',
  ])('is none in: %s', (text) => {
    expect(callsIn(text, 'text')).toEqual([]);
  });
});

describe('a mail', () => {
  it('has commands on their own lines, in sentences and in lists', () => {
    const text = `Subject: RE: Robot mailbox

Hi Sam,

please run the following:

New-DistributionGroup -Name "Robots" -Type Security -PrimarySmtpAddress robots@contoso.com
Add-DistributionGroupMember -Identity robots@contoso.com -Member orders@contoso.com

Afterwards, Test-ApplicationAccessPolicy -Identity orders@contoso.com -AppId 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 should return Granted, and Test-ApplicationAccessPolicy -Identity ceo@contoso.com -AppId 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 should return Denied.

> From: Sam
> PS C:\\> Get-ApplicationAccessPolicy | ft
> PS C:\\> $p = Get-ApplicationAccessPolicy
> PS C:\\> $p.Count
> 0

Steps we took:
 * Set-ManagementScope "Desk" -RecipientRestrictionFilter "CustomAttribute1 -eq 'desk'" (ok)
 * Remove-ManagementScope "Old desk" -Confirm:$false – done
 c) ran "Get-ClientAccessRule -Identity x" and nothing came back.
`;
    expect(callsIn(text, 'text')).toEqual([
      '7: New-DistributionGroup Name=Robots Type=Security PrimarySmtpAddress=robots@contoso.com',
      '8: Add-DistributionGroupMember Identity=robots@contoso.com Member=orders@contoso.com',
      '10: Test-ApplicationAccessPolicy Identity=orders@contoso.com AppId=3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 (expects Granted)',
      '10: Test-ApplicationAccessPolicy Identity=ceo@contoso.com AppId=3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 (expects Denied)',
      '13: Get-ApplicationAccessPolicy',
      '14: Get-ApplicationAccessPolicy',
      "19: Set-ManagementScope RecipientRestrictionFilter=CustomAttribute1 -eq 'desk' Identity=Desk",
      '20: Remove-ManagementScope Confirm=false Identity=Old desk',
      '21: Get-ClientAccessRule Identity=x',
    ]);
  });

  it('cuts lines: within an id, before a parameter, before a value', () => {
    const text = `This is what I typed:

New-ApplicationAccessPolicy -PolicyScopeGroupId robots@contoso.com -AppId 3f2b7a10-5c4d-
4e8f-9a61-2b7c8d9e0f13 -AccessRight RestrictAccess

New-ClientAccessRule -Name "Desk" -Action DenyAccess
-AnyOfProtocols POP3 -Enabled
$false

Regards`;
    expect(callsIn(text, 'text')).toEqual([
      '3: New-ApplicationAccessPolicy PolicyScopeGroupId=robots@contoso.com AppId=3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13 AccessRight=RestrictAccess',
      '6: New-ClientAccessRule Name=Desk Action=DenyAccess AnyOfProtocols=POP3 Enabled=false',
    ]);
    expect(notesIn(text, 'text').map((note) => note.slice(0, 10))).toEqual(['3: remark:', '7: remark:', '8: remark:']);
  });

  it('has lost its line ends behind a #: reported', () => {
    const text =
      'My notes: # first New-ClientAccessRule -Name "Shell" -Action Allow # then Get-ClientAccessRule -Identity x';
    expect(callsIn(text, 'text')).toEqual([]);
    expect(notesIn(text, 'text')).toEqual([expect.stringMatching(/^1: not-understood: all that stands behind #/)]);
  });
});

describe('a transcript', () => {
  it('has commands behind prompts of any kind, and output', () => {
    const text = `[PS] C:\\Windows\\system32>Get-ClientAccessRule | fl Name

Name : Desk

PS /home/kim> Set-ClientAccessRule -Identity Desk \`
>> -Enabled $false
PS> foreach ($n in 'a','b') {
>>   Remove-ClientAccessRule -Identity $n
>> }
[mail.contoso.com]: PS C:\\> New-ClientAccessRule -Name Last -Action DenyAccess
New-ClientAccessRule: A rule of this name is there already.
PS C:\\> 
`;
    expect(callsIn(text, 'text')).toEqual([
      '1: Get-ClientAccessRule',
      '5: Set-ClientAccessRule Identity=Desk Enabled=false',
      '8: Remove-ClientAccessRule Identity=a',
      '8: Remove-ClientAccessRule Identity=b',
      '10: New-ClientAccessRule Name=Last Action=DenyAccess',
    ]);
  });
});
