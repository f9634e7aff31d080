import { describe, expect, it } from 'vitest';
import { APP, causeLines, FENCE, OTHER_APP, onlyCheck, verified } from './verified.ts';

const README = `${FENCE}# must say Denied\nTest-ApplicationAccessPolicy -AppId ${APP} -Identity lena@contoso.com\n`;
const table = (rows: string) => ({ 'e.csv': `appId,mailbox,access\n${rows}\n` });

describe('a check', () => {
  it('says the line, what it expects, what the rules say, and the policy and the membership that decide', () => {
    const check = onlyCheck(verified({ 'setup.ps1': README }));
    expect(check).toMatchObject({
      kind: 'expectation',
      place: { file: 'setup.ps1', line: 4 },
      asked: `app ${APP}, mailbox lena@contoso.com`,
      expected: 'Denied',
      outcome: 'differs',
      actual: { answer: 'Granted', clause: 'AAP-RESTRICT-GRANTS', status: 'documented' },
      causes: [],
    });
    expect(check.because).toBeUndefined();
    expect(check.actual?.steps[0]?.places.map(({ line }) => line)).toEqual([2, 1]);
  });

  it('asks nothing of files without a policy, whatever groups they list', () => {
    const files = { 'g.ps1': 'New-DistributionGroup -Name Robots -Type Security', ...table(`${APP},lena,Granted`) };
    expect(onlyCheck(verified(files))).toMatchObject({
      outcome: 'not asked',
      because: 'no application access policy is in the files',
    });
    const connection =
      'protocol,authenticationType,clientIPAddress,username,action\nPOP3,BasicAuthentication,10.0.0.1,contoso\\lena,AllowAccess\n';
    expect(onlyCheck(verified({ 'setup.ps1': FENCE, 'c.csv': connection }))).toMatchObject({
      outcome: 'not asked',
      because: 'no client access rule is in the files',
      asked: 'POP3 with BasicAuthentication from 10.0.0.1 as contoso\\lena',
    });
  });

  it('of a live refusal has causes although no policy is there that could refuse', () => {
    const seen = (status: string) => ({ 'seen.csv': `appId,mailbox,status\n${APP},lena@contoso.com,${status}\n` });
    const check = onlyCheck(verified({ 'a.txt': 'PS C:\\> Get-ApplicationAccessPolicy\n' }, seen('403')));
    expect(check).toMatchObject({
      outcome: 'not asked',
      because: 'no application access policy is in the files, and so none refuses',
    });
    expect(causeLines(check.causes)).toEqual([
      'cache possible',
      'unlisted-policy possible',
      'wrong-identity possible',
      'new-tenant possible',
    ]);
    expect(check).not.toHaveProperty('actual');
    expect(onlyCheck(verified({ 'a.txt': '' }, seen('200'))).causes).toEqual([]);
  });

  it('that agrees with an id that no policy can be for says so', () => {
    const wrong = APP.replace('0f4c', '0f4d');
    expect(onlyCheck(verified({ 'setup.ps1': FENCE, ...table(`${wrong},petra@contoso.com,Granted`) }))).toMatchObject({
      outcome: 'agrees',
      because: `no policy names \`${wrong}\`; a few letters away is \`${APP}\`, which one does`,
    });
    expect(
      onlyCheck(verified({ 'setup.ps1': FENCE, ...table(`${OTHER_APP},petra@contoso.com,Granted`) })),
    ).not.toHaveProperty('because');
  });

  it('is answered where the last policy was removed', () => {
    const files = {
      'policies.csv': `Identity,AppId,ScopeName,AccessRight\nid1,${APP},Robots,RestrictAccess\n`,
      'a.ps1': 'Get-ApplicationAccessPolicy | Remove-ApplicationAccessPolicy\n',
      ...table(`${APP},petra,Granted`),
    };
    expect(onlyCheck(verified(files))).toMatchObject({
      outcome: 'agrees',
      actual: { clause: 'AAP-OTHERWISE-GRANTED' },
    });
  });

  it('of a group or of a name that fits two asks nothing', () => {
    const { checks } = verified({
      'setup.ps1': FENCE,
      'm.csv':
        'Name,PrimarySmtpAddress,RecipientTypeDetails\nTwin,a@contoso.com,UserMailbox\nTwin,b@contoso.com,UserMailbox\n',
      ...table(`${APP},Robots,Granted\n${APP},Twin,Denied`),
    });
    expect(checks.map(({ outcome, because = '' }) => [outcome, because.slice(0, 25)])).toEqual([
      ['not asked', '`Robots` is a group (MailU'.slice(0, 25)],
      ['not asked', '`Twin` fits 2 recipients: '.slice(0, 25)],
    ]);
  });

  it('of what was recorded about unknown members is not known, and nothing contradicts it', () => {
    const text = `Get-ApplicationAccessPolicy | fl\n\nAppId       : ${APP}\nScopeName   : Rooms\nAccessRight : RestrictAccess\n\nTest-ApplicationAccessPolicy -Identity room -AppId ${APP} | fl\n\nAppId             : ${APP}\nMailbox           : room\nAccessCheckResult : Granted\n`;
    const verification = verified({ 'ticket.txt': text });
    expect(onlyCheck(verification)).toMatchObject({
      outcome: 'not known',
      because:
        'not known from the policies: no input lists the members of `Rooms`; recorded Granted, and nothing contradicts it',
    });
    expect(causeLines(onlyCheck(verification).causes)).toEqual(['lost-scope shown']);
    expect(verified({ 'ticket.txt': text, ...table(`${APP},room,Granted\n${APP},room,Denied`) }).counts).toMatchObject({
      notKnown: 3,
    });
  });

  it('of a live refusal does not follow from the policies, which are called neither wrong nor right', () => {
    const check = onlyCheck(
      verified({ 'setup.ps1': FENCE }, { 'seen.csv': `appId,mailbox,status\n${APP},lena@contoso.com,403\n` }),
    );
    expect(check).toMatchObject({
      kind: 'observed',
      outcome: 'differs',
      because: 'the refusal does not follow from the policies shown',
      asPrinted: '403',
    });
  });

  it('depends on a reading where only some say so', () => {
    const nested = `${FENCE}New-DistributionGroup -Name Inner -Type Security -Members ada@contoso.com\nAdd-DistributionGroupMember -Identity Robots -Member Inner\n`;
    const [check] = verified({ 'a.ps1': nested, ...table(`${APP},ada@contoso.com,Granted`) }).checks;
    expect([check?.outcome, check?.actual?.answer]).toEqual(['depends', 'Granted']);
    const direct = verified(
      { 'a.ps1': nested, ...table(`${APP},ada@contoso.com,Granted`) },
      {},
      { 'nested-groups': 'direct' },
    );
    expect([direct.checks[0]?.outcome, direct.readings]).toEqual(['differs', { 'nested-groups': 'direct' }]);
  });

  it('names the app as its service principal is called', () => {
    const principal = `DisplayName,AppId,ObjectId\nMail robot,${APP},99999999-2222-4333-8444-555555555555\n`;
    const check = onlyCheck(
      verified({ 'setup.ps1': FENCE, 'sp.csv': principal, ...table(`mail robot,lena@contoso.com,Granted`) }),
    );
    expect(check).toMatchObject({
      app: APP,
      asked: `app Mail robot (${APP}), mailbox lena@contoso.com`,
      outcome: 'agrees',
    });
  });

  it('of many questions has the words of one where they agree, and its own where they do not', () => {
    const rows = Array.from(
      { length: 2_100 },
      (_, at) => `${OTHER_APP},user${at}@contoso.com,${at === 7 ? 'Denied' : 'Granted'}`,
    );
    const { checks, counts } = verified({ 'setup.ps1': FENCE, ...table(rows.join('\n')) });
    expect(counts).toMatchObject({ agrees: 2_099, differs: 1 });
    expect(checks[8]?.actual).toBe(checks[9]?.actual);
    expect(checks[7]?.outcome).toBe('differs');
  });
});

