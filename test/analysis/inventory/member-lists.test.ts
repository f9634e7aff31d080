import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, noteLines } from './reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('lists of members', () => {
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

  it('a row that names a group alone says that it has no member', () => {
    const inventory = inventoryOf({ 'm.csv': 'Group,Member\nRobots,a@x.example\nEmpty,\n' });
    expect(groupLines(inventory)).toEqual(['Robots: known a@x.example', 'Empty: empty']);
  });
});
