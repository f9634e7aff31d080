import { describe, expect, it } from 'vitest';
import { callsIn, notesIn } from '../../support/hosted.ts';

describe('fences', () => {
  it('are read in quotes, in lists and without a name for their language', () => {
    const text = `
> 4. **Lock the app to the sender:**
>    \`\`\`powershell
>    New-DistributionGroup -Name "Website senders" -Type Security \`
>      -Members noreply@fabrikam.example
>    \`\`\`

1. First
   - then

     ~~~
     Get-ApplicationAccessPolicy -Identity "In a list"
     ~~~
`;
    expect(callsIn(text)).toEqual([
      '4: New-DistributionGroup Name=Website senders Type=Security Members=noreply@fabrikam.example',
      '12: Get-ApplicationAccessPolicy Identity=In a list',
    ]);
  });

  it('share their variables, as somebody types them one after the other', () => {
    const text = [
      '```powershell',
      '$app = "11111111-2222-4333-8444-555555555555"',
      '```',
      'Later:',
      '```',
      'New-ApplicationAccessPolicy -AppId $app -PolicyScopeGroupId $group -AccessRight RestrictAccess',
      '```',
    ].join('\n');
    expect(callsIn(text)).toEqual([
      '6: New-ApplicationAccessPolicy AppId=11111111-2222-4333-8444-555555555555 PolicyScopeGroupId=? AccessRight=RestrictAccess',
    ]);
  });

  it('that do not parse to their end spoil no other', () => {
    const text = [
      '```powershell',
      'New-ClientAccessRule -Name "No end -Action DenyAccess',
      '```',
      '```powershell',
      'Get-ClientAccessRule -Identity "Sure"',
      '```',
    ].join('\n');
    expect(callsIn(text)).toContain('5: Get-ClientAccessRule Identity=Sure');
  });

  it('keep what PowerShell makes of blanks and comments behind a mark', () => {
    const text = [
      '```powershell',
      'New-ApplicationAccessPolicy `',
      '  -AppId "a1b2c3d4-e5f6-4890-abcd-ef1234567890" `   # your id',
      '  -PolicyScopeGroupId "box@fabrikam.example"',
      '```',
    ].join('\n');
    expect(callsIn(text)).toEqual([
      '2: New-ApplicationAccessPolicy AppId=a1b2c3d4-e5f6-4890-abcd-ef1234567890 (refused)',
    ]);
    expect(notesIn(text).some((note) => note.startsWith('4: '))).toBe(true);
  });

  it('may begin and end in the midst of a line, as chats paste them', () => {
    const text = [
      '[10:02] pia: can you run this?',
      '[10:02] pia: ```New-ManagementScope -Name "Desk" -RecipientRestrictionFilter "CustomAttribute1 -eq \'desk\'"',
      'Get-ManagementScope -Identity "Desk"```',
      '[10:05] kim: got it, `Get-ManagementScope` knows it',
    ].join('\n');
    expect(callsIn(text, 'text')).toEqual([
      "2: New-ManagementScope Name=Desk RecipientRestrictionFilter=CustomAttribute1 -eq 'desk'",
      '3: Get-ManagementScope Identity=Desk',
    ]);
  });

  it('of Microsoft’s pages show a syntax over several lines, which is no call', () => {
    const text = [
      '```',
      'New-ApplicationAccessPolicy -AccessRight <ApplicationAccessPolicyRight> -AppId <String[]> -PolicyScopeGroupId <RecipientIdParameter>',
      ' [-Confirm]',
      ' [-Description <String>]',
      ' [<CommonParameters>]',
      '```',
      '### Example 1',
      '```powershell',
      'New-ApplicationAccessPolicy -AccessRight DenyAccess -AppId "3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5", "6ac794ca-2697-4137-8754-d2a78ae47d93" -PolicyScopeGroupId "Engineering Staff"',
      '```',
    ].join('\n');
    expect(callsIn(text)).toEqual([
      '9: New-ApplicationAccessPolicy AccessRight=DenyAccess AppId=3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5+6ac794ca-2697-4137-8754-d2a78ae47d93 PolicyScopeGroupId=Engineering Staff',
    ]);
    expect(notesIn(text)).toContainEqual(expect.stringMatching(/^2: remark: a syntax line/));
  });
});

describe('wikis and web pages', () => {
  it('have blocks of code in marks of their own', () => {
    const text = `
<p>Run as admin:</p>
<pre class="syntaxhighlighter-pre" data-language="powershell">New-ManagementScope -Name &quot;HR boxes&quot; \`
  -RecipientRestrictionFilter &quot;Department -eq 'HR'&quot;</pre>
<p>Then <code>Test-ServicePrincipalAuthorization -Identity 11111111-2222-4333-8444-555555555555 -Resource hr&#64;contoso.com</code> must show InScope <b>True</b>.</p>
{code:powershell}
Remove-ManagementRoleAssignment -Identity "old one" -Confirm:$false
{code}
[source,powershell]
----
New-ServicePrincipal -AppId 11111111-2222-4333-8444-555555555555 -ObjectId 66666666-7777-4888-8999-000000000000
----
.. code-block:: powershell

   Set-ClientAccessRule -Identity "Office" -Enabled $true

{% highlight powershell %}
Get-ClientAccessRule -Identity "Liquid"
{% endhighlight %}
`;
    expect(callsIn(text)).toEqual([
      "3: New-ManagementScope Name=HR boxes RecipientRestrictionFilter=Department -eq 'HR'",
      '5: Test-ServicePrincipalAuthorization Identity=11111111-2222-4333-8444-555555555555 Resource=hr@contoso.com (expects True)',
      '7: Remove-ManagementRoleAssignment Identity=old one Confirm=false',
      '11: New-ServicePrincipal AppId=11111111-2222-4333-8444-555555555555 ObjectId=66666666-7777-4888-8999-000000000000',
      '15: Set-ClientAccessRule Identity=Office Enabled=true',
      '18: Get-ClientAccessRule Identity=Liquid',
    ]);
  });

  it('lose fences: lines of commands between paragraphs are read all the same', () => {
    const text = `
Scope it down:
#powershell
Connect-ExchangeOnline
New-DistributionGroup -Name 'Senders' -Type Security \`
    -PrimarySmtpAddress Senders@lab.example
New-ApplicationAccessPolicy -AppId <appId> \`
    -PolicyScopeGroupId Senders@lab.example \`
    -AccessRight RestrictAccess
The policy can take up to 30 minutes to apply.
`;
    expect(callsIn(text)).toEqual([
      '5: New-DistributionGroup Name=Senders Type=Security PrimarySmtpAddress=Senders@lab.example',
      '7: New-ApplicationAccessPolicy AppId=<appId> PolicyScopeGroupId=Senders@lab.example AccessRight=RestrictAccess',
    ]);
  });
});
