import { describe, expect, it } from 'vitest';
import { callsIn } from '../../support/hosted.ts';

describe('what people publish', () => {
  it('a shell script that puts out what an administrator has to type', () => {
    const text = `#!/usr/bin/env bash
echo "   An Exchange admin must run this in Exchange Online PowerShell to permit"
echo "   the app to access the target mailbox:"
echo ""
echo "     New-ApplicationAccessPolicy \\\\"
echo "       -AppId <CLIENT_ID> \\\\"
echo "       -PolicyScopeGroupId <M365_USER_EMAIL> \\\\"
echo "       -AccessRight RestrictAccess \\\\"
echo "       -Description 'Contoso mail access'"
echo ""
IP=$(hostname -I 2>/dev/null | awk '{print $1}')
cat <<EOF

  Receipts is running on http://\${IP:-localhost}

    1. Scope the app registration to the one mailbox:
         New-DistributionGroup -Name "Senders" -Type Security \\\\
           -Members skjema@contoso.example
         New-ApplicationAccessPolicy -AppId $ID_OUT \\\\
             -PolicyScopeGroupId "Senders" -AccessRight RestrictAccess \\\\
             -Description "Receipts"
         Test-ApplicationAccessPolicy -Identity annen@contoso.example -AppId $ID_OUT

     Siste linje skal svare Denied. Gjør den ikke det, er policyen ikke aktiv.
EOF
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "5: New-ApplicationAccessPolicy AppId=<CLIENT_ID> PolicyScopeGroupId=<M365_USER_EMAIL> AccessRight=RestrictAccess Description=Contoso mail access",
        "17: New-DistributionGroup Name=Senders Type=Security Members=skjema@contoso.example",
        "19: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=Senders AccessRight=RestrictAccess Description=Receipts",
        "22: Test-ApplicationAccessPolicy Identity=annen@contoso.example AppId=? (expects Denied)",
      ]
    `);
  });

  it('Python that explains, fails and prints', () => {
    const text = `"""Mail for the monitor.

Scope it to the one mailbox with an ApplicationAccessPolicy:

    New-ApplicationAccessPolicy -AppId <client-id> \\\\
      -PolicyScopeGroupId monitor@contoso.example \\\\
      -AccessRight RestrictAccess \\\\
      -Description "Restrict monitor to its own mailbox"
"""

from __future__ import annotations

import base64

def fail(exc):
    raise RuntimeError(
        "ErrorAccessDenied. Ask your Exchange admin to run this:\\n"
        "\\n"
        "       Set-ApplicationAccessPolicy \\\\\\n"
        "         -Identity <ID> \\\\\\n"
        "         -Description 'mail access'\\n"
        "\\n"
        "     Reference: https://aka.ms/graph-app-access-policy"
    ) from exc
story.append(code(r'New-ApplicationAccessPolicy -AppId <client-id> -PolicyScopeGroupId books@contoso.example -AccessRight RestrictAccess -Description "Limit agent to client mailboxes"'))
story.append(sub("Verify: Test-ApplicationAccessPolicy on a listed mailbox returns Granted; an unlisted one returns Denied."))
code_blocks = [
    "Install-Module ExchangeOnlineManagement",
    "Connect-ExchangeOnline",
    'Test-ApplicationAccessPolicy -AppId \\"SEU-CLIENT-ID\\" -Identity \\"recebimento@contoso.example\\"',
]
print("New-ManagementScope \`")
print("  -Name 'Printed' \`")
print("  -RecipientRestrictionFilter \\"City -eq 'Oslo'\\"")
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "5: New-ApplicationAccessPolicy AppId=<client-id> PolicyScopeGroupId=monitor@contoso.example AccessRight=RestrictAccess Description=Restrict monitor to its own mailbox",
        "19: Set-ApplicationAccessPolicy Identity=<ID> Description=mail access",
        "25: New-ApplicationAccessPolicy AppId=<client-id> PolicyScopeGroupId=books@contoso.example AccessRight=RestrictAccess Description=Limit agent to client mailboxes",
        "30: Test-ApplicationAccessPolicy AppId=SEU-CLIENT-ID Identity=recebimento@contoso.example",
        "32: New-ManagementScope Name=Printed RecipientRestrictionFilter=City -eq 'Oslo'",
      ]
    `);
  });

  it('JavaScript that teaches and logs', () => {
    const text = `export const lesson = {
        code: {
          language: 'powershell',
          code: '# Create a group first\\n# Add only the mailboxes\\n\\nNew-ApplicationAccessPolicy \\\\\\n  -AppId "your-app-client-id" \\\\\\n  -PolicyScopeGroupId "allowed@contoso.com" \\\\\\n  -AccessRight RestrictAccess \\\\\\n  -Description "Restrict CRM"\\n\\n# Test the policy\\nTest-ApplicationAccessPolicy \\\\\\n  -Identity "user@contoso.com" \\\\\\n  -AppId "your-app-client-id"',
          collapsed: true
        }
};
async function check() {
    console.log('IT Admin needs to run this PowerShell command:\\n');
    console.log('Connect-ExchangeOnline');
    console.log('Get-ApplicationAccessPolicy | Where-Object {$_.AppId -eq "fe9e4018-6e34-4662-8989-18ef789f727d"}');
    console.log('\\nIf a policy exists that DENIES access, remove it or add Rudy:\\n');
    console.log('New-ApplicationAccessPolicy -AppId "fe9e4018-6e34-4662-8989-18ef789f727d" -PolicyScopeGroupId "rudy@contoso.example" -AccessRight RestrictAccess -Description "Allow app access"\\n');
}
const steps = {
  lines: [
                        "Connect-ExchangeOnline",
                        "",
                        "New-ServicePrincipal -AppId \\"&lt;AZURE_CLIENT_ID&gt;\\" \`",
                        "  -ServiceId \\"&lt;OBJECT_ID&gt;\\"",
                        "",
                        "Test-ApplicationAccessPolicy \`",
                        "  -Identity overwatch@contoso.example \`",
                        "  -AppId \\"&lt;AZURE_CLIENT_ID&gt;\\"",
  ]};
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "4: New-ApplicationAccessPolicy AppId=your-app-client-id PolicyScopeGroupId=allowed@contoso.com AccessRight=RestrictAccess Description=Restrict CRM",
        "4: Test-ApplicationAccessPolicy Identity=user@contoso.com AppId=your-app-client-id",
        "11: Get-ApplicationAccessPolicy",
        "13: New-ApplicationAccessPolicy AppId=fe9e4018-6e34-4662-8989-18ef789f727d PolicyScopeGroupId=rudy@contoso.example AccessRight=RestrictAccess Description=Allow app access",
        "19: New-ServicePrincipal AppId=<AZURE_CLIENT_ID> ServiceId=<OBJECT_ID>",
        "22: Test-ApplicationAccessPolicy Identity=overwatch@contoso.example AppId=<AZURE_CLIENT_ID>",
      ]
    `);
  });

  it('a page cut at its width, with a note on what the tests must say', () => {
    const text = `How do you know this worked?
To verify that you've successfully removed a Client Access Rule, run this command in the
Exchange Management Shell to verify that the rule is no longer listed:

  PowerShell

  Get-ClientAccessRule

Use the Exchange Management Shell to test Client
Access Rules
To see which Client Access Rules would affect a specific client connection to Exchange, use this
syntax:

  PowerShell

  Test-ClientAccessRule -User <MailboxIdentity> -AuthenticationType
  <AuthenticationType> -Protocol <Protocol> -RemoteAddress <ClientIPAddress> -
  RemotePort <TCPPortNumber>

This example returns the Client Access Rules that would match a client connection to Exchange
that has these properties:

      In Exchange Online PowerShell:

        New-ApplicationAccessPolicy -AppId "<CLIENT ID>" \\\\
          -PolicyScopeGroupId swcf-digest-scope@contoso.example \\\\
          -AccessRight RestrictAccess \\\\
          -Description "Weekly digest may read only the ED mailbox"

      Verify - the first should say Granted, the second Denied:

        Test-ApplicationAccessPolicy -Identity director@contoso.example -AppId "<CLIENT ID>"
        Test-ApplicationAccessPolicy -Identity <someone else> -AppId "<CLIENT ID>"

      Allow up to 30 minutes for the policy to take effect.
`;
    expect(callsIn(text, 'text')).toMatchInlineSnapshot(`
      [
        "7: Get-ClientAccessRule",
        "16: Test-ClientAccessRule User=<MailboxIdentity> AuthenticationType=<AuthenticationType> Protocol=<Protocol> RemoteAddress=<ClientIPAddress> RemotePort=<TCPPortNumber>",
        "25: New-ApplicationAccessPolicy AppId=<CLIENT ID> PolicyScopeGroupId=swcf-digest-scope@contoso.example AccessRight=RestrictAccess Description=Weekly digest may read only the ED mailbox",
        "32: Test-ApplicationAccessPolicy Identity=director@contoso.example AppId=<CLIENT ID> (expects Granted)",
        "33: Test-ApplicationAccessPolicy Identity=<someone else> AppId=<CLIENT ID> (expects Denied)",
      ]
    `);
  });

  it('a page with a list of answers, blocks of another markup, a filter still to be written', () => {
    const text = `\`\`\`powershell
Test-ServicePrincipalAuthorization -Identity $AppId -Resource $Mailbox | Format-Table
Test-ServicePrincipalAuthorization -Identity $AppId -Resource "<any other staff mailbox>" | Format-Table
\`\`\`

- First command → \`InScope\` **True**
- Second command → \`InScope\` **False**

If the second says True, the Entra grant is still in place.

   verify it with
   \`Test-ServicePrincipalAuthorization -Identity $APP_ID -Resource calendar@example.com\`
   (expect \`InScope: True\`) and again against a mailbox that must be denied.

Troubleshooting
===============

..  code-block:: powershell

    # Verify cmdlet exists
    Get-Command New-ApplicationAccessPolicy

    # List all existing policies
    Get-ApplicationAccessPolicy | Format-List

    # Remove a policy if needed
    Remove-ApplicationAccessPolicy -Identity "<policy-id>"

\`\`\`powershell
New-ManagementScope  -Name FoundrySupport -RecipientRestrictionFilter {…single mailbox…}
New-ManagementRoleAssignment -App <objectId> -Role "Application Mail.Send"      -CustomResourceScope FoundrySupport
\`\`\`

- Cmdlets: \`New-ServicePrincipal -AppId -ObjectId -DisplayName\`, \`Remove-ServicePrincipal\`
`;
    expect(callsIn(text, 'markdown')).toMatchInlineSnapshot(`
      [
        "2: Test-ServicePrincipalAuthorization Identity=? Resource=? (expects True)",
        "3: Test-ServicePrincipalAuthorization Identity=? Resource=<any other staff mailbox> (expects False)",
        "12: Test-ServicePrincipalAuthorization Identity=? Resource=calendar@example.com (expects True)",
        "24: Get-ApplicationAccessPolicy",
        "27: Remove-ApplicationAccessPolicy Identity=<policy-id>",
        "30: New-ManagementScope Name=FoundrySupport RecipientRestrictionFilter=…single mailbox…",
        "31: New-ManagementRoleAssignment App=<objectId> Role=Application Mail.Send CustomResourceScope=FoundrySupport",
        "34: New-ServicePrincipal AppId=? ObjectId=? DisplayName=? (refused)",
      ]
    `);
  });
});
