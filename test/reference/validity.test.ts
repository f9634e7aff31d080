import { describe, expect, it } from 'vitest';
import { smokeCases } from '../../src/checks/smoke.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  Connection,
  Directory,
} from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { isValidQuestion, problemsOf } from '../../src/reference/validity.ts';

const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const rule: ClientAccessRule = { name: 'a', priority: 1, action: 'DenyAccess' };
const rules = (more: readonly Partial<ClientAccessRule>[], when: Partial<Connection> = {}): Question => ({
  chapter: 'client-access-rules',
  given: { rules: more.map((each) => ({ ...rule, ...each })) },
  when: { ...connection, ...when },
});
const policy: ApplicationAccessPolicy = {
  name: 'p',
  accessRight: 'DenyAccess',
  appIds: ['3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5'],
  policyScopeGroupId: 'group',
};
const recipients: Directory['recipients'] = [
  { id: 'julia', type: 'UserMailbox' },
  { id: 'group', type: 'MailUniversalSecurityGroup', members: ['julia'] },
  { id: 'list', type: 'MailUniversalDistributionGroup', members: [] },
];
const access = (
  policies: readonly Partial<ApplicationAccessPolicy>[],
  more: { recipients?: Directory['recipients']; mailbox?: string } = {},
): Question => ({
  chapter: 'application-access-policies',
  given: {
    policies: policies.map((each) => ({ ...policy, ...each })),
    directory: { recipients: more.recipients ?? recipients },
  },
  when: { appId: '3dbc2ae1-7198-45ed-9f9f-d86ba3ec35b5', mailbox: more.mailbox ?? 'julia' },
});

describe('isValidQuestion', () => {
  it('is what smoke asks', () => {
    for (const { address, question } of smokeCases)
      expect([address, isValidQuestion(question)]).toEqual([address, true]);
  });

  it.each<[string, Question]>([
    ['a rule with conditions', rules([{ anyOfProtocols: ['REST'], userRecipientFilter: "City -eq 'Oslo'" }])],
    ['two rules', rules([{}, { name: 'b', priority: 2 }])],
    ['a policy for a group', access([{}])],
    ['a policy for a group that is gone', access([{ policyScopeGroupId: 'nobody' }])],
    ['a caller with a domain', rules([{}], { caller: { username: 'contoso\\service', recipient: {} } })],
  ])('settles %s', (_, question) => {
    expect(isValidQuestion(question)).toBe(true);
  });

  it.each<[string, Question]>([
    ['two rules of one name in other letters', rules([{}, { name: 'A', priority: 2 }])],
    ['two rules of one priority', rules([{}, { name: 'b' }])],
    ['a range that nobody can read', rules([{ anyOfClientIPAddressesOrRanges: ['10.0.0.9-10.0.0.1'] }])],
    ['a pattern that one reading refuses', rules([{ usernameMatchesAnyOfPatterns: ['julia*'] }])],
    ['a filter that one reading refuses', rules([{ userRecipientFilter: "City -like '*slo'" }])],
    ['a filter that nobody can read', rules([{ userRecipientFilter: 'City' }])],
    ['a username without a domain', rules([{}], { username: 'julia' })],
    ['a username with a star', rules([{}], { username: 'contoso\\*' })],
    ['a caller without a domain', rules([{}], { caller: { username: 'service', recipient: {} } })],
    ['an address that is none', rules([{}], { clientIPAddress: '192.0.2' })],
    ['a field off schema', rules([{ action: 'Allow' as 'AllowAccess' }])],
    ['two policies of one name in other letters', access([{}, { name: 'P' }])],
    ['a policy for what is no principal', access([{ policyScopeGroupId: 'list' }])],
    ['a mailbox that there is not', access([{}], { mailbox: 'nobody' })],
    ['a mailbox that is a group', access([{}], { mailbox: 'group' })],
    ['two recipients of one name', access([{}], { recipients: [...recipients, { id: 'julia', type: 'UserMailbox' }] })],
  ])('leaves open %s', (_, question) => {
    expect(isValidQuestion(question)).toBe(false);
  });

  it('takes whoever is in the directory and is no group for a mailbox', () => {
    const [contact] = [{ id: 'contact', type: 'MailContact' } as const];
    const held = [...recipients, contact];
    expect(isValidQuestion(access([{}], { mailbox: 'contact', recipients: held }))).toBe(true);
  });

  it('looks at the mailboxes after administration as well', () => {
    const asked = (mailbox: string): Question => ({
      chapter: 'policy-administration',
      given: { policies: [], directory: { recipients } },
      when: {
        cmdlets: [{ cmdlet: 'Remove-ApplicationAccessPolicy', parameters: { Identity: 'a' } }],
        then: [{ appId: 'app', mailbox }],
      },
    });
    expect(isValidQuestion(asked('julia'))).toBe(true);
    expect([asked('nobody'), asked('group')].map(isValidQuestion)).toEqual([false, false]);
  });

  it('looks at the connections after administration as well', () => {
    const asked = (then: readonly Connection[]): Question => ({
      chapter: 'rule-administration',
      given: { rules: [rule] },
      when: { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'a' } }], then },
    });
    expect(isValidQuestion(asked([connection]))).toBe(true);
    expect(isValidQuestion(asked([connection, { ...connection, username: 'julia' }]))).toBe(false);
  });
});

