import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../../../src/model/generated/schemas.generated.ts';
import { root } from '../../../support/paths.ts';
import { APP, causeLines, FENCE, onlyCheck, verified } from '../verified.ts';

const NAMES: readonly string[] = schemas.$defs.CauseName.enum;
const NESTED = `${FENCE}New-DistributionGroup -Name Inner -Type Security -Members ada@contoso.com
Add-DistributionGroupMember -Identity Robots -Member Inner
`;

describe('likely causes', () => {
  it('stand in the order in which people should look', () => {
    const org = 'Get-OrganizationConfig | fl Ews*\n\nEwsEnabled : False\nEwsAllowedAppIDs : \n';
    const check = onlyCheck(
      verified(
        { 'a.ps1': NESTED, 'org.txt': org },
        { 'seen.csv': `appId,mailbox,status\n${APP},ada@contoso.com,403\n` },
      ),
    );
    const found = check.causes.map(({ name }) => name);
    expect(found).toEqual(['cache', 'unlisted-policy', 'wrong-identity', 'nesting', 'another-switch', 'new-tenant']);
    expect(found).toEqual(NAMES.filter((name) => found.some((each) => each === name)));
  });

  it('are none where a README says what is plainly wrong by the membership', () => {
    const script = `${FENCE}Test-ApplicationAccessPolicy -AppId ${APP} -Identity lena@contoso.com # Denied\n`;
    expect(onlyCheck(verified({ 'a.ps1': script })).causes).toEqual([]);
  });

  it('are said to be unknown where everything is ruled out', () => {
    const deny = FENCE.replace('RestrictAccess', 'DenyAccess');
    const text = `AppId             : ${APP}\nMailbox           : lena@contoso.com\nAccessCheckResult : Granted\n`;
    expect(onlyCheck(verified({ 'a.ps1': deny, 't.txt': text }))).toMatchObject({
      because:
        'what was recorded does not follow from the policies shown; was something changed between the listing and the test?',
      causes: [{ name: 'not-explained', text: 'nothing in the files explains it' }],
    });
  });

  it('of what is not known are those that the files show', () => {
    const files = { 'p.csv': `Identity,AppId,ScopeName,AccessRight\nid,${APP},Rooms,RestrictAccess\n` };
    const seen = (status: string) => ({ 'seen.csv': `appId,mailbox,status\n${APP},room@contoso.com,${status}\n` });
    expect(causeLines(onlyCheck(verified(files, seen('200'))).causes)).toEqual(['lost-scope shown']);
    expect(causeLines(onlyCheck(verified(files, seen('403'))).causes)).toEqual(['lost-scope shown']);
  });
});

describe('the page of causes', () => {
  const page = readFileSync(join(root, 'docs', 'causes.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);

  it('has a paragraph for every cause, in their order', () => {
    expect(headings.filter((title) => NAMES.includes(title))).toEqual(NAMES);
  });
});
