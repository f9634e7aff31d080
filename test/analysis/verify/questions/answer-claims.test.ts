import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../src/analysis/verify/questions/answer-claims.ts';
import { APP, inventoryIn } from '../verified.ts';

const claims = (text: string, name = 'a.txt') => claimsIn(inventoryIn({ [name]: text }));
const brief = (text: string, name?: string) =>
  claims(text, name).map(({ kind, asked, expected, asPrinted }) => {
    const about =
      asked.kind === 'access'
        ? `${asked.app.slice(0, 4)} ${asked.mailbox}`
        : asked.kind === 'nothing'
          ? asked.because
          : 'a connection';
    return `${kind} ${expected}${asPrinted === undefined ? '' : ` (${asPrinted})`}: ${about}`;
  });

const result = (lines: string) => `AppId             : ${APP}\nMailbox           : lena\n${lines}\n`;

describe('what texts expect and recorded', () => {
  it('are calls with what they must say, one for each app', () => {
    const script = `Test-ApplicationAccessPolicy -AppId ${APP} -Identity lena@contoso.com # Granted\nTest-ApplicationAccessPolicy -AppId ${APP},11111111-2222-4333-8444-555555555555 -Identity omar # must be Denied\n`;
    expect(brief(script, 'a.ps1')).toEqual([
      'expectation Granted: 0f4c lena@contoso.com',
      'expectation Denied: 0f4c omar',
      'expectation Denied: 1111 omar',
    ]);
  });

  it('ask nothing where a value is missing or known only later', () => {
    const script = `Test-ApplicationAccessPolicy -AppId ${APP} # Granted\nTest-ApplicationAccessPolicy -AppId $env:APP -Identity lena # Granted\n`;
    expect(brief(script, 'a.ps1')).toEqual([
      'expectation Granted: it names no mailbox',
      'expectation Granted: the value of -AppId is known only when the script runs',
    ]);
  });

  it('leave roles alone', () => {
    expect(
      brief(`Test-ServicePrincipalAuthorization -Identity ${APP} -Resource lena # InScope True\n`, 'a.ps1'),
    ).toEqual(['expectation Granted (InScope True): roles are not decided here yet']);
    const table =
      'RoleName              GrantedPermissions AllowedResourceScope ScopeType            InScope\n--------              ------------------ -------------------- ---------            -------\nApplication Mail.Read Mail.Read          Intake               CustomRecipientScope Not Run\n';
    expect(brief(table)).toEqual(['recorded not known (InScope Not Run): roles are not decided here yet']);
  });

  it('are results under their call, by the name that was asked for and by those that were printed', () => {
    const [claim] = claims(
      `PS C:\\> Test-ApplicationAccessPolicy -Identity lena@contoso.com -AppId ${APP}\n\n${result('MailboxId         : 0a1b2c3d-1111-4222-8333-0123456789ab\nAccessCheckResult : Accordé')}`,
    );
    expect(claim).toMatchObject({
      kind: 'recorded',
      expected: 'Granted',
      asPrinted: 'Accordé',
      asked: { app: APP, mailbox: 'lena@contoso.com', alias: ['lena', '0a1b2c3d-1111-4222-8333-0123456789ab'] },
    });
  });

  it('are not those of a call that asked about another app', () => {
    const text = `PS C:\\> Test-ApplicationAccessPolicy -Identity omar@contoso.com -AppId 11111111-2222-4333-8444-555555555555\n\n${result('AccessCheckResult : Granted')}`;
    expect(brief(text)).toEqual(['recorded Granted: 0f4c lena']);
  });

  it('are not all those of the call above, where there are several', () => {
    const one = result('AccessCheckResult : Granted');
    const text = `PS C:\\> Test-ApplicationAccessPolicy -Identity lena@contoso.com -AppId ${APP}\n\n${one}\n${one.replace('lena', 'omar')}`;
    expect(brief(text)).toEqual(['recorded Granted: 0f4c lena', 'recorded Granted: 0f4c omar']);
  });

  it('ask nothing where the answer is not shown, or no app', () => {
    expect(brief(result('AccessCheckResult : Xyzzy'))).toEqual([
      expect.stringMatching(/^recorded not known: its answer is not shown: the word is no result/),
    ]);
    expect(brief('| Mailbox | Result |\n|---|---|\n| lena | Granted |\n', 'a.md')).toEqual([
      'recorded Granted: it names no app',
    ]);
  });

  it('of a table are those of their row, whatever stands above', () => {
    const row = (mailbox: string) => `| ${mailbox} | ${APP} | Denied | Granted |\n`;
    const table = `| Mailbox | App | Expected | Result |\n|---|---|---|---|\n${row('Anna')}${row('Ben')}`;
    expect(brief(table, 'a.md').sort()).toEqual([
      'expectation Denied: 0f4c Anna',
      'expectation Denied: 0f4c Ben',
      'recorded Granted: 0f4c Anna',
      'recorded Granted: 0f4c Ben',
    ]);
    const call = `\`\`\`powershell\nTest-ApplicationAccessPolicy -AppId ${APP} -Identity omar@contoso.com\n\`\`\`\n\n`;
    const single = `| Mailbox | App | Result |\n|---|---|---|\n| lena@contoso.com | ${APP} | Granted |\n`;
    expect(brief(`${call}${single}`, 'a.md')).toEqual(['recorded Granted: 0f4c lena@contoso.com']);
  });

  it('are rows of a table of what is expected', () => {
    expect(brief(`| Mailbox | App | Expected |\n|---|---|---|\n| lena | ${APP} | Denied |\n`, 'a.md')).toEqual([
      'expectation Denied: 0f4c lena',
    ]);
  });
});
