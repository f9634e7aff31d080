import { describe, expect, it } from 'vitest';
import { APP, causeLines, FENCE, OTHER_APP, onlyCheck, textOf, verified } from '../verified.ts';

const row = (app: string, mailbox: string, access: string) => ({
  'e.csv': `appId,mailbox,access\n${app},${mailbox},${access}\n`,
});
const OBJECT = '99999999-2222-4333-8444-555555555555';
const PRINCIPAL = { 'sp.csv': `DisplayName,AppId,ObjectId\nMail robot,${APP},${OBJECT}\n` };

describe('another id than the one that was meant', () => {
  it('is the object id of the service principal', () => {
    const check = onlyCheck(verified({ 'a.ps1': FENCE, ...PRINCIPAL, ...row(OBJECT, 'petra@contoso.com', 'Denied') }));
    expect(check.outcome).toBe('differs');
    expect(check.causes.find(({ name }) => name === 'wrong-identity')).toMatchObject({
      evidence: 'shown',
      text: `\`${OBJECT}\` is the object id of \`Mail robot\`, whose app id is \`${APP}\`; policies go by the app id, and for that the rules say Denied`,
      places: [{ file: 'sp.csv', line: 2 }],
    });
  });

  it('is an app id with a wrong letter', () => {
    const wrong = APP.replace('0f4c', '0f4d');
    const check = onlyCheck(verified({ 'a.ps1': FENCE, ...row(wrong, 'petra', 'Denied') }));
    expect(causeLines(check.causes)).toEqual(['unlisted-policy possible', 'wrong-identity shown']);
    expect(textOf('wrong-identity', check)).toBe(
      `no policy names \`${wrong}\`; a few letters away is \`${APP}\`, which one does`,
    );
  });

  it('is no id that has hardly a letter in common', () => {
    const check = onlyCheck(verified({ 'a.ps1': FENCE, ...row(OTHER_APP, 'petra', 'Denied') }));
    expect(causeLines(check.causes)).toEqual(['unlisted-policy possible']);
    expect(textOf('unlisted-policy', check)).toMatch(
      new RegExp(`^no policy in the files is for \`${OTHER_APP}\`; they are for ${APP} \\(a\\.ps1:2\\)`),
    );
  });

  it('is a mailbox with a wrong letter', () => {
    const listed = { 'm.csv': 'PrimarySmtpAddress,RecipientTypeDetails\nlena@contoso.com,UserMailbox\n' };
    const check = onlyCheck(verified({ 'a.ps1': FENCE, ...listed, ...row(APP, 'lenna@contoso.com', 'Granted') }));
    expect(textOf('wrong-identity', check)).toBe(
      'no input lists `lenna@contoso.com`; a letter or two away is `lena@contoso.com`, which the files name',
    );
    expect(causeLines(check.causes)).toContain('wrong-identity possible');
    expect(
      onlyCheck(verified({ 'a.ps1': FENCE, ...listed, ...row(APP, 'pedro@contoso.com', 'Granted') })).causes,
    ).toEqual([]);
  });

  it.each([
    ['zed@contoso.com', 'ceo@contoso.com'],
    ['pat@contoso.com', 'pia@contoso.com'],
    ['al@contoso.com', 'a@contoso.com'],
    ['user12@contoso.com', 'user1@contoso.com'],
    ['harper@contoso.com', 'harris@contoso.com'],
  ])('is not another short name, nor another number: %s, %s', (asked, listed) => {
    const mailboxes = { 'm.csv': `PrimarySmtpAddress,RecipientTypeDetails\n${listed},UserMailbox\n` };
    expect(onlyCheck(verified({ 'a.ps1': FENCE, ...mailboxes, ...row(APP, asked, 'Granted') })).causes).toEqual([]);
  });

  it('is a longer name with two wrong letters', () => {
    const listed = { 'm.csv': 'PrimarySmtpAddress,RecipientTypeDetails\nreception@contoso.com,UserMailbox\n' };
    const check = onlyCheck(verified({ 'a.ps1': FENCE, ...listed, ...row(APP, 'receptoin@contoso.com', 'Granted') }));
    expect(causeLines(check.causes)).toEqual(['wrong-identity possible']);
  });

  it('is said where a check agrees: a name of nobody is Denied by itself', () => {
    const files = { 'a.ps1': FENCE.replace('lena@', 'anna@') };
    expect(onlyCheck(verified({ ...files, ...row(APP, 'ana@contoso.com', 'Denied') }))).toMatchObject({
      outcome: 'agrees',
      because: 'no input lists `ana@contoso.com`; a letter or two away is `anna@contoso.com`, which the files name',
    });
    expect(onlyCheck(verified({ ...files, ...row(APP, 'petra@contoso.com', 'Denied') }))).not.toHaveProperty('because');
    const listed = { 'm.csv': 'PrimarySmtpAddress,RecipientTypeDetails\nzoe@contoso.com,UserMailbox\n' };
    expect(onlyCheck(verified({ ...files, ...listed, ...row(APP, 'petra@contoso.com', 'Denied') })).because).toBe(
      'no input lists `petra@contoso.com`: it is taken for a mailbox in no group',
    );
    for (const named of ['any other mailbox', 'zoe@contoso.com'])
      expect(onlyCheck(verified({ ...files, ...listed, ...row(APP, named, 'Denied') }))).not.toHaveProperty('because');
  });

  it('is said where a recorded Granted agrees for an object id', () => {
    const text = `AppId             : ${OBJECT}\nMailbox           : petra@contoso.com\nAccessCheckResult : Granted\n`;
    expect(onlyCheck(verified({ 'a.ps1': FENCE, ...PRINCIPAL, 't.txt': text }))).toMatchObject({
      kind: 'recorded',
      outcome: 'agrees',
      app: OBJECT,
      because: `\`${OBJECT}\` is the object id of \`Mail robot\`, whose app id is \`${APP}\`; policies go by the app id, and for that the rules say Denied`,
    });
  });

  it('is a second mailbox, where a test printed another one than it was asked about', () => {
    const listed =
      'Name,Alias,PrimarySmtpAddress,RecipientTypeDetails\nLena,lena,lena@contoso.com,UserMailbox\nLena 2,lena2,lena2@contoso.com,UserMailbox\n';
    const text = `PS C:\\> Test-ApplicationAccessPolicy -Identity lena@contoso.com -AppId ${APP}\n\nAppId             : ${APP}\nMailbox           : lena2\nAccessCheckResult : Denied\n`;
    const check = onlyCheck(verified({ 'a.ps1': FENCE, 'mailboxes.csv': listed, 't.txt': text }));
    expect(textOf('wrong-identity', check)).toMatch(
      /^the test asked about `lena@contoso\.com` and printed `lena2`, which is `lena2@contoso\.com`/,
    );
  });

  it('is asked about where a live call differs and the files show nothing', () => {
    const seen = { 'seen.csv': `appId,mailbox,status\n${APP},lena@contoso.com,403\n` };
    expect(textOf('wrong-identity', onlyCheck(verified({ 'a.ps1': FENCE }, seen)))).toMatch(
      /compare `appid` in the token with/,
    );
  });
});
