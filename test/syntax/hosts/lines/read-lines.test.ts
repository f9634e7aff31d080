import { describe, expect, it } from 'vitest';
import { callsIn, notesIn } from '../../../support/hosted.ts';

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

  it('cuts lines: before a word that is a value, and within the next parameter', () => {
    const text = `  Get-ClientAccessRule

  New-ClientAccessRule -Name "Till" -Action
  DenyAccess -AnyOfProtocols IMAP4 -
  Priority 3

That was all.`;
    expect(callsIn(text, 'text')).toEqual([
      '1: Get-ClientAccessRule',
      '3: New-ClientAccessRule Name=Till Action=DenyAccess AnyOfProtocols=IMAP4 Priority=3',
    ]);
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

PS /srv/kim> Set-ClientAccessRule -Identity Desk \`
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
