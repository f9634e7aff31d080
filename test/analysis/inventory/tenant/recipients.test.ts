import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, policyLines } from '../reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('recipients by any of their names', () => {
  it('the start domain of the tenant names the group of that alias', () => {
    const text = `New-DistributionGroup -Name "Robots of Sales" -Type Security -Members a@x.example\n${policy('robotsofsales@x.onmicrosoft.com')}`;
    expect(policyLines(inventoryOf({ 'a.ps1': text }))).toEqual(['RestrictAccess 3f2b on Robots of Sales']);
  });

  it('two lists of one recipient are one, by its id or its address', () => {
    const inventory = inventoryOf({
      'a.csv':
        'Name,PrimarySmtpAddress,ExternalDirectoryObjectId,RecipientTypeDetails\njo,jo@x.example,a45fdd67-5221-4b6b-9c98-f8384db77034,UserMailbox\n',
      'b.csv': 'DisplayName,PrimarySmtpAddress,City\nJo Fox,JO@x.example,Oslo\n',
    });
    expect(inventory.state.recipients).toMatchObject([
      {
        recipient: { id: 'jo@x.example', displayName: 'Jo Fox', guid: 'a45fdd67-5221-4b6b-9c98-f8384db77034' },
        attributes: { city: 'Oslo' },
      },
    ]);
    expect(inventory.state.recipients).toHaveLength(1);
  });

  it('names that are only alike are never joined', () => {
    const inventory = inventoryOf({
      'a.csv':
        'Name,PrimarySmtpAddress,RecipientTypeDetails\nSales,sales@x.example,UserMailbox\nSales,sales@y.example,UserMailbox\n',
    });
    expect(inventory.state.recipients.map(({ recipient }) => recipient.id)).toEqual([
      'sales@x.example',
      'sales@y.example',
    ]);
  });

  it('who has a user principal name is a user, whether the policy or the listing is read first', () => {
    const script = { 'a.ps1': policy('ann@x.example') };
    const listing = {
      'b.json': JSON.stringify([
        { id: 'a45fdd67-5221-4b6b-9c98-f8384db77034', mail: 'ann@x.example', userPrincipalName: 'ann@x.example' },
      ]),
    };
    for (const texts of [
      { ...script, ...listing },
      { ...listing, ...script },
    ]) {
      const { recipients } = inventoryOf(texts).state;
      expect(recipients).toMatchObject([{ recipient: { type: 'UserMailbox' } }]);
      expect(recipients[0]).not.toHaveProperty('membership');
    }
    expect(inventoryOf(script).state.recipients).toMatchObject([{ recipient: { type: 'MailUniversalSecurityGroup' } }]);
  });

  it('a mailbox that is called like its group is no member in the place of the group', () => {
    const listed = 'AppId,ScopeName,AccessRight\n3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5,Tickets,RestrictAccess\n';
    const listing =
      'Get-DistributionGroupMember Tickets | fl PrimarySmtpAddress\n\nPrimarySmtpAddress : tickets@contoso.com\n';
    expect(groupLines(inventoryOf({ 'p.csv': listed, 'm.txt': listing }))).toEqual([
      'Tickets: known tickets@contoso.com',
    ]);
    const rows = 'Group,Member\nTickets,tickets@contoso.com\n';
    expect(groupLines(inventoryOf({ 'p.csv': listed, 'm.csv': rows }))).toEqual(['Tickets: known tickets@contoso.com']);
    const script = 'New-DistributionGroup -Name Tickets -Type Security -Members tickets@contoso.com\n';
    expect(groupLines(inventoryOf({ 'a.ps1': script }))).toEqual(['Tickets: known tickets@contoso.com']);
    const test =
      'Test-ApplicationAccessPolicy -Identity tickets@contoso.com -AppId 3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5\n';
    const { state } = inventoryOf({ 'p.csv': listed, 't.ps1': test });
    expect(state.recipients.map(({ recipient }) => recipient.id).sort()).toEqual(['Tickets', 'tickets@contoso.com']);
  });

  it('a scope that a listing shows as a user or a shared mailbox is one', () => {
    const rows = (type: string): string =>
      `Name,PrimarySmtpAddress,RecipientTypeDetails\nBox,box@contoso.com,${type}\n`;
    const typeOf = (texts: Readonly<Record<string, string>>) =>
      inventoryOf(texts).state.recipients.map(({ recipient, membership }) => [recipient.type, membership]);
    const listed = { 'p.ps1': policy('box@contoso.com') };
    expect(typeOf({ ...listed, 'r.csv': rows('SharedMailbox') })).toEqual([['SharedMailbox', undefined]]);
    expect(typeOf({ ...listed, 'r.csv': rows('User') })).toEqual([['UserMailbox', undefined]]);
    expect(typeOf(listed)).toEqual([['MailUniversalSecurityGroup', 'unknown']]);
  });
});
