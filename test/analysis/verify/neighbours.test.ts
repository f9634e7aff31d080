import { describe, expect, it } from 'vitest';
import { APP, FENCE, OTHER_APP, verified } from './verified.ts';

const seen = (rows: string, more: Readonly<Record<string, string>> = {}) =>
  verified({ 'setup.ps1': FENCE, ...more }, { 'seen.csv': `appId,mailbox,status,via\n${rows}\n` }).checks;

describe('two mailboxes that only the live result tells apart', () => {
  it('speak for the cache or the identity, not for the scope', () => {
    const [omar, lena] = seen(`${APP},omar@contoso.com,200,\n${APP},lena@contoso.com,403,`);
    expect(omar).not.toHaveProperty('beside');
    expect(lena?.beside).toEqual({
      text: '`omar@contoso.com` got Granted (seen.csv:2), and the rules say the same of both mailboxes: that speaks for the cache or for another identity, not for the scope',
      place: { file: 'seen.csv', line: 2, column: 1 },
    });
  });

  it.each([
    ['another app', `${OTHER_APP},omar@contoso.com,200,\n${APP},lena@contoso.com,403,`],
    ['another way', `${APP},omar@contoso.com,200,Graph\n${APP},lena@contoso.com,403,EWS`],
    ['the same mailbox at another time', `${APP},LENA@contoso.com,200,\n${APP},lena@contoso.com,403,`],
    ['a mailbox of which the rules say otherwise', `${APP},petra@contoso.com,200,\n${APP},lena@contoso.com,403,`],
  ])('are not %s', (_, rows) => {
    expect(seen(rows).at(-1)).toMatchObject({ outcome: 'differs' });
    expect(seen(rows).at(-1)).not.toHaveProperty('beside');
  });
});

it('two mailboxes of which nothing is known say nothing of each other', () => {
  const policies = { 'p.csv': `Identity,AppId,ScopeName,AccessRight\nid,${APP},Rooms,RestrictAccess\n` };
  const rows = `appId,mailbox,status\n${APP},west@contoso.com,200\n${APP},east@contoso.com,403\n`;
  const { checks } = verified(policies, { 'seen.csv': rows });
  expect(checks.map((check) => [check.outcome, 'beside' in check])).toEqual([
    ['not known', false],
    ['not known', false],
  ]);
});

describe('two expectations', () => {
  const table = (rows: string) => verified({ 'setup.ps1': FENCE, 'e.csv': `appId,mailbox,access\n${rows}\n` }).checks;

  it('contradict each other where they ask the same', () => {
    const [, second, third] = table(
      `${APP},lena@contoso.com,Granted\n${APP.toUpperCase()},Lena@contoso.com,Denied\n${APP},lena@contoso.com,Granted`,
    );
    expect(second?.contradicts).toEqual({ file: 'e.csv', line: 2, column: 1 });
    expect(third).not.toHaveProperty('contradicts');
  });

  it('of what was seen live at two times do not', () => {
    expect(
      seen(`${APP},lena@contoso.com,200,\n${APP},lena@contoso.com,403,`).some((check) => 'contradicts' in check),
    ).toBe(false);
  });
});