describe('problemsOf', () => {
  const rulesOf = (more: readonly Partial<ClientAccessRule>[]) => ({
    rules: more.map((each) => ({ ...rule, ...each })),
  });

  it('CAR-VALID: names all that is wrong, with its place', () => {
    const given = rulesOf([
      { usernameMatchesAnyOfPatterns: ['julia*'] },
      { name: 'A', userRecipientFilter: "City -like '*slo'" },
    ]);
    const strict = { ...defaultReadings, 'trailing-wildcard': 'refused', 'filter-wildcards': 'suffix-only' } as const;
    expect(problemsOf(given, strict)).toMatchObject([
      { code: 'invalid-value', message: '/rules/0 `a` and /rules/1 `A` have the same name', clause: 'CAR-VALID' },
      { code: 'invalid-value', message: '/rules/0 `a` and /rules/1 `A` have the same priority', clause: 'CAR-VALID' },
      {
        place: 'rule `a`, usernameMatchesAnyOfPatterns',
        message: '`julia*` is refused under trailing-wildcard=refused',
      },
      {
        place: 'rule `A`, userRecipientFilter',
        message: "`City -like '*slo'` is refused under filter-wildcards=suffix-only",
      },
    ]);
    expect(problemsOf(rulesOf([{ usernameMatchesAnyOfPatterns: ['julia*'] }]), defaultReadings)).toEqual([]);
  });

  it('CAR-VALID: what New would refuse under every reading is wrong under every reading', () => {
    const alone = rulesOf([{ exceptAnyOfAuthenticationTypes: ['BasicAuthentication'] }]);
    const unsupported = rulesOf([{ anyOfProtocols: ['REST'], anyOfAuthenticationTypes: ['BasicAuthentication'] }]);
    const unread = rulesOf([{ anyOfClientIPAddressesOrRanges: ['x'] }]);
    expect([alone, unsupported, unread].map((given) => problemsOf(given, defaultReadings))).toMatchObject([
      [{ code: 'authentication-combination', place: 'rule `a`', clause: 'ADM-AUTHENTICATION-EXCEPTION-ALONE' }],
      [{ code: 'authentication-combination', place: 'rule `a`', clause: 'ADM-AUTHENTICATION-SUPPORTED' }],
      [{ place: 'rule `a`, anyOfClientIPAddressesOrRanges' }],
    ]);
  });

  it('AAP-VALID: names that are taken, ids that two recipients have, and scopes that are no principals', () => {
    const policies = [policy, { ...policy, name: 'P', policyScopeGroupId: 'list' }];
    const twice = [...recipients, { id: 'julia', type: 'MailUser' as const }];
    expect(problemsOf({ policies, directory: { recipients: twice } }, defaultReadings)).toMatchObject([
      { code: 'invalid-value', message: '/policies/0 `p` and /policies/1 `P` have the same name', clause: 'AAP-VALID' },
      {
        code: 'scope-ambiguous',
        message: '/directory/recipients/0 `julia` and /directory/recipients/3 `julia` have the same id',
      },
      { code: 'scope-not-a-security-principal', message: '`list`, the scope of `P`, is not a security principal' },
    ]);
    expect(problemsOf({}, defaultReadings)).toEqual([]);
  });
});