describe('a connection', () => {
  const RULES = 'New-ClientAccessRule -Name "No POP" -Action DenyAccess -AnyOfProtocols POP3 -Priority 1\n';
  const HEADER = 'protocol,authenticationType,clientIPAddress,username,action';

  it('is checked with its rule and the place of that', () => {
    const { checks } = verified({
      'rules.ps1': RULES,
      'c.csv': `${HEADER}\nPOP3,BasicAuthentication,10.0.0.1,contoso\\lena,Deny\nPOP3,BasicAuthentication,10.0.0.1,contoso\\lena,Allow\n`,
    });
    expect(checks.map(({ outcome }) => outcome)).toEqual(['agrees', 'differs']);
    expect(checks[1]).toMatchObject({
      actual: { answer: 'DenyAccess', decidedBy: ['No POP'] },
      contradicts: { file: 'c.csv', line: 2 },
    });
    expect(checks[1]?.actual?.steps.flatMap(({ places }) => places)).toContainEqual(
      expect.objectContaining({ file: 'rules.ps1', line: 1 }),
    );
  });

  it('of Test-ClientAccessRule is asked as far as it is known', () => {
    const script = `${RULES}if ((Test-ClientAccessRule -Protocol POP3 -User lena@contoso.com -AuthenticationType BasicAuthentication -RemoteAddress 10.0.0.1 -RemotePort 995) -ne 'Denied') { throw 'open' }\n`;
    const { checks } = verified({ 'a.ps1': script });
    expect(checks.map(({ outcome, expected, asked }) => [outcome, expected, asked])).toEqual([
      ['agrees', 'DenyAccess', 'POP3 with BasicAuthentication from 10.0.0.1 to the mailbox lena@contoso.com'],
    ]);
  });
});
