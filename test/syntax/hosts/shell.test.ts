import { describe, expect, it } from 'vitest';
import { callsIn } from '../../support/hosted.ts';

describe('shells', () => {
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
