import { describe, expect, it } from 'vitest';
import { hasLoss } from '../../../src/analysis/inventory/inventory.ts';
import { groupLines, inventoryOf, noteLines, policyLines, ruleLines } from './reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('rules of scripts', () => {
  it('numbers order the rules of a fragment, however large they are, and that is said', () => {
    const inventory = inventoryOf({
      'a.ps1':
        'New-ClientAccessRule Late -Action DenyAccess -Priority 20\nNew-ClientAccessRule Early -Action AllowAccess -Priority 10',
    });
    expect(ruleLines(inventory)).toEqual(['10 Early AllowAccess', '20 Late DenyAccess']);
    expect(noteLines(inventory)).toEqual([expect.stringMatching(/^assumption a\.ps1:1 priority 20 lies outside/)]);
  });

  it('a number that is taken moves the others, also outside the range', () => {
    const inventory = inventoryOf({
      'a.ps1': ['One', 'Two', 'Three']
        .map((name) => `New-ClientAccessRule ${name} -Action DenyAccess -Priority 7`)
        .join('\n'),
    });
    expect(ruleLines(inventory)).toEqual(['7 Three DenyAccess', '8 Two DenyAccess', '9 One DenyAccess']);
  });

  it('a listed state refuses such a number', () => {
    const inventory = inventoryOf({
      'rules.csv': 'Name,Priority,Action,AnyOfProtocols\nFirst,1,DenyAccess,IMAP4\n',
      'a.ps1': 'New-ClientAccessRule Late -Action DenyAccess -Priority 9',
    });
    expect(ruleLines(inventory)).toEqual(['1 First DenyAccess']);
    expect(noteLines(inventory)).toEqual([expect.stringMatching(/^refused a\.ps1:1 9 is not between/)]);
  });

  it('what no input holds is kept as a call, and changes nothing', () => {
    const inventory = inventoryOf({
      'a.ps1': 'Set-ClientAccessRule Elsewhere -Enabled $false\nRemove-ClientAccessRule Gone',
    });
    expect(inventory.calls).toHaveLength(2);
    expect(noteLines(inventory)).toEqual([
      expect.stringContaining('not-understood a.ps1:1 no input holds the rule `Elsewhere`'),
      expect.stringContaining('not-understood a.ps1:2 no input holds the rule `Gone`'),
    ]);
  });

  it('a value that is not known makes that field lost, and setting it makes it known again', () => {
    const text = 'New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $env:WHICH -Priority 1\n';
    expect(inventoryOf({ 'a.ps1': text }).state.rules.map(({ lost }) => lost)).toEqual([['anyOfProtocols']]);
    const mended = `${text}Set-ClientAccessRule R -AnyOfProtocols IMAP4\n`;
    expect(inventoryOf({ 'a.ps1': mended }).state.rules).toMatchObject([
      { lost: [], rule: { anyOfProtocols: ['IMAP4'] } },
    ]);
  });

  it('a condition that no chapter has is lost too', () => {
    const text = 'New-ClientAccessRule R -Action DenyAccess -AnyOfSourceTcpPortNumbers 993';
    expect(inventoryOf({ 'a.ps1': text }).state.rules.map(({ lost }) => lost)).toEqual([['anyOfSourceTcpPortNumbers']]);
  });

  it('-WhatIf changes nothing', () => {
    const inventory = inventoryOf({ 'a.ps1': 'New-ClientAccessRule R -Action DenyAccess -WhatIf' });
    expect(ruleLines(inventory)).toEqual([]);
    expect(noteLines(inventory)).toEqual([expect.stringContaining('-WhatIf')]);
  });

  it('a rule of an export that cannot be one is set aside, and said', () => {
    const inventory = inventoryOf({
      'r.csv': 'Name,Priority,Action,UsernameMatchesAnyOfPatterns\nA,1,DenyAccess,"je*ff,x"\nB,2,DenyAccess,*x\n',
    });
    expect(inventory.state.setAside.map(({ name, place }) => `${place.line} ${name}`)).toEqual([]);
    expect(ruleLines(inventory)).toEqual(['1 A DenyAccess', '2 B DenyAccess']);
    const wrong = inventoryOf({
      'r.csv': 'Name,Priority,Action,AnyOfClientIPAddressesOrRanges\nA,1,DenyAccess,10.0.0\nB,2,DenyAccess,10.0.0.1\n',
    });
    expect(wrong.state.setAside).toMatchObject([
      { name: 'A', type: 'ClientAccessRule', place: { file: 'r.csv', line: 2 } },
    ]);
    expect(ruleLines(wrong)).toEqual(['2 B DenyAccess']);
    expect(noteLines(wrong)).toEqual([expect.stringMatching(/^not-understood r\.csv:2 .*10\.0\.0.*set aside/)]);
  });
});

