import { describe, expect, it } from 'vitest';
import { APP, causeLines, FENCE, onlyCheck, textOf, verified } from '../verified.ts';

/** Listings whose group and whose policy have changed at these times. */
const files = (changed = '', policy = '') => ({
  'groups.csv': `Name,PrimarySmtpAddress,RecipientTypeDetails,Members,WhenChanged\nRobots,robots@contoso.com,MailUniversalSecurityGroup,lena@contoso.com,${changed}\n`,
  'policies.csv': `Identity,AppId,ScopeName,AccessRight,WhenChanged\nid1,${APP},Robots,RestrictAccess,${policy}\n`,
});
const seen = (status: string, time = '', mailbox = 'lena@contoso.com') => ({
  'seen.csv': `appId,mailbox,status,time\n${APP},${mailbox},${status},${time}\n`,
});
const check = (changed: string, time: string, status = '403', mailbox?: string) =>
  onlyCheck(verified(files(changed), seen(status, time, mailbox)));

const changedPolicy = (changed: string, time: string) => onlyCheck(verified(files('', changed), seen('403', time)));

describe('the cache', () => {
  it('asks when what was changed, where no time is known', () => {
    expect(textOf('cache', check('', ''))).toBe(
      'the documents say that a decision stays cached for 30 minutes, over an hour, or up to 2 hours (longer is reported), and no Test- cmdlet sees that: when was `lena@contoso.com` added to `Robots`, and when was the call made?',
    );
    expect(textOf('cache', check('', '', '200', 'petra@contoso.com'))).toMatch(
      /when was the policy on `Robots` made, or its membership changed, and when/,
    );
  });

  it('says the minutes between a change of a policy and the call', () => {
    const found = changedPolicy('2026-11-03T09:00', '2026-11-03T09:20');
    expect(causeLines(found.causes)[0]).toBe('cache shown');
    expect(found.causes[0]).toMatchObject({
      text: 'the call was made 20 minutes after the last change of a policy that the files show (policies.csv:2): the documents say that a decision stays cached for 30 minutes, over an hour, or up to 2 hours',
      places: [{ file: 'policies.csv', line: 2 }],
    });
  });

  it('of a change of the group is possible and no more: what was changed is not shown', () => {
    const found = check('2026-11-03T09:00', '2026-11-03T09:20');
    expect(causeLines(found.causes)[0]).toBe('cache possible');
    expect(found.causes[0]).toMatchObject({
      text: expect.stringMatching(
        /^the call was made 20 minutes after the last change of the group that the files show, be it of its members or of something else \(groups\.csv:2\): /,
      ),
      places: [{ file: 'groups.csv', line: 2 }],
    });
    expect(causeLines(check('2026-11-03T09:00', '2026-11-03T08:59').causes)[0]).toBe('cache possible');
  });

  it('takes no change of a mailbox for one of the policies', () => {
    const mailboxes = {
      'mailboxes.csv': `Name,PrimarySmtpAddress,RecipientTypeDetails,WhenChanged\nLena,lena@contoso.com,UserMailbox,2026-11-03T09:10\n`,
      'members.csv':
        'Group,PrimarySmtpAddress,RecipientTypeDetails,WhenChanged\nRobots,lena@contoso.com,UserMailbox,2026-11-03T09:10\n',
    };
    const found = onlyCheck(verified({ ...files(), ...mailboxes }, seen('403', '2026-11-03T09:20')));
    expect(textOf('cache', found)).toMatch(/^the documents say/);
  });

  it('explains a call that was made before the change', () => {
    const found = changedPolicy('2026-11-03T09:00', '2026-11-03T08:59');
    expect(textOf('cache', found)).toMatch(
      /^the call was made 1 minute before the last change .* so it met the state before$/,
    );
    expect(causeLines(found.causes)[0]).toBe('cache shown');
  });

  it('is less likely after the documented two hours, and ruled out after a day', () => {
    const late = changedPolicy('2026-11-03T09:00', '2026-11-03T11:01');
    expect(causeLines(late.causes)[0]).toBe('cache possible');
    expect(textOf('cache', late)).toMatch(
      /121 minutes after .*longer than the documents say that a decision stays cached \(up to 2 hours\), though longer waits are reported/,
    );
    expect(causeLines(changedPolicy('2026-11-03T09:00', '2026-11-04T09:01').causes)).not.toContain('cache possible');
    expect(causeLines(changedPolicy('2026-11-03T09:00', '2026-11-03T11:00').causes)[0]).toBe('cache shown');
  });

  it('reads times as PowerShell prints them, and says which it cannot compare', () => {
    expect(textOf('cache', check('11/3/2026 9:00:00 AM', '2026-11-03T09:20'))).toMatch(/^the call was made 20 minutes/);
    expect(textOf('cache', check('03.11.2026 09:00:00', '2026-11-03T09:20'))).toMatch(/^the call was made 20 minutes/);
    const found = check('11/3/2026 09:00:00', '2026-11-03T09:20');
    expect(found.causes[0]).toMatchObject({
      text: expect.stringMatching(
        /; a time is shown at groups\.csv:2, but cannot be compared because `11\/3\/2026 09:00:00` may be two days, with the day or the month first$/,
      ),
      places: [{ file: 'groups.csv', line: 2 }],
    });
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
      /when was `lena@contoso.com` added.*; a time is shown at groups\.csv:2, but cannot be compared because only one of the two times says its zone$/,
    );
  });

  it('explains neither a README nor a Test- cmdlet, which looks at what is configured now', () => {
    const script = `${FENCE}Test-ApplicationAccessPolicy -AppId ${APP} -Identity lena@contoso.com # Denied\n`;
    expect(causeLines(onlyCheck(verified({ 'a.ps1': script })).causes)).toEqual([]);
    const text = `AppId             : ${APP}\nMailbox           : lena@contoso.com\nAccessCheckResult : Denied\n`;
    expect(causeLines(onlyCheck(verified({ 'a.ps1': FENCE, 't.txt': text })).causes)).not.toContain('cache possible');
  });
});
