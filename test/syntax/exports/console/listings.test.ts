import { describe, expect, it } from 'vitest';
import type { ExportedObject } from '../../../../src/model/inventory/call.ts';
import {
  readCommentListings,
  readListings,
  readOutputInScript,
} from '../../../../src/syntax/exports/console/listings.ts';

/** `Type@line {name: value, …}`; what is lost behind a bar. */
function brief({ type, place, properties, lost }: ExportedObject): string {
  const all = Object.entries(properties).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? `[${value.join(' ')}]` : value}`,
  );
  const gone = Object.entries(lost ?? {}).map(
    ([name, { seen }]) => `${name} ${Array.isArray(seen) ? `[${seen.join(' ')}]` : seen}`,
  );
  return `${type}@${place.line} {${all.join(', ')}}${gone.length === 0 ? '' : ` | ${gone.join(', ')}`}`;
}

function read(...lines: readonly string[]): readonly string[] {
  return readListings(lines.join('\n')).objects.map(brief);
}

describe('listings below a command', () => {
  it('are what the command prints, also where the properties alone do not say it', () => {
    expect(read('PS> Get-ClientAccessRule | fl Name, Action', '', 'Name   : Inside', 'Action : DenyAccess')).toEqual([
      'ClientAccessRule@3 {Name: Inside, Action: DenyAccess}',
    ]);
    expect(read('Get-DistributionGroup Boxes', '', 'Name  DisplayName', '----  -----------', 'boxes Boxes')).toEqual([
      'Group@5 {Name: boxes, DisplayName: Boxes}',
    ]);
  });

  it('belong to no command that has other text below it', () => {
    expect(read('Get-ClientAccessRule', 'and then I looked:', 'Name   : Inside', 'Enabled : True')).toEqual([]);
  });

  it('belong to a command of several lines', () => {
    expect(read('Get-ClientAccessRule |', '  fl Name, Enabled', '', 'Name    : Inside', 'Enabled : True')).toEqual([
      'ClientAccessRule@4 {Name: Inside, Enabled: true}',
    ]);
  });

  it('tell rules that a test found from rules that are there', () => {
    expect(
      read('PS> Test-ClientAccessRule -User a@contoso.com', '', 'Name           : Inside', 'AnyOfProtocols : {REST}'),
    ).toEqual(['ClientAccessRuleCheck@3 {Name: Inside, AnyOfProtocols: [REST]}']);
  });

  it('of the switches of one mailbox say nothing about the organization', () => {
    const listing = ['EwsEnabled   : True', 'EwsAllowList : {a}'];
    expect(read('Get-OrganizationConfig | fl Ews*', ...listing)).toEqual([
      'OrganizationConfig@2 {EwsEnabled: true, EwsAllowList: [a]}',
    ]);
    expect(read('Get-CASMailbox jo | fl Ews*', ...listing)).toEqual([]);
  });

  it('say which command they stand under', () => {
    const text =
      "PS> Get-DistributionGroupMember 'Boxes'\n\nName RecipientType\n---- -------------\njo   UserMailbox\n";
    expect(readListings(text).listings).toMatchObject([
      { under: { cmdlet: 'Get-DistributionGroupMember', at: 0, hasPrompt: true }, taken: { first: 3, last: 5 } },
    ]);
  });
});

describe('values without a name', () => {
  it.each([
    'Get-DistributionGroupMember boxes | ft -HideTableHeaders PrimarySmtpAddress',
    'Get-DistributionGroupMember boxes | select -ExpandProperty PrimarySmtpAddress',
    'Get-DistributionGroupMember boxes | % PrimarySmtpAddress',
    '(Get-DistributionGroupMember boxes).PrimarySmtpAddress',
  ])('are those of the property that the command names: %s', (command) => {
    expect(read(command, '', 'jo@contoso.com', 'bo@contoso.com', '', 'That is all.')).toEqual([
      'Member@3 {PrimarySmtpAddress: jo@contoso.com}',
      'Member@4 {PrimarySmtpAddress: bo@contoso.com}',
    ]);
  });

  it('are not taken from the next command', () => {
    expect(read('(Get-DistributionGroupMember boxes).Name', 'Get-Mailbox -Identity jo')).toEqual([]);
  });

  it('are a doubtful result where a test stands above', () => {
    const text = 'PS> (Test-ApplicationAccessPolicy -Identity jo -AppId x).AccessCheckResult\nVerweigert\nPS>';
    expect(readListings(text).objects).toMatchObject([
      {
        type: 'AccessCheck',
        properties: { AccessCheckResult: 'Denied' },
        asPrinted: { AccessCheckResult: 'Verweigert' },
        maybe: true,
      },
    ]);
    expect(read('PS> $t = Test-ServicePrincipalAuthorization x -Resource y; $t.InScope', 'False')).toEqual([
      'AuthorizationCheck@2 {InScope: false}',
    ]);
    expect(read('Test-ApplicationAccessPolicy -Identity jo -AppId x', 'Granted, I hope.')).toEqual([]);
  });
});

describe('what stands around listings', () => {
  it('gives results the time of their transcript, in any language', () => {
    const listing =
      'PS> Test-ApplicationAccessPolicy jo -AppId x\n\nMailbox           : jo\nAccessCheckResult : Granted\n';
    for (const label of ['Start time', 'Startzeit', 'Heure de début ']) {
      const { objects } = readListings(
        `**********************\n${label}: 20261103091500\n**********************\n${listing}`,
      );
      expect(objects).toMatchObject([{ time: '2026-11-03T09:15:00' }]);
    }
    expect(readListings(listing).objects[0]).not.toHaveProperty('time');
  });

  it('reports errors of the cmdlets, which are no output', () => {
    const { objects, notes } = readListings(
      'PS> Get-ApplicationAccessPolicy -AppId x\nGet-ApplicationAccessPolicy: A parameter cannot be found.\n',
    );
    expect(objects).toEqual([]);
    expect(notes).toMatchObject([{ kind: 'remark', place: { line: 2 }, text: 'A parameter cannot be found.' }]);
  });

  it('may be the marks of a quote', () => {
    expect(read('> Mailbox           : jo', '> AccessCheckResult : Denied')).toEqual([
      'AccessCheck@1 {Mailbox: jo, AccessCheckResult: Denied}',
    ]);
  });

  it('is no listing where people write about properties', () => {
    expect(read('AppId: the id that you noted', 'DisplayName: whatever you like')).toEqual([]);
    expect(read('- AppId : the id', '- AccessRight : RestrictAccess or DenyAccess')).toEqual([]);
    expect(read('| Parameter | Description |', '|---|---|', '| AppId | the app |')).toEqual([]);
    expect(read('appId: 1', 'accessRight: RestrictAccess')).toEqual([]);
  });

  it('says that properties which no test prints are no result', () => {
    const { objects, notes } = readListings('InScope    : True\nAuthorized : True\nRole       : Application Mail.Read');
    expect(objects).toEqual([]);
    expect(notes).toMatchObject([{ kind: 'not-understood', text: 'InScope : True' }]);
  });
});

describe('output that was left in a script', () => {
  const listing = 'AppId             : a\nAccessCheckResult : Granted\n';

  it('is read below its command, and nowhere else', () => {
    expect(readOutputInScript(`Test-ApplicationAccessPolicy jo -AppId a\n\n${listing}`).objects.map(brief)).toEqual([
      'AccessCheck@3 {AppId: a, AccessCheckResult: Granted}',
    ]);
    expect(readOutputInScript(`Write-Host @"\n${listing}"@`).objects).toEqual([]);
  });

  it('is no report that a script fills in', () => {
    expect(
      readOutputInScript('Get-ApplicationAccessPolicy\nAppId       : $appId\nAccessRight : DenyAccess\n').objects,
    ).toEqual([]);
  });
});

describe('comments of a script', () => {
  it('hold tables and lists, marked as such', () => {
    const text =
      '# ScopeName  AppId  AccessRight\n# Mail room  a1     RestrictAccess\n$x = 1\n<#\nMailbox           : jo\nAccessCheckResult : Denied\n#>\n';
    expect(readCommentListings(text).objects).toMatchObject([
      {
        type: 'ApplicationAccessPolicy',
        place: { line: 2 },
        properties: { ScopeName: 'Mail room', AppId: 'a1' },
        fromComment: true,
      },
      { type: 'AccessCheck', place: { line: 5 }, properties: { AccessCheckResult: 'Denied' }, fromComment: true },
    ]);
  });

  it('say with a result alone what a test must answer, and have recorded nothing', () => {
    expect(readCommentListings('# AccessCheckResult : Granted\n').objects).toEqual([]);
  });

  it('are all that is looked at here', () => {
    expect(readCommentListings('Mailbox           : jo\nAccessCheckResult : Denied\n').objects).toEqual([]);
  });
});
