import { describe, expect, it } from 'vitest';
import { APP, causeLines, FENCE, onlyCheck, textOf, verified } from '../verified.ts';

/** A listing whose group has changed at this time. */
const files = (changed = '') => ({
  'groups.csv': `Name,PrimarySmtpAddress,RecipientTypeDetails,Members,WhenChanged\nRobots,robots@contoso.com,MailUniversalSecurityGroup,lena@contoso.com,${changed}\n`,
  'policies.csv': `Identity,AppId,ScopeName,AccessRight\nid1,${APP},Robots,RestrictAccess\n`,
});
const seen = (status: string, time = '', mailbox = 'lena@contoso.com') => ({
  'seen.csv': `appId,mailbox,status,time\n${APP},${mailbox},${status},${time}\n`,
});
const check = (changed: string, time: string, status = '403', mailbox?: string) =>
  onlyCheck(verified(files(changed), seen(status, time, mailbox)));

describe('the cache', () => {
  it('asks when what was changed, where no time is known', () => {
    expect(textOf('cache', check('', ''))).toBe(
      'the documents say that a decision stays cached for 30 minutes, over an hour, or up to 2 hours (longer is reported), and no Test- cmdlet sees that: when was `lena@contoso.com` added to `Robots`, and when was the call made?',
    );
    expect(textOf('cache', check('', '', '200', 'petra@contoso.com'))).toMatch(
      /when was the policy on `Robots` made, or its membership changed, and when/,
    );
  });

  it('says the minutes between a change and the call', () => {
    const found = check('2026-11-03T09:00', '2026-11-03T09:20');
    expect(causeLines(found.causes)[0]).toBe('cache shown');
    expect(found.causes[0]).toMatchObject({
      text: 'the call was made 20 minutes after the last change that the files show (groups.csv:2): the documents say that a decision stays cached for 30 minutes, over an hour, or up to 2 hours',
      places: [{ file: 'groups.csv', line: 2 }],
    });
  });

  it('explains a call that was made before the change', () => {
    expect(textOf('cache', check('2026-11-03T09:00', '2026-11-03T08:59'))).toMatch(
      /^the call was made 1 minute before the last change .* so it met the state before$/,
    );
  });

  it('is less likely after the documented two hours, and ruled out after a day', () => {
    const late = check('2026-11-03T09:00', '2026-11-03T11:01');
    expect(causeLines(late.causes)[0]).toBe('cache possible');
    expect(textOf('cache', late)).toMatch(
      /121 minutes after .*longer than the documents say that a decision stays cached \(up to 2 hours\), though longer waits are reported/,
    );
    expect(causeLines(check('2026-11-03T09:00', '2026-11-04T09:01').causes)).not.toContain('cache possible');
    expect(causeLines(check('2026-11-03T09:00', '2026-11-03T11:00').causes)[0]).toBe('cache shown');
  });

  it('says the minutes between a recorded test of the app and the call', () => {
    const transcript = `**********************\nPowerShell transcript start\nStart time: 20261103091500\n**********************\nPS C:\\> Test-ApplicationAccessPolicy -Identity lena@contoso.com -AppId ${APP}\n\nAppId             : ${APP}\nMailbox           : lena@contoso.com\nAccessCheckResult : Granted\n`;
    const { checks } = verified({ ...files(), 't.txt': transcript }, seen('403', '2026-11-03T09:25'));
    expect(checks[0]).toMatchObject({ kind: 'recorded', outcome: 'agrees', time: '2026-11-03T09:15:00' });
    expect(checks[1]?.causes[0]).toMatchObject({
      evidence: 'possible',
      text: expect.stringMatching(
        /^the call was made 10 minutes after the recorded test \(t\.txt:7\): the documents say .*; when was `lena@contoso\.com` added to `Robots`\?$/,
      ),
      places: [{ file: 't.txt', line: 7 }],
    });
    const other = transcript.replaceAll(APP, '11111111-2222-4333-8444-555555555555');
    expect(
      textOf(
        'cache',
        verified({ ...files(), 't.txt': other }, seen('403', '2026-11-03T09:25')).checks[1] ?? check('', ''),
      ),
    ).toMatch(/^the documents say/);
  });

  it('asks where times cannot be compared', () => {
    expect(textOf('cache', check('2026-11-03T09:00Z', '2026-11-03T09:20'))).toMatch(
      /when was `lena@contoso.com` added/,
    );
  });

  it('explains neither a README nor a Test- cmdlet, which looks at what is configured now', () => {
    const script = `${FENCE}Test-ApplicationAccessPolicy -AppId ${APP} -Identity lena@contoso.com # Denied\n`;
    expect(causeLines(onlyCheck(verified({ 'a.ps1': script })).causes)).toEqual([]);
    const text = `AppId             : ${APP}\nMailbox           : lena@contoso.com\nAccessCheckResult : Denied\n`;
    expect(causeLines(onlyCheck(verified({ 'a.ps1': FENCE, 't.txt': text })).causes)).not.toContain('cache possible');
  });
});