describe('policies and groups', () => {
  it('a group that a text makes has the members that it names and no other', () => {
    const text = `New-DistributionGroup -Name Robots -Type Security -Members a@x.example\nAdd-DistributionGroupMember Robots -Member b@x.example\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': text }))).toEqual(['Robots: known a@x.example b@x.example']);
    const less = `${text}Remove-DistributionGroupMember Robots -Member a@x.example -Confirm:$false\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': less }))).toEqual(['Robots: known b@x.example']);
    const other = `${text}Update-DistributionGroupMember Robots -Members c@x.example\n`;
    expect(groupLines(inventoryOf({ 'a.ps1': other }))).toEqual(['Robots: known c@x.example']);
    expect(groupLines(inventoryOf({ 'a.ps1': 'New-DistributionGroup -Name Robots -Type Security' }))).toEqual([
      'Robots: empty',
    ]);
  });

  it('of a group that no text makes and no list shows, those who are added are some', () => {
    expect(
      groupLines(
        inventoryOf({ 'a.ps1': `Add-DistributionGroupMember Robots -Member b@x.example\n${policy('Robots')}` }),
      ),
    ).toEqual(['Robots: at least these b@x.example']);
    expect(groupLines(inventoryOf({ 'a.ps1': policy('Robots') }))).toEqual(['Robots: unknown']);
  });

  it('a member that is not known makes the rest unknown', () => {
    const text =
      'New-DistributionGroup -Name Robots -Type Security -Members a@x.example\nAdd-DistributionGroupMember Robots -Member $env:WHO\n';
    expect(groupLines(inventoryOf({ 'a.ps1': text }))).toEqual(['Robots: at least these a@x.example']);
  });

  it('a list of members is complete, for the group that it names, that is in the name of the file, or that is alone', () => {
    const members = 'Name,PrimarySmtpAddress,RecipientType\na,a@x.example,UserMailbox\n';
    const named = inventoryOf({
      'a.ps1': policy('Robots'),
      'm.csv': 'Group,Member\nRobots,a@x.example\nOthers,b@x.example\n',
    });
    expect(groupLines(named)).toEqual(['Robots: known a@x.example', 'Others: known b@x.example']);
    const byFile = inventoryOf({ 'a.ps1': policy('Robots') + policy('Others', 'DenyAccess'), 'robots.csv': members });
    expect(groupLines(byFile)).toEqual(['Robots: known a@x.example', 'Others: unknown']);
    const alone = inventoryOf({ 'a.ps1': policy('Robots'), 'members.csv': members });
    expect(groupLines(alone)).toEqual(['Robots: known a@x.example']);
    expect(noteLines(alone)).toEqual([expect.stringContaining('assumption members.csv:2 the list does not say')]);
    const open = inventoryOf({ 'a.ps1': policy('Robots') + policy('Others', 'DenyAccess'), 'members.csv': members });
    expect(groupLines(open)).toEqual(['Robots: unknown', 'Others: unknown']);
  });

  it('a listing below New- is what the call made: one policy, with its identity', () => {
    const text = `PS C:\\> ${policy('Robots')}
ScopeName        : Robots
Identity         : tenant\\${APP}:S-1-5-21-1;77a1b2c3-d4e5-4f60-8718-293a4b5c6d7e
AppId            : ${APP}
ScopeIdentityRaw : S-1-5-21-1;77a1b2c3-d4e5-4f60-8718-293a4b5c6d7e
AccessRight      : RestrictAccess
IsValid          : True
`;
    const inventory = inventoryOf({ 'log.txt': text });
    expect(policyLines(inventory)).toEqual(['RestrictAccess 3f2b on Robots']);
    expect(inventory.state.policies[0]).toMatchObject({
      identity: expect.stringContaining('tenant'),
      places: [{ line: 1 }, { line: 3 }],
    });
  });

  it('a Get- listing takes the place of what was there; an export adds to others', () => {
    const listing = `PS C:\\> Get-ApplicationAccessPolicy | fl ScopeName,AppId,AccessRight\n\nScopeName   : Other\nAppId       : ${APP}\nAccessRight : DenyAccess\n`;
    expect(policyLines(inventoryOf({ 'a.ps1': policy('Robots'), 'log.txt': listing }))).toEqual([
      'DenyAccess 3f2b on Other',
    ]);
    const csv = (scope: string): string => `AppId,ScopeName,AccessRight\n${APP},${scope},RestrictAccess\n`;
    expect(policyLines(inventoryOf({ 'a.csv': csv('A'), 'b.csv': csv('B') }))).toEqual([
      'RestrictAccess 3f2b on A',
      'RestrictAccess 3f2b on B',
    ]);
  });

  it('a section that takes things back is not carried out, unless all is', () => {
    const text = `# Set up\n\n\`\`\`powershell\n${policy('Robots')}\`\`\`\n\n## Uninstall\n\n\`\`\`powershell\nGet-ApplicationAccessPolicy | Remove-ApplicationAccessPolicy\nRemove-DistributionGroup Robots\n\`\`\`\n`;
    const inventory = inventoryOf({ 'README.md': text });
    expect(policyLines(inventory)).toEqual(['RestrictAccess 3f2b on Robots']);
    expect(groupLines(inventory)).toEqual(['Robots: unknown']);
    expect(noteLines(inventory).filter((line) => line.startsWith('remark'))).toHaveLength(2);
    expect(groupLines(inventoryOf({ 'README.md': text }, { applyAll: true }))).toEqual([]);
  });

  it('a policy with an app id that is still to be filled in stays; one with no app id at all is refused', () => {
    const inventory = inventoryOf({
      'README.md': `\`\`\`powershell\n${policy('Robots', 'RestrictAccess', '<app>')}\`\`\``,
    });
    expect(inventory.state.policies.map(({ policy: { appIds } }) => appIds)).toEqual([['<app>']]);
    const refused = inventoryOf({ 'a.ps1': policy('Robots', 'RestrictAccess', 'AppId') });
    expect(refused.state.policies).toEqual([]);
    expect(noteLines(refused)).toEqual([expect.stringMatching(/^refused a\.ps1:1 .*GUID/)]);
  });

  it('two recipients of one name are an error, never a choice', () => {
    const csv =
      'Name,PrimarySmtpAddress,RecipientTypeDetails\nSales,s1@x.example,MailUniversalSecurityGroup\nSales,s2@x.example,MailUniversalSecurityGroup\n';
    const inventory = inventoryOf({ 'recipients.csv': csv, 'a.ps1': policy('Sales') });
    expect(inventory.state.policies).toEqual([]);
    expect(noteLines(inventory)).toEqual([expect.stringContaining('2 recipients are `Sales`')]);
  });

  it('the start domain of the tenant names the group of that alias', () => {
    const text = `New-DistributionGroup -Name "Robots of Sales" -Type Security -Members a@x.example\n${policy('robotsofsales@x.onmicrosoft.com')}`;
    expect(policyLines(inventoryOf({ 'a.ps1': text }))).toEqual(['RestrictAccess 3f2b on Robots of Sales']);
  });
});

describe('what makes a reading a loss', () => {
  it.each([
    ['New-ClientAccessRule R -Action DenyAccess', false],
    ['New-ClientAccessRule R -Action DenyAccess -AnyOfProtocols $env:X', true],
    ['New-ClientAccessRule R -Action DenyAccess -Any 1.2.3.4', true],
    ['Get-MgUser -UserId $env:X', false],
    ['function f { Remove-ClientAccessRule $args[0] }', false],
  ])('%s: %s', (text, expected) => {
    expect(hasLoss(inventoryOf({ 'a.ps1': text }))).toBe(expected);
  });
});
