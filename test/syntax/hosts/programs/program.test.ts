import { describe, expect, it } from 'vitest';
import { callsIn } from '../../../support/hosted.ts';

describe('Python', () => {
  it('lists lines, adds texts together, formats them and runs them', () => {
    const text = `"""Commands that an administrator has to run."""
SCOPE_NAME = "Ledger mailboxes"


def legacy_commands(client_id: str, box: str, canary: str = "") -> str:
    lines = [
        "Connect-ExchangeOnline -UserPrincipalName <admin@your-domain>",
        "",
        f'New-DistributionGroup -Name "{SCOPE_NAME}" -Alias ledger -Type Security '
        f"-Members {box},owner@contoso.com",
        f"Test-ApplicationAccessPolicy -Identity {box} -AppId {app}   # Granted",
    ]
    if canary:
        lines.append(
            f"Test-ApplicationAccessPolicy -Identity {mailbox(canary)} -AppId {app}"
            "   # Denied"
        )
    if not group:
        lines += [
            f'if (-not (Get-DistributionGroup -Identity "{scope}" -ErrorAction SilentlyContinue)) {{',
            f'    New-DistributionGroup -Name "{scope}" -Type Security | Out-Null',
            "}",
        ]
    return "\\n".join(lines)


def test_it():
    assert f'Add-DistributionGroupMember -Identity "scope@contoso.com" -Member "{m}"' in cmd
    assert cmd.count("Add-DistributionGroupMember") == 2
    assert "New-DistributionGroup" in script and "-Type Security" in script
    para(
        "<font face='Courier' size='8'>"
        "Set-ApplicationAccessPolicy -Identity &lt;ID&gt; "
        "-Description &quot;TriCV : boîte uniquement&quot;"
        "</font>",
    )
    subprocess.run(["pwsh", "-NoProfile", "-Command", f"Get-ApplicationAccessPolicy -Identity '{name}'"], check=True)
    fail("Ask the admin to confirm New-ApplicationAccessPolicy was applied for this "
         "AppId + mailbox, then re-run.")
    ps = "Remove-ApplicationAccessPolicy -Identity '%s' -Confirm:$false" % name
`;
    expect(callsIn(text, 'text')).toEqual([
      '9: New-DistributionGroup Name=? Alias=ledger Type=Security Members=?+owner@contoso.com',
      '11: Test-ApplicationAccessPolicy Identity=? AppId=? (expects Granted)',
      '15: Test-ApplicationAccessPolicy Identity=? AppId=? (expects Denied)',
      '20: Get-DistributionGroup Identity=? ErrorAction=SilentlyContinue',
      '21: New-DistributionGroup Name=? Type=Security (conditional)',
      '28: Add-DistributionGroupMember Identity=scope@contoso.com Member=?',
      '33: Set-ApplicationAccessPolicy Identity=<ID> Description=TriCV : boîte uniquement',
      '37: Get-ApplicationAccessPolicy Identity=?',
      '40: Remove-ApplicationAccessPolicy Identity=? Confirm=false',
    ]);
  });
});

