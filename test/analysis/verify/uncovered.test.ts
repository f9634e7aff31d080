import { describe, expect, it } from 'vitest';
import { APP, FENCE, OTHER_APP, verified } from './verified.ts';

const uncovered = (table: string) => verified({ 'a.ps1': FENCE, 'e.csv': table }).uncovered;

describe('what is in no row', () => {
  it('are the apps and the mailboxes of the files that no row names, by whatever name', () => {
    expect(uncovered(`appId,mailbox,access\n${APP.toUpperCase()},LENA@contoso.com,Granted\n`)).toEqual({
      apps: [],
      mailboxes: ['omar@contoso.com'],
    });
    expect(uncovered(`appId,mailbox,access\n${OTHER_APP},any other mailbox,Granted\n`)).toEqual({
      apps: [APP],
      mailboxes: ['lena@contoso.com', 'omar@contoso.com'],
    });
  });

  it('knows an app by its display name too', () => {
    const files = {
      'a.ps1': FENCE,
      'sp.csv': `DisplayName,AppId,ObjectId\nMail robot,${APP},99999999-2222-4333-8444-555555555555\n`,
      'e.csv': 'appId,mailbox,access\nmail robot,lena@contoso.com,Granted\n',
    };
    expect(verified(files).uncovered).toEqual({ apps: [], mailboxes: ['omar@contoso.com'] });
  });

  it('is nothing that is said without a table of what must come out', () => {
    expect(verified({ 'a.ps1': FENCE })).not.toHaveProperty('uncovered');
    expect(uncovered(`appId,mailbox,seen\n${APP},lena@contoso.com,200\n`)).toBeUndefined();
  });
});
