import { describe, expect, it } from 'vitest';
import { brokenClauses } from '../../../src/checks/diagnosis/broken-clauses.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Answer, Question } from '../../../src/model/question.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { readQuestion } from '../../../src/syntax/wire.ts';

function question(chapter: Question['chapter'], given: object, when: object): Question {
  const read = readQuestion(chapter, given, when);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** What a wrong answer breaks. */
function blamed(
  asked: Question,
  answered: Answer = { action: 'AllowAccess' },
  readings: SomeReadings = {},
): readonly string[] {
  const strictness = { grounds: true, codes: true };
  return brokenClauses(asked, explain(asked, { ...defaultReadings, ...readings }), answered, strictness);
}

const connection = {
  protocol: 'OutlookWebApp',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\a',
  recipient: { department: 'Sales' },
};
const connect = (rules: readonly object[], more: object = {}): Question =>
  question(
    'client-access-rules',
    { rules: rules.map((rule, index) => ({ name: `r${index}`, priority: index + 1, action: 'DenyAccess', ...rule })) },
    { ...connection, ...more },
  );

describe('brokenClauses, of a rule that is passed over', () => {
  it.each([
    ['is disabled', { enabled: false }, 'CAR-ENABLED'],
    ['has another scope', { scope: 'Users' }, 'CAR-SCOPE-USERS'],
    ['has a condition that fails', { anyOfProtocols: ['POP3'] }, 'CAR-PROTOCOL'],
    ['has an exception that holds', { exceptAnyOfProtocols: ['OutlookWebApp'] }, 'CAR-EXCEPTIONS-ANY'],
  ])('names first why: it %s', (_, rule, clause) => {
    expect(blamed(connect([rule], { middleTier: 'thirdParty' }))).toEqual([clause, 'CAR-NO-RULE']);
  });

  it('names each reason once, in the order of the rules', () => {
    const clauses = blamed(
      connect([{ exceptAnyOfProtocols: ['OutlookWebApp'] }, { enabled: false }, { enabled: false }]),
    );
    expect(clauses).toEqual(['CAR-EXCEPTIONS-ANY', 'CAR-ENABLED', 'CAR-NO-RULE']);
  });
});

describe('brokenClauses, of a rule that applies', () => {
  it.each([
    ['protocol', { anyOfProtocols: ['OutlookWebApp'] }, {}, 'CAR-PROTOCOL'],
    ['authentication', { anyOfAuthenticationTypes: ['BasicAuthentication'] }, {}, 'CAR-AUTHENTICATION'],
    ['address', { anyOfClientIPAddressesOrRanges: ['192.0.2.0/24'] }, {}, 'CAR-ADDRESS'],
    ['username', { usernameMatchesAnyOfPatterns: ['*a'] }, {}, 'CAR-USERNAME'],
    ['filter', { userRecipientFilter: "Department -eq 'Sales'" }, {}, 'CAR-FILTER'],
  ])('names first what makes it apply: its %s', (_, rule, more, clause) => {
    const clauses = blamed(connect([rule], more));
    expect(clauses[0]).toBe(clause);
    expect(clauses).toContain('CAR-FIRST-MATCH');
  });

  it.each<[string, SomeReadings, object, object, string]>([
    [
      'a username over Outlook for phones',
      { 'username-with-universal-outlook': 'condition-ignored' },
      { usernameMatchesAnyOfPatterns: ['*z'] },
      { protocol: 'UniversalOutlook' },
      'CAR-UNIVERSAL-OUTLOOK',
    ],
    [
      'REST under EWS',
      { 'rest-under-ews': 'covered' },
      { anyOfProtocols: ['ExchangeWebServices'] },
      { protocol: 'REST' },
      'CAR-REST-UNDER-EWS',
    ],
    [
      'a pair that is not supported',
      { 'unsupported-authentication': 'condition-ignored' },
      { anyOfAuthenticationTypes: ['AdfsAuthentication'] },
      { protocol: 'POP3', authenticationType: 'AdfsAuthentication' },
      'CAR-AUTHENTICATION-UNSUPPORTED',
    ],
  ])('names the clause that a reading brings in: %s', (_, readings, rule, more, clause) => {
    expect(blamed(connect([rule], more), undefined, readings)[0]).toBe(clause);
  });

  it('names the answer alone when the rule asks nothing', () => {
    expect(blamed(connect([{}]))).toEqual(['CAR-FIRST-MATCH']);
  });
});

describe('brokenClauses, of calls', () => {
  const call = (cmdlet: string, parameters: object): object => ({ cmdlet, parameters });
  const asked = question(
    'rule-administration',
    { rules: [] },
    {
      cmdlets: [
        call('New-ClientAccessRule', { Name: 'a', Action: 'DenyAccess' }),
        call('Remove-ClientAccessRule', { Identity: 'nobody' }),
      ],
    },
  );
  const { answer } = explain(asked, defaultReadings);

  it('names first what the calls are about, then the list that they lead to', () => {
    expect(blamed(asked, { ...answer, rules: [] } as Answer)).toEqual([
      'ADM-REFUSED-CHANGES-NOTHING',
      'ADM-NEW-APPENDS',
      'ADM-NEW-DEFAULTS',
      'ADM-FINAL-LIST',
    ]);
  });
});

describe('brokenClauses, of policies', () => {
  const id = '11111111-1111-1111-1111-111111111111';
  const policy = (name: string, accessRight: string, appId: string): object => ({
    name,
    appIds: [appId],
    accessRight,
    policyScopeGroupId: 'everyone',
  });
  const recipients = [
    { id: 'everyone', type: 'MailUniversalSecurityGroup', members: ['ann'] },
    { id: 'ann', type: 'UserMailbox' },
  ];

  it('names first how the answer is reached, then the policies that count', () => {
    const asked = question(
      'application-access-policies',
      {
        policies: [policy('mine', 'DenyAccess', id), policy('other', 'DenyAccess', id.replaceAll('1', '2'))],
        directory: { recipients },
      },
      { appId: id, mailbox: 'ann' },
    );
    expect(blamed(asked, { decision: 'Granted' } as unknown as Answer)[0]).toBe('AAP-DENY-FIRST');
    expect(blamed(asked, { decision: 'Granted' } as unknown as Answer)).toHaveLength(2);
  });
});
