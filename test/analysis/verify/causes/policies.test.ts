import { describe, expect, it } from 'vitest';
import { APP, causeLines, FENCE, onlyCheck, textOf, verified } from '../verified.ts';

const NESTED = `${FENCE}New-DistributionGroup -Name Inner -Type Security -Members ada@contoso.com
Add-DistributionGroupMember -Identity Robots -Member Inner
`;
const row = (mailbox: string, access: string) => ({ 'e.csv': `appId,mailbox,access\n${APP},${mailbox},${access}\n` });
const live = (mailbox: string, status: string, script = FENCE) =>
  onlyCheck(verified({ 'a.ps1': script }, { 'seen.csv': `appId,mailbox,status\n${APP},${mailbox},${status}\n` }));
const recorded = (mailbox: string, word: string, script = FENCE) =>
  onlyCheck(
    verified({
      'a.ps1': script,
      't.txt': `AppId             : ${APP}\nMailbox           : ${mailbox}\nAccessCheckResult : ${word}\n`,
    }),
  );

describe('a policy that is not listed', () => {
  it('can refuse what a RestrictAccess policy grants only as DenyAccess, or for every app', () => {
    expect(textOf('unlisted-policy', live('lena@contoso.com', '403'))).toBe(
      'another policy for the app that is not in what the files show: a DenyAccess one whose scope holds the mailbox, or one for `*`',
    );
  });

  it('can grant what is not denied outright', () => {
    expect(textOf('unlisted-policy', live('petra@contoso.com', '200'))).toMatch(
      /^another RestrictAccess policy for the app, whose scope holds the mailbox/,
    );
    const deny = FENCE.replace('RestrictAccess', 'DenyAccess');
    expect(causeLines(live('lena@contoso.com', '200', deny).causes)).toEqual([
      'cache possible',
      'wrong-identity possible',
      'another-switch possible',
    ]);
  });

  it('explains a recorded result too, and what is written only where no policy is for the app', () => {
    expect(causeLines(recorded('lena@contoso.com', 'Denied').causes)).toEqual(['unlisted-policy possible']);
    expect(causeLines(onlyCheck(verified({ 'a.ps1': FENCE, ...row('lena@contoso.com', 'Denied') })).causes)).toEqual(
      [],
    );
  });
});

describe('nesting', () => {
  it('is shown where the membership is through a group in the group', () => {
    const check = onlyCheck(verified({ 'a.ps1': NESTED, ...row('ada@contoso.com', 'Denied') }));
    expect(check.causes).toMatchObject([
      {
        name: 'nesting',
        evidence: 'shown',
        text: '`ada@contoso.com` is in `Robots` only through `Inner`, a group in it, and whether that counts is disputed: under nested-groups=direct the rules say Denied',
        readings: { 'nested-groups': ['direct'] },
      },
    ]);
    expect(check.causes[0]?.places.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('is said of an expectation that holds under one reading only', () => {
    const check = onlyCheck(verified({ 'a.ps1': NESTED, ...row('ada@contoso.com', 'Granted') }));
    expect([check.outcome, causeLines(check.causes)]).toEqual(['depends', ['nesting shown']]);
  });

  it('is shown under a reading that was chosen', () => {
    const check = onlyCheck(
      verified({ 'a.ps1': NESTED, ...row('ada@contoso.com', 'Granted') }, {}, { 'nested-groups': 'direct' }),
    );
    expect([check.outcome, causeLines(check.causes)]).toEqual(['differs', ['nesting shown']]);
  });

  it('is possible for a live refusal of whom the files show in the group itself', () => {
    expect(causeLines(live('lena@contoso.com', '403').causes)).toContain('nesting possible');
    expect(causeLines(live('petra@contoso.com', '200').causes)).not.toContain('nesting possible');
  });

  it('is no cause where the scope is the mailbox itself', () => {
    const own = `New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId lena@contoso.com -AccessRight RestrictAccess\n`;
    const listed = { 'm.csv': 'PrimarySmtpAddress,RecipientTypeDetails\nlena@contoso.com,UserMailbox\n' };
    const check = onlyCheck(
      verified({ ...listed, 'a.ps1': own }, { 'seen.csv': `appId,mailbox,status\n${APP},lena@contoso.com,403\n` }),
    );
    expect(causeLines(check.causes)).toEqual([
      'cache possible',
      'unlisted-policy possible',
      'wrong-identity possible',
      'new-tenant possible',
    ]);
  });
});

describe('a reading', () => {
  it('is named with its answer and what decides there', () => {
    const all = `${FENCE}New-DistributionGroup -Name Board -Type Security -Members lena@contoso.com\nNew-ApplicationAccessPolicy -AppId * -PolicyScopeGroupId Board -AccessRight DenyAccess\n`;
    const check = onlyCheck(verified({ 'a.ps1': all, ...row('lena@contoso.com', 'Granted') }));
    expect(check.outcome).toBe('depends');
    expect(check.causes).toMatchObject([
      {
        name: 'reading',
        evidence: 'shown',
        text: expect.stringMatching(/^under all-applications=fallback\|ignored the rules say Granted, by `/),
      },
    ]);
  });
});

describe('a lost scope', () => {
  it('is shown where nobody lists its members', () => {
    const check = onlyCheck(
      verified({
        'p.csv': `Identity,AppId,ScopeName,AccessRight\nid,${APP},Rooms,RestrictAccess\n`,
        ...row('room', 'Granted'),
      }),
    );
    expect(check).toMatchObject({
      outcome: 'not known',
      causes: [{ name: 'lost-scope', evidence: 'shown', places: [{ file: 'p.csv', line: 2 }] }],
    });
  });

  it('is shown where the listing says that the policy is not valid', () => {
    const files = {
      'p.csv': `Identity,AppId,ScopeName,AccessRight,IsValid\nid,${APP},Robots,RestrictAccess,False\n`,
      'members.csv': 'Group,Member\nRobots,lena@contoso.com\n',
    };
    const check = onlyCheck(verified({ ...files, ...row('petra@contoso.com', 'Granted') }));
    expect(check.causes).toMatchObject([
      { name: 'lost-scope', evidence: 'shown', text: expect.stringMatching(/IsValid False of the policy on `Robots`/) },
    ]);
  });
});

describe('a change of which nobody can tell what it did', () => {
  const script = `${FENCE}Get-ApplicationAccessPolicy | Where-Object { $_.Description -like $x } | Remove-ApplicationAccessPolicy\n`;
  const check = onlyCheck(
    verified({ 'a.ps1': script, 'e.csv': `appId,mailbox,access\n${APP},petra@contoso.com,Denied\n` }),
  );

  it('is the cause by its own name, and no member is blamed', () => {
    expect(check.outcome).toBe('not known');
    expect(causeLines(check.causes)).toEqual(['unknown-change shown']);
    expect(check.causes[0]).toMatchObject({
      text: expect.stringMatching(
        /^which policies there are is not known: Remove-ApplicationAccessPolicy \(a\.ps1:3\) .*; a listing made after it \(Get-ApplicationAccessPolicy\) settles that$/,
      ),
      places: [{ file: 'a.ps1', line: 3 }],
    });
  });
});