describe('TypeScript', () => {
  it('has commands in objects, tests, markup, comments and scripts; lists of names are none', () => {
    const text = `import { expect, it } from 'vitest';
const TOOLS = ['New-ApplicationAccessPolicy', 'Get-ApplicationAccessPolicy'];
export const help = {
  legacy:
    "New-ApplicationAccessPolicy -AppId <CLIENT_ID> -PolicyScopeGroupId <Group> -AccessRight RestrictAccess",
  modern: "RBAC for Applications, see New-ManagementRoleAssignment.",
};
it('prints commands', () => {
  expect(rbac.split("\\n")).toEqual([
    \`New-ServicePrincipal -AppId '\${CLIENT_ID}' -ObjectId '<object ID>' -DisplayName 'Sender'\`,
    \`New-ManagementScope -Name 'Sender' -RecipientRestrictionFilter "PrimarySmtpAddress -eq 'alerts@contoso.com'"\`,
  ]);
  expect(policy).toContain("-PolicyScopeGroupId '<group>' -AccessRight RestrictAccess");
});
export function Help() {
  return <pre>{\`Set-ClientAccessRule \\\`
  -Identity "\${rule}" \\\`
  -Enabled $true\`}</pre>;
}
// Run once: Remove-ClientAccessRule -Identity "Desk" -Confirm:$false
server.tool('list', 'Lists policies (Get-ApplicationAccessPolicy)', {}, () => run(\`Get-ApplicationAccessPolicy | ConvertTo-Json\`));
const script = \`
foreach ($m in @('a@contoso.com','b@contoso.com')) {
  Add-DistributionGroupMember -Identity '\${group.name}' -Member $m
}
\`;
`;
    expect(callsIn(text, 'text')).toEqual([
      '5: New-ApplicationAccessPolicy AppId=<CLIENT_ID> PolicyScopeGroupId=<Group> AccessRight=RestrictAccess',
      '10: New-ServicePrincipal AppId=? ObjectId=<object ID> DisplayName=Sender',
      "11: New-ManagementScope Name=Sender RecipientRestrictionFilter=PrimarySmtpAddress -eq 'alerts@contoso.com'",
      '16: Set-ClientAccessRule Identity=? Enabled=true',
      '20: Remove-ClientAccessRule Identity=Desk Confirm=false',
      '21: Get-ApplicationAccessPolicy',
      '24: Add-DistributionGroupMember Identity=? Member=a@contoso.com',
      '24: Add-DistributionGroupMember Identity=? Member=b@contoso.com',
    ]);
  });

  it('knows no value that only the program knows, inside quotation marks of PowerShell too', () => {
    const text = `const a = 1;\nrun(\`Set-ClientAccessRule -Identity 'rule of \${name}' -Enabled $true\`);\n`;
    expect(callsIn(text, 'text')).toEqual(['2: Set-ClientAccessRule Identity=? Enabled=true']);
  });
});

