import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, noteLines } from '../reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('a tenant', () => {
  it('says what was taken for true while recipients were looked up', () => {
    const inventory = inventoryOf({
      'a.ps1': policy('robots'),
      'm.txt':
        'PS C:\\> Get-DistributionGroupMember robots@x.example | ft PrimarySmtpAddress\n\nPrimarySmtpAddress\n------------------\na@x.example\n',
    });
    expect(groupLines(inventory)).toEqual(['robots: known a@x.example']);
    expect(noteLines(inventory)).toEqual([expect.stringContaining('taken for the group `robots`')]);
  });
});
