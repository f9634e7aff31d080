import { describe, expect, it } from 'vitest';
import { callsIn } from '../../support/hosted.ts';

describe('infrastructure', () => {
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
});

it('the dashes under a table’s header are no command', () => {
  const ruler = '--------  ------------------  --------------------  ---------  -------';
  const text = `\`\`\`powershell\nGet-ClientAccessRule -Identity x | ft\n\nA  B\n${ruler}\n1  2\n\`\`\`\n`;
  expect(callsIn(text)).toEqual(['2: Get-ClientAccessRule Identity=x']);
});
