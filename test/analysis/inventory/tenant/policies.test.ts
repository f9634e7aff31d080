import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, noteLines, policyLines } from '../reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('the policies of a tenant', () => {
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

  it('are removed and described by their names, and by what Exchange calls them', () => {
    const csv = `Identity,AppId,ScopeName,AccessRight\ntenant\\1,${APP},A,RestrictAccess\ntenant\\2,${APP},B,DenyAccess\n`;
    const inventory = inventoryOf({
      'p.csv': csv,
      'a.ps1':
        "Remove-ApplicationAccessPolicy 'TENANT\\1'\nSet-ApplicationAccessPolicy 'tenant\\2' -Description new\nRemove-ApplicationAccessPolicy gone\n",
    });
    expect(inventory.state.policies).toMatchObject([{ identity: 'tenant\\2', policy: { description: 'new' } }]);
    expect(noteLines(inventory)).toEqual([expect.stringMatching(/^refused a\.ps1:3 no input holds the policy `gone`/)]);
  });

  it('a policy of several apps is one for each', () => {
    const inventory = inventoryOf({ 'a.ps1': policy('Robots', 'DenyAccess', `${APP},${APP.replace('3', '4')}`) });
    expect(policyLines(inventory)).toEqual(['DenyAccess 3f2b on Robots', 'DenyAccess 4f2b on Robots']);
  });

  it('a scope that is not known is a stand-in whose members are not known', () => {
    const inventory = inventoryOf({ 'a.ps1': policy('$env:GROUP') });
    expect(inventory.state.policies).toMatchObject([{ lost: ['policyScopeGroupId'] }]);
    expect(groupLines(inventory)).toEqual(['the scope of a.ps1:1: unknown']);
  });

  it.each(['SharedMailbox', 'MailUniversalDistributionGroup'])(
    'a call on a %s made none, whether the directory is read before it or after',
    (type) => {
      const directory = { 'dir.csv': `PrimarySmtpAddress,RecipientTypeDetails\npost@x.example,${type}\n` };
      const script = { 'a.ps1': policy('post@x.example') };
      const [before, after] = [inventoryOf({ ...directory, ...script }), inventoryOf({ ...script, ...directory })];
      expect(policyLines(before)).toEqual([]);
      expect(policyLines(after)).toEqual([]);
      expect(noteLines(before)).toEqual([
        expect.stringMatching(/^refused a\.ps1:1 .*post@x\.example.*changes nothing/),
      ]);
      expect(noteLines(after)).toEqual(noteLines(before));
      const listing = { 'p.csv': `AppId,ScopeName,AccessRight\n${APP},post@x.example,RestrictAccess\n` };
      for (const texts of [
        { ...script, ...directory, ...listing },
        { ...listing, ...script, ...directory },
        { ...directory, ...script, ...listing },
      ])
        expect(policyLines(inventoryOf(texts))).toEqual(['RestrictAccess 3f2b on post@x.example']);
    },
  );
});
