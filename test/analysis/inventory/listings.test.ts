import { describe, expect, it } from 'vitest';
import { inventoryOf, noteLines, policyLines } from './reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('what a listing replaces', () => {
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

  it('a listing that is filtered over several lines is not the whole', () => {
    const text = `PS C:\\> Get-ApplicationAccessPolicy |
>>   Where-Object AppId -eq '${APP}' |
>>   fl ScopeName,AppId,AccessRight

ScopeName   : Other
AppId       : ${APP}
AccessRight : DenyAccess
`;
    expect(policyLines(inventoryOf({ 'a.ps1': policy('Robots'), 'log.txt': text }))).toEqual([
      'RestrictAccess 3f2b on Robots',
      'DenyAccess 3f2b on Other',
    ]);
  });

  it('what a listing takes the place of is said, and rules that differ from those of another export', () => {
    const csv = (action: string): string =>
      `Name,Priority,Action,AnyOfProtocols\nR,1,${action},IMAP4\nS,1,DenyAccess,POP3\n`;
    const inventory = inventoryOf({
      'a.ps1': 'New-ClientAccessRule Z -Action DenyAccess',
      'a.csv': csv('DenyAccess'),
      'b.csv': csv('AllowAccess'),
    });
    expect(noteLines(inventory)).toEqual([
      'remark a.csv:2 this listing takes the place of what was known before it: 1 object of this kind',
      "remark a.csv:3 its number 1 is another rule's; it comes behind that one",
      'remark b.csv:2 differs from the rule of this name at a.csv:2; the later one counts',
      "remark b.csv:3 its number 1 is another rule's; it comes behind that one",
    ]);
  });

  it.each([
    [
      'rules.txt',
      'Name     : R\nPriority : 1\nAction   : DenyAccess\n\nName     : S\nPriority : 1\nAction   : AllowAccess\n',
    ],
    ['rules.csv', 'Name,Priority,Action\nR,1,DenyAccess\nS,1,AllowAccess\n'],
    [
      'rules.json',
      JSON.stringify([
        { name: 'R', priority: 1, action: 'DenyAccess' },
        { name: 'S', priority: 1, action: 'AllowAccess' },
      ]),
    ],
  ])('two rules of one number are said, in %s too', (name, text) => {
    const inventory = inventoryOf({ [name]: text });
    expect(noteLines(inventory)).toEqual([
      expect.stringContaining("its number 1 is another rule's; it comes behind that one"),
    ]);
  });
});
