import { describe, expect, it } from 'vitest';
import { readHosted } from '../../../src/syntax/hosts/read-hosted.ts';
import { callsIn, notesIn } from '../../support/hosted.ts';

describe('pieces of programs as people paste them', () => {
  it('a page that Python writes, with entities in its texts', () => {
    const text = `    story.append(
        note(
            "<font face='Courier' size='7'>"
            "New-ApplicationAccessPolicy -AppId &lt;your app&gt; "
            "-PolicyScopeGroupId hiring@fabrikam.example "
            "-AccessRight RestrictAccess "
            "-Description &quot;Hiring : one box only&quot;"
            "</font>",
            "body",
        )
    )
`;
    expect(callsIn(text, 'text')).toEqual([
      '4: New-ApplicationAccessPolicy AppId=<your app> PolicyScopeGroupId=hiring@fabrikam.example AccessRight=RestrictAccess Description=Hiring : one box only',
    ]);
  });

  it('a list of lines, each with its own values', () => {
    const text = `    steps=[
        "Connect-ExchangeOnline",
        f'New-DistributionGroup -Name "{team}" -Type Security',
        f'New-ApplicationAccessPolicy -AppId {app} -PolicyScopeGroupId "{team}" -AccessRight RestrictAccess -Description "{say(db,"scope.title")}"',
        f"Test-ApplicationAccessPolicy -Identity stranger@fabrikam.example -AppId {app}",
    ]
    env=[
        f"APP_ID={app}",
    ]
`;
    expect(callsIn(text, 'text')).toEqual([
      '3: New-DistributionGroup Name=? Type=Security',
      '4: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=? AccessRight=RestrictAccess Description=?',
      '5: Test-ApplicationAccessPolicy Identity=stranger@fabrikam.example AppId=?',
    ]);
  });

  it('values that are looked up by a text', () => {
    const text = `    advice = (
        "Exchange refuses to send. Run this:\\n"
        "    New-ApplicationAccessPolicy -AppId " + conf["app_id"] + " "
        "-PolicyScopeGroupId <group-of-" + conf["sender"] + "> "
        "-AccessRight RestrictAccess\\n"
        "    Test-ApplicationAccessPolicy -Identity " + os.getenv("SENDER") + " -AppId " + conf["app_id"] + "\\n"
        "Then wait.\\n"
    )
`;
    expect(callsIn(text, 'text')).toEqual([
      '3: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=<group-of-{conf[_sender_]}> AccessRight=RestrictAccess',
      '6: Test-ApplicationAccessPolicy Identity=? AppId=?',
    ]);
  });

  it('names in a list are no calls, and its brackets are not worth a note', () => {
    const text = `WATCHED = {
    # groups
    "New-DistributionGroup", "Remove-DistributionGroup",
    # apps
    "New-ApplicationAccessPolicy", "Add delegation entry.",
}
`;
    expect([...callsIn(text, 'text'), ...notesIn(text, 'text')]).toEqual([]);
  });

  it('the ending of its name tells what a program is, where its lines do not', () => {
    const text = `x = 1
Remove-ApplicationAccessPolicy -Identity "a"
y = "Remove-ApplicationAccessPolicy -Identity 'b'"
`;
    const identities = (file: string) =>
      readHosted(text, 'text', { file }).calls.map((call) => call.parameters['Identity']);
    expect(identities('tool.py')).toContain('b');
    expect(identities('notes.txt')).not.toContain('b');
  });

  it('values that pipelines, shells and formats put in', () => {
    const pipeline = `steps:
  - name: Fence
    shell: pwsh
    run: |
      New-ApplicationAccessPolicy -AppId \${{ secrets.ROBOT_ID }} -PolicyScopeGroupId "robots@fabrikam.example" -AccessRight RestrictAccess
`;
    const shell = `#!/bin/bash
pwsh -Command "Connect-ExchangeOnline; Remove-ApplicationAccessPolicy -Identity '$OLD' -Confirm:\\$false"
`;
    const java = `package a;
class A {
  String cmd = """
      New-ApplicationAccessPolicy -AppId %s -PolicyScopeGroupId robots@fabrikam.example -AccessRight DenyAccess
      """.formatted(appId);
  void b() { log.info("Remove-ApplicationAccessPolicy -Identity '{}'", id); }
}
`;
    expect([pipeline, shell, java].flatMap((text) => callsIn(text, 'text'))).toEqual([
      '5: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=robots@fabrikam.example AccessRight=RestrictAccess',
      '2: Remove-ApplicationAccessPolicy Identity=? Confirm=false',
      '4: New-ApplicationAccessPolicy AppId=? PolicyScopeGroupId=robots@fabrikam.example AccessRight=DenyAccess',
      '6: Remove-ApplicationAccessPolicy Identity=?',
    ]);
  });

  it('a page with bold words in its code', () => {
    const text = `<html><body>
<pre><code class="language-powershell">Add-DistributionGroupMember -Identity &quot;Robots&quot; \`
 -Member ann@fabrikam.example<br>
Test-ApplicationAccessPolicy -Identity <strong>ann@fabrikam.example</strong> -AppId e2b7</code></pre>
</body></html>
`;
    expect(callsIn(text, 'text')).toEqual([
      '2: Add-DistributionGroupMember Identity=Robots Member=ann@fabrikam.example',
      '4: Test-ApplicationAccessPolicy Identity=ann@fabrikam.example AppId=e2b7',
    ]);
  });

  it('lines that end themselves', () => {
    const text = `cells = [
    "New-ApplicationAccessPolicy -AppId \\"0f3c\\" \`\\n",
    "  -PolicyScopeGroupId \\"robots@fabrikam.example\\" \`\\n",
    "  -AccessRight RestrictAccess\\n",
]
`;
    expect(callsIn(text, 'text')).toEqual([
      '2: New-ApplicationAccessPolicy AppId=0f3c PolicyScopeGroupId=robots@fabrikam.example AccessRight=RestrictAccess',
    ]);
  });

  it('a list of Python with escaped quotation marks, and assertions one below the other', () => {
    const blocks = `    steps = [
        "Connect-ExchangeOnline",
        'New-ApplicationAccessPolicy -AppId \\"0f3c\\" -PolicyScopeGroupId \\"robots@fabrikam.example\\" -AccessRight RestrictAccess',
        'Test-ApplicationAccessPolicy -AppId \\"0f3c\\" -Identity \\"ann@fabrikam.example\\"',
    ]
    for step in steps:
`;
    const test = `    const text = commands({ app: "" });
    expect(text).toContain("Remove-ApplicationAccessPolicy -Identity 'a'");
    expect(text).toContain("-Confirm:$false");
`;
    expect([blocks, test].flatMap((text) => callsIn(text, 'text'))).toEqual([
      '3: New-ApplicationAccessPolicy AppId=0f3c PolicyScopeGroupId=robots@fabrikam.example AccessRight=RestrictAccess',
      '4: Test-ApplicationAccessPolicy AppId=0f3c Identity=ann@fabrikam.example',
      '2: Remove-ApplicationAccessPolicy Identity=a',
    ]);
  });

  it('what Java and PHP format stands beside what they put in by name', () => {
    const java = 'String cmd = "Remove-ApplicationAccessPolicy -Identity \'%s\'".formatted(id);';
    const php = '<?php $cmd = sprintf("Remove-ApplicationAccessPolicy -Identity %s -Confirm:$%s", $id, "false");';
    const read = (text: string, file: string) =>
      readHosted(text, 'text', { file }).calls.map((call) => call.parameters);
    expect([read(java, 'a.java'), read(php, 'a.php')]).toMatchObject([[{ Identity: null }], [{ Identity: null }]]);
  });

  it('a command behind the sign of a line end', () => {
    const text = 'const advice = "Run this:\\nGet-ClientAccessRule -Identity Desk\\nThen look.";\n';
    expect(callsIn(text, 'text')).toEqual(['1: Get-ClientAccessRule Identity=Desk']);
  });
});
