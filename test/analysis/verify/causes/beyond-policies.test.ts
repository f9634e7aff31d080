import { describe, expect, it } from 'vitest';
import { interfaceOf } from '../../../../src/analysis/verify/causes/beyond-policies.ts';
import { APP, causeLines, FENCE, OTHER_APP, onlyCheck, textOf, verified } from '../verified.ts';

const ORG = {
  'org.txt': `Get-OrganizationConfig | fl Ews*\n\nEwsEnabled       : True\nEwsAllowedAppIDs : ${OTHER_APP}\n`,
};
const seen = (rows: string) => ({ 'seen.csv': `appId,mailbox,status,via\n${rows}\n` });
const live = (rows: string, more: Readonly<Record<string, string>> = {}) =>
  verified({ 'a.ps1': FENCE, ...more }, seen(rows));
const ROLE = { 'roles.ps1': `New-ManagementRoleAssignment -App ${APP} -Role "Application Mail.Read"\n` };

describe('another switch', () => {
  it('refuses over EWS, and is shown where the app came so', () => {
    const check = onlyCheck(live(`${APP},lena@contoso.com,403,EWS`, ORG));
    expect(causeLines(check.causes)).toContain('another-switch shown');
    expect(textOf('another-switch', check)).toMatch(/^EwsAllowedAppIDs: EwsEnabled is True/);
  });

  it('is possible where nobody says over what the app came, and none over Graph', () => {
    const check = onlyCheck(live(`${APP},lena@contoso.com,403,`, ORG));
    expect(textOf('another-switch', check)).toMatch(/^if the app came over EWS: EwsAllowedAppIDs/);
    expect(causeLines(check.causes)).toContain('another-switch possible');
    expect(causeLines(onlyCheck(live(`${APP},lena@contoso.com,403,Graph`, ORG)).causes).join()).not.toContain(
      'another-switch',
    );
  });

  it('that takes nothing from the app is no cause', () => {
    const listed = { 'org.txt': ORG['org.txt'].replace(OTHER_APP, APP) };
    const check = onlyCheck(live(`${APP},lena@contoso.com,403,EWS`, listed));
    expect(causeLines(check.causes).join()).not.toContain('another-switch');
  });

  it('refuses an app as a whole: no cause where it got in elsewhere in the same way', () => {
    const { checks } = live(`${APP},omar@contoso.com,200,EWS\n${APP},lena@contoso.com,403,EWS`, ORG);
    expect(causeLines(checks[1]?.causes ?? []).join()).not.toContain('another-switch');
    const ways = live(`${APP},omar@contoso.com,200,Graph\n${APP},lena@contoso.com,403,EWS`, ORG).checks;
    expect(causeLines(ways[1]?.causes ?? [])).toContain('another-switch shown');
  });

  it('never opens anything: what does is a role, or a user who signed in', () => {
    expect(textOf('another-switch', onlyCheck(live(`${APP},petra@contoso.com,200,EWS`, ORG)))).toMatch(
      /^policies confine neither what a management role .* nor a user/,
    );
    const check = onlyCheck(live(`${APP},petra@contoso.com,200,Graph`, ROLE));
    expect(textOf('another-switch', check)).toMatch(/^the app is assigned `Application Mail\.Read` in Exchange/);
    expect(check.causes.at(-1)?.places).toMatchObject([{ file: 'roles.ps1', line: 1 }]);
  });

  it('is no cause of what a Test- cmdlet answered', () => {
    const text = `AppId             : ${APP}\nMailbox           : lena@contoso.com\nAccessCheckResult : Denied\n`;
    expect(causeLines(onlyCheck(verified({ 'a.ps1': FENCE, ...ORG, 't.txt': text })).causes)).toEqual([
      'unlisted-policy possible',
    ]);
  });
});

describe('a new tenant', () => {
  it('may refuse an app over Graph although no policy does', () => {
    expect(textOf('new-tenant', onlyCheck(live(`${APP},lena@contoso.com,403,`)))).toContain(
      '[RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings',
    );
  });

  it.each([
    ['over EWS', `${APP},lena@contoso.com,403,EWS`, {}],
    ['where the app got in elsewhere', `${APP},lena@contoso.com,403,\n${APP},omar@contoso.com,200,`, {}],
    ['where a role is assigned to it', `${APP},lena@contoso.com,403,`, ROLE],
    ['for access', `${APP},petra@contoso.com,200,`, {}],
  ])('is ruled out %s', (_, rows, more) => {
    expect(causeLines(live(rows, more).checks[0]?.causes ?? []).join()).not.toContain('new-tenant');
  });
});

it.each([
  ['EWS', 'EWS'],
  ['Exchange Web Services', 'EWS'],
  ['Graph', 'Graph'],
  ['Microsoft Graph', 'Graph'],
  ['OData', 'Graph'],
  ['IMAP', undefined],
  ['news', undefined],
  [undefined, undefined],
])('an app that came over %j came over %s', (via, expected) => expect(interfaceOf(via)).toBe(expected));
