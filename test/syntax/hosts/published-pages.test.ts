import { describe, expect, it } from 'vitest';
import { callsIn } from '../../support/hosted.ts';

describe('pages, tools and chats', () => {
  it('a page of Microsoft’s as text: syntax lines are none, examples are', () => {
    const text = `New-ApplicationAccessPolicy

This cmdlet is available only in the cloud-based service.

Use the New-ApplicationAccessPolicy cmdlet to restrict or deny access.

Syntax

New-ApplicationAccessPolicy
   -AccessRight <ApplicationAccessPolicyRight>
   -AppId <String[]>
   -PolicyScopeGroupId <RecipientIdParameter>
   [-Confirm]
   [-Description <String>]
   [<CommonParameters>]

Example 1

New-ApplicationAccessPolicy -AccessRight DenyAccess -AppId "3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5" -PolicyScopeGroupId "Engineering Staff" -Description "Engineering Group Policy"

This example creates a new application access policy with the following settings:

To modify a Client Access Rule in the Exchange Management Shell, use this syntax:

  Set-ClientAccessRule -Identity "<RuleName>" [-Name "<NewName>"] [-Priority
  <PriorityValue>] [-Enabled <$true | $false>] -Action <AllowAccess | DenyAccess>
  [<Conditions>] [<Exceptions>]

This example disables the rule.

  Set-ClientAccessRule -Identity "Allow EAC" -Enabled $false

An important consideration when you modify a rule.
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "19: New-ApplicationAccessPolicy AccessRight=DenyAccess AppId=3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5 PolicyScopeGroupId=Engineering Staff Description=Engineering Group Policy",
        "31: Set-ClientAccessRule Identity=Allow EAC Enabled=false",
      ]
    `);
  });

  it('a difference of two versions', () => {
    const text = `\`\`\`diff
 # setup
-New-ApplicationAccessPolicy -AppId old -PolicyScopeGroupId a@contoso.com -AccessRight DenyAccess
+New-ApplicationAccessPolicy -AppId new -PolicyScopeGroupId a@contoso.com -AccessRight RestrictAccess
\`\`\`
* \`Set-ClientAccessRule -Identity "<RuleName>" [-Enabled <$true | $false>]\` changes.
`;
    expect(callsIn(text, 'markdown')).toMatchInlineSnapshot(`
      [
        "4: New-ApplicationAccessPolicy AppId=new PolicyScopeGroupId=a@contoso.com AccessRight=RestrictAccess",
      ]
    `);
  });

  it('a server’s tools, with parameters added under conditions', () => {
    const text = `  server.tool("exchange_set_clientaccessrule", "Changes a rule", {
    identity: z.string(),
    userRecipientFilter: z.string().optional().describe("OPATH filter, e.g. \\"City -eq 'Redmond'\\""),
  }, async (p) => {
    let cmd = \`Set-ClientAccessRule -Identity '\${esc(p.identity)}'\`;
    if (p.action) cmd += \` -Action \${p.action}\`;
    if (p.anyOfProtocols) cmd += \` -AnyOfProtocols \${bare(p.anyOfProtocols)}\`;
    cmd += " -Confirm:$false";
    return run(cmd);
  });

  it("toggles enabled", async () => {
    await fn({ identity: "Allow IMAP4", enabled: false });
    expect(ps.commands).toEqual([\`Set-ClientAccessRule -Identity 'Allow IMAP4' -Enabled $false -Confirm:$false\`]);
  });
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "5: Set-ClientAccessRule Identity=? Confirm=false",
        "14: Set-ClientAccessRule Identity=Allow IMAP4 Enabled=false Confirm=false",
      ]
    `);
  });

  it('a page with everything on it: tabs, wikis, JSON, Groovy, make, param(), prompts of cmd', () => {
    const text = `1. Step

	\`\`\`powershell
	New-ClientAccessRule -Name "Tab" -Action DenyAccess
	\`\`\`

Step 2: Set-ClientAccessRule -Identity "Tab" -Enabled $false

> Lazy quote: run
Remove-ClientAccessRule -Identity "Tab" -Confirm:$false
> done

{noformat}
PS C:\\> # first look
PS C:\\> Get-ClientAccessRule -Identity "Tab" | fl
{noformat}

| Step | What |
|---|---|
| 1 | New-ManagementScope -Name "a b" -RecipientRestrictionFilter "City -eq 'Oslo'"<br/>Get-ManagementScope -Identity "a b" |

\`\`\`json
{"raw": "{\\"CmdletInput\\":{\\"CmdletName\\":\\"Get-ClientAccessRule\\",\\"Parameters\\":{\\"Identity\\":\\"Tab\\"}}}"}
\`\`\`

\`\`\`groovy
stage('x') { steps { pwsh '''
  Set-ClientAccessRule -Identity "Groovy" -Enabled $true
''' } }
\`\`\`

\`\`\`makefile
fence:
	pwsh -NoProfile -Command "Set-ClientAccessRule -Identity 'Make' -Enabled $$true"
\`\`\`

\`\`\`powershell
param([string] $App = 'x')
New-ApplicationAccessPolicy -AppId $App -PolicyScopeGroupId g@contoso.com -AccessRight RestrictAccess
\`\`\`

\`\`\`powershell
Get-ApplicationAccessPolicy -Identity 'after param'
\`\`\`

<details><summary>More</summary>
<pre><code class="language-powershell">$g = &quot;g@contoso.com&quot;
Get-DistributionGroupMember $g</code></pre>
</details>

Use **\`Set-ClientAccessRule -Identity x -Enabled $false\`** or _Get-ClientAccessRule -Identity y_.

C:\\> powershell.exe -ExecutionPolicy Bypass -Command "& {Get-ClientAccessRule -Identity 'Cmd'}"

$ pwsh -c 'Get-ClientAccessRule -Identity Dollar'
`;
    expect(callsIn(text, 'markdown')).toMatchInlineSnapshot(`
      [
        "4: New-ClientAccessRule Name=Tab Action=DenyAccess",
        "7: Set-ClientAccessRule Identity=Tab Enabled=false",
        "10: Remove-ClientAccessRule Identity=Tab Confirm=false",
        "15: Get-ClientAccessRule Identity=Tab",
        "20: New-ManagementScope Name=a b RecipientRestrictionFilter=City -eq 'Oslo'",
        "20: Get-ManagementScope Identity=a b",
        "23: Get-ClientAccessRule Identity=Tab (the body of a request)",
        "28: Set-ClientAccessRule Identity=Groovy Enabled=true",
        "34: Set-ClientAccessRule Identity=Make Enabled=?",
        "39: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=g@contoso.com AccessRight=RestrictAccess",
        "43: Get-ApplicationAccessPolicy Identity=after param",
        "48: Get-DistributionGroupMember Identity=g@contoso.com",
        "51: Set-ClientAccessRule Identity=x Enabled=false",
        "53: Get-ClientAccessRule Identity=Cmd",
        "55: Get-ClientAccessRule Identity=Dollar",
      ]
    `);
  });

  it('a playbook of Ansible', () => {
    const text = `- name: Fence
  hosts: exo
  tasks:
    - name: policy
      ansible.windows.win_powershell:
        script: |
          New-ApplicationAccessPolicy -AppId "{{ app_id }}" -PolicyScopeGroupId "{{ group }}" -AccessRight RestrictAccess
    - name: one
      win_shell: Get-ApplicationAccessPolicy -Identity "old" | Remove-ApplicationAccessPolicy -Confirm:$false
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "7: New-ApplicationAccessPolicy AppId={{ app_id }} PolicyScopeGroupId={{ group }} AccessRight=RestrictAccess",
        "9: Get-ApplicationAccessPolicy Identity=old",
        "9: Remove-ApplicationAccessPolicy Confirm=false",
      ]
    `);
  });

  it('a chat, an article and a wrapped line', () => {
    const text = `[‎11/3/2026 10:02 AM] Kim Vogel:
Set-ClientAccessRule -Identity "Desk" -Enabled $true
[‎11/3/2026 10:03 AM] Pia:
thx. And Remove-ManagementRoleAssignment "Old robot-Application Mail.Read" ?
 
From the KB article:
   Command: Get-ManagementScope -Identity "Desk" | Format-List
   Command:   New-ManagementScope -Name "Desk2" -RecipientRestrictionFilter {CustomAttribute1 -eq "desk"}
   Result: ok

Please note: Test-ApplicationAccessPolicy -Identity user -AppId
3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13
must be run as admin.
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "2: Set-ClientAccessRule Identity=Desk Enabled=true",
        "4: Remove-ManagementRoleAssignment Identity=Old robot-Application Mail.Read (maybe)",
        "7: Get-ManagementScope Identity=Desk",
        "8: New-ManagementScope Name=Desk2 RecipientRestrictionFilter=CustomAttribute1 -eq "desk"",
        "11: Test-ApplicationAccessPolicy Identity=user AppId=3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13",
      ]
    `);
  });
});
