import { describe, expect, it } from 'vitest';
import { callsIn } from '../../support/hosted.ts';

describe('pipelines and infrastructure', () => {
  it('YAML: blocks, folded blocks, single lines', () => {
    const text = `trigger: none
jobs:
  - job: exo
    steps:
      - pwsh: |
          Connect-ExchangeOnline -CertificateThumbprint $(thumb) -AppId $(appId)
          New-ApplicationAccessPolicy -AppId $(targetApp) \`
            -PolicyScopeGroupId 'robots@contoso.com' \`
            -AccessRight RestrictAccess
        displayName: Fence the robot
      - task: PowerShell@2
        inputs:
          targetType: inline
          script: |
            $rule = 'Legacy'
            Set-ClientAccessRule -Identity $rule -Enabled $false
      - run: pwsh -c "Remove-ApplicationAccessPolicy -Identity 'old' -Confirm:$false"
      - run: >
          Test-ApplicationAccessPolicy
          -Identity ida@contoso.com
          -AppId 4b8d4b03-2fb2-47b7-94ed-04a89a1b7d40
`;
    const calls = [
      '7: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=robots@contoso.com AccessRight=RestrictAccess',
      '16: Set-ClientAccessRule Identity=Legacy Enabled=false',
      '17: Remove-ApplicationAccessPolicy Identity=old Confirm=false',
      '19: Test-ApplicationAccessPolicy Identity=ida@contoso.com AppId=4b8d4b03-2fb2-47b7-94ed-04a89a1b7d40',
    ];
    expect(callsIn(text, 'text')).toEqual(calls);
    const fenced = `\`\`\`yaml\n${text}\`\`\`\n`;
    expect(callsIn(fenced)).toEqual(calls.map((call) => call.replace(/^\d+/, (line) => String(Number(line) + 1))));
  });

  it('Terraform: here-documents and quoted commands', () => {
    const text = `resource "null_resource" "policy" {
  provisioner "local-exec" {
    interpreter = ["pwsh", "-Command"]
    command     = <<-EOT
      New-ApplicationAccessPolicy -AppId \${azuread_application.mailer.client_id} \`
        -PolicyScopeGroupId "\${var.group}" \`
        -AccessRight RestrictAccess -Description "Terraform"
    EOT
  }
  provisioner "local-exec" {
    when    = destroy
    command = "pwsh -Command \\"Remove-ApplicationAccessPolicy -Identity '\${self.triggers.app}' -Confirm:$false\\""
  }
}
`;
    expect(callsIn(text, 'text')).toEqual([
      '5: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=? AccessRight=RestrictAccess Description=Terraform',
      '12: Remove-ApplicationAccessPolicy Identity=? Confirm=false',
    ]);
  });

  it('Bicep, Dockerfile, package.json', () => {
    const bicep = `param appId string
resource script 'Microsoft.Resources/deploymentScripts@2023-08-01' = {
  properties: {
    arguments: '-AppId \\\\"\${appId}\\\\"'
    scriptContent: '''
      param([string] $AppId)
      New-ApplicationAccessPolicy -AppId $AppId -PolicyScopeGroupId 'robots@contoso.com' -AccessRight RestrictAccess
    '''
  }
}
`;
    expect(callsIn(bicep, 'text')).toEqual([
      '7: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=robots@contoso.com AccessRight=RestrictAccess',
    ]);
    const docker = `FROM mcr.microsoft.com/powershell:7.4
RUN pwsh -Command "Install-Module ExchangeOnlineManagement -Force"
CMD ["pwsh", "-Command", "Connect-ExchangeOnline -ManagedIdentity; Set-ClientAccessRule -Identity 'Night' -Enabled $true"]
`;
    expect(callsIn(docker, 'text')).toEqual(['3: Set-ClientAccessRule Identity=Night Enabled=true']);
    const npm = `{
  "scripts": {
    "fence": "pwsh -NoLogo -Command \\"Remove-ApplicationAccessPolicy -Identity $env:APP\\"",
    "check": "pwsh -c \\"Test-ApplicationAccessPolicy -Identity a@contoso.com -AppId 3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13\\""
  },
  "help": "Ask an admin:\\nNew-ManagementScope -Name 'x' -RecipientRestrictionFilter \\"City -eq 'Oslo'\\"\\nthen retry"
}
`;
    expect(callsIn(npm, 'text')).toEqual([
      '3: Remove-ApplicationAccessPolicy Identity=?',
      '4: Test-ApplicationAccessPolicy Identity=a@contoso.com AppId=3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13',
      "6: New-ManagementScope Name=x RecipientRestrictionFilter=City -eq 'Oslo'",
    ]);
  });

  it('shells: quotes, here-documents, command lines that go on', () => {
    const text = `\`\`\`bash
set -e
pwsh -NoProfile -c '
  Connect-ExchangeOnline
  Set-ClientAccessRule -Identity Desk -Enabled $true
'
cat > setup.ps1 <<'EOF'
New-ClientAccessRule -Name "Here" -Action DenyAccess
EOF
docker run --rm mcr.microsoft.com/powershell pwsh -Command "Get-ClientAccessRule -Identity \\"Desk\\" | fl"
New-ApplicationAccessPolicy -AppId "$APP" \\
  -PolicyScopeGroupId "robots@contoso.com" \\
  -AccessRight RestrictAccess
echo "Get-ClientAccessRule"
\`\`\`
`;
    expect(callsIn(text)).toEqual([
      '5: Set-ClientAccessRule Identity=Desk Enabled=true',
      '8: New-ClientAccessRule Name=Here Action=DenyAccess',
      '10: Get-ClientAccessRule Identity=Desk',
      '11: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=robots@contoso.com AccessRight=RestrictAccess',
    ]);
  });
});
