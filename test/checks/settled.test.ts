import { describe, expect, it } from 'vitest';
import { isSettled } from '../../src/checks/settled.ts';
import { smokeCases } from '../../src/checks/smoke.ts';
import type { Question } from '../../src/model/question.ts';
import type {
  ApplicationAccessPolicy,
  ClientAccessRule,
  Connection,
  Directory,
} from '../../src/model/wire.generated.ts';

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

describe('isSettled', () => {
  it('is what smoke asks', () => {
    for (const { address, question } of smokeCases) expect([address, isSettled(question)]).toEqual([address, true]);
  });

  it.each<[string, Question]>([
    ['a rule with conditions', rules([{ anyOfProtocols: ['REST'], userRecipientFilter: "City -eq 'Oslo'" }])],
    ['two rules', rules([{}, { name: 'b', priority: 2 }])],
    ['a policy for a group', access([{}])],
    ['a policy for a group that is gone', access([{ policyScopeGroupId: 'nobody' }])],
    ['a caller with a domain', rules([{}], { caller: { username: 'contoso\\service', recipient: {} } })],
  ])('settles %s', (_, question) => {
    expect(isSettled(question)).toBe(true);
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
    expect(isSettled(question)).toBe(false);
  });

  it('takes whoever is in the directory and is no group for a mailbox', () => {
    const [contact] = [{ id: 'contact', type: 'MailContact' } as const];
    const held = [...recipients, contact];
    expect(isSettled(access([{}], { mailbox: 'contact', recipients: held }))).toBe(true);
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
    expect(isSettled(asked('julia'))).toBe(true);
    expect([asked('nobody'), asked('group')].map(isSettled)).toEqual([false, false]);
  });

  it('looks at the connections after administration as well', () => {
    const asked = (then: readonly Connection[]): Question => ({
      chapter: 'rule-administration',
      given: { rules: [rule] },
      when: { cmdlets: [{ cmdlet: 'Remove-ClientAccessRule', parameters: { Identity: 'a' } }], then },
    });
    expect(isSettled(asked([connection]))).toBe(true);
    expect(isSettled(asked([connection, { ...connection, username: 'julia' }]))).toBe(false);
  });
});
