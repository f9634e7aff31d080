import { describe, expect, it } from 'vitest';
import { callsIn } from '../../../support/hosted.ts';

describe('YAML', () => {
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
});