describe('other languages', () => {
  it('C#: interpolated, verbatim and thrown texts', () => {
    const text = `using System;
namespace Contoso.Tools;

public static class Help
{
    // Ask an admin to run New-ApplicationAccessPolicy first.
    public static string For(string app, string group) =>
        $"New-ApplicationAccessPolicy -AppId {app} -PolicyScopeGroupId \\"{group}\\" -AccessRight RestrictAccess";

    private const string Setup = @"
New-DistributionGroup -Name ""Robots"" -Type Security
New-ApplicationAccessPolicy -AppId $appId -PolicyScopeGroupId ""Robots"" -AccessRight RestrictAccess
";
    public void Run()
    {
        ps.AddCommand("New-ApplicationAccessPolicy").AddParameter("AppId", app);
        throw new InvalidOperationException($"Denied. Run: Test-ApplicationAccessPolicy -Identity {mailbox} -AppId {app}");
    }
}
`;
    expect(callsIn(text, 'text')).toEqual([
      '8: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=? AccessRight=RestrictAccess',
      '11: New-DistributionGroup Name=Robots Type=Security',
      '12: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=Robots AccessRight=RestrictAccess',
      '17: Test-ApplicationAccessPolicy Identity=? AppId=?',
    ]);
  });

  it('Go: formats, raw texts, a command line as a list', () => {
    const text = `package exo

// PolicyCommand gives, e.g.
//
//	New-ApplicationAccessPolicy -AppId <id> -PolicyScopeGroupId <group> -AccessRight RestrictAccess
func PolicyCommand(app, group string) string {
	return fmt.Sprintf("New-ApplicationAccessPolicy -AppId %s -PolicyScopeGroupId %q -AccessRight RestrictAccess", app, group)
}

const setup = \`
foreach ($id in 'a', 'b') { Remove-ApplicationAccessPolicy -Identity $id }
\`

func args(id string) []string {
	return []string{"-NoProfile", "-Command", "Get-ApplicationAccessPolicy -Identity '" + id + "' | ConvertTo-Json"}
}
`;
    expect(callsIn(text, 'text')).toEqual([
      '5: New-ApplicationAccessPolicy AppId=<id> PolicyScopeGroupId=<group> AccessRight=RestrictAccess',
      '7: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=? AccessRight=RestrictAccess',
      '11: Remove-ApplicationAccessPolicy Identity=a',
      '11: Remove-ApplicationAccessPolicy Identity=b',
      '15: Get-ApplicationAccessPolicy Identity=?',
    ]);
  });

  it('PHP: joined, interpolated, here-documents, bodies of requests', () => {
    const text = `<?php
class Help {
    const NOTE = 'Run: Test-ApplicationAccessPolicy -Identity user@contoso.com -AppId 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
    public function cmd($app, $group) {
        $cmd = "New-ApplicationAccessPolicy -AppId $app ";
        $cmd .= "-PolicyScopeGroupId \\"{$group->mail}\\" -AccessRight RestrictAccess";
        $body = ['CmdletInput' => ['CmdletName' => 'Get-ApplicationAccessPolicy', 'Parameters' => ['Identity' => $group, 'Verbose' => true]]];
        return <<<TXT
        Remove-ApplicationAccessPolicy -Identity 'old' -Confirm:\\$false
        TXT;
    }
}
`;
    expect(callsIn(text, 'text')).toEqual([
      '3: Test-ApplicationAccessPolicy Identity=user@contoso.com AppId=3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13',
      '5: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=? AccessRight=RestrictAccess',
      '7: Get-ApplicationAccessPolicy Identity=? Verbose=true (the body of a request)',
      '9: Remove-ApplicationAccessPolicy Identity=old Confirm=false',
    ]);
  });

  it('Perl: a message that goes on in words', () => {
    const text = `if ($code eq '403') {
    $verdict = "PROBLEM: Exchange is blocking this app for '$o->{account}' (HTTP 403). "
             . "Run in Exchange Online PowerShell:  Test-ApplicationAccessPolicy -Identity $o->{account} "
             . "-AppId $o->{clientId}  . If it says Denied, add a policy:  "
             . "New-DistributionGroup -Name 'Ping senders' -Type Security -Members $o->{account} ;  "
             . "New-ApplicationAccessPolicy -AppId $o->{clientId} -PolicyScopeGroupId 'Ping senders' "
             . "-AccessRight RestrictAccess -Description modern-ping . "
             . "Also check the licence.";
}
`;
    expect(callsIn(text, 'text')).toEqual([
      '3: Test-ApplicationAccessPolicy Identity=? AppId=?',
      '5: New-DistributionGroup Name=Ping senders Type=Security Members=?',
      '6: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=Ping senders AccessRight=RestrictAccess Description=modern-ping',
    ]);
  });

  it('Java and Ruby: text blocks and squiggly here-documents', () => {
    const java = `package com.contoso;
public class Help {
  static final String SETUP = """
      Set-ClientAccessRule -Identity "Desk" \\
        -Enabled $true
      """;
  String cmd = "Get-ClientAccessRule " + "-Identity " + name;
}
`;
    expect(callsIn(java, 'text')).toEqual([
      '4: Set-ClientAccessRule Identity=Desk Enabled=true',
      '7: Get-ClientAccessRule Identity=?',
    ]);
    const ruby = `module Help
  def self.text(app)
    <<~EOS
      Set-ClientAccessRule -Identity 'Desk' -Enabled $true
    EOS
  end
  puts "Remove-ClientAccessRule -Identity '#{app}'"
end
`;
    expect(callsIn(ruby, 'text')).toEqual([
      '4: Set-ClientAccessRule Identity=Desk Enabled=true',
      '7: Remove-ClientAccessRule Identity=?',
    ]);
  });
});
