import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, CmdletCall, Directory } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import { reasonOf, refuseText } from '../../../src/reference/cmdlets/refusal.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { under } from '../questions.ts';

const problem = {
  code: 'invalid-value',
  production: 'address',
  message: '`x` is no address',
  clause: 'IP-IPV4',
} as const;

describe('refuseText', () => {
  it('answers with the code of a value that is not allowed, the clause, the reason and its words', () => {
    expect(refuseText(problem)).toEqual({
      answer: { refused: 'invalid-value', message: '`x` is no address' },
      clause: 'IP-IPV4',
      reason: 'invalid-value address',
    });
  });

  it('says where it is, when that is known', () => {
    expect(refuseText({ ...problem, place: 'rule `Block`' })).toMatchObject({
      answer: { message: 'rule `Block`: `x` is no address' },
    });
  });

  it('says what was likely meant, when that is known', () => {
    expect(refuseText({ ...problem, place: 'character 17', hint: 'did you mean `y`?' })).toMatchObject({
      answer: { message: 'character 17: `x` is no address; did you mean `y`?' },
    });
  });

  it('tells the outside one code, whatever the problem was called inside', () => {
    expect(refuseText({ ...problem, code: 'unreadable' }).answer.refused).toBe('invalid-value');
  });
});

describe('reasonOf', () => {
  it('is the code, for a value with the production that it does not meet', () => {
    expect(reasonOf({ code: 'name-taken' })).toBe('name-taken');
    expect(reasonOf({ code: 'invalid-value', production: 'octet' })).toBe('invalid-value octet');
  });
});

const pattern = (text: string): Question => ({
  chapter: 'username-patterns',
  given: {},
  when: { pattern: text, username: 'contoso\\jeff' },
});
const filter = (text: string): Question => ({
  chapter: 'recipient-filters',
  given: {},
  when: { filter: text, recipient: {} },
});

const RULES: readonly ClientAccessRule[] = [
  { name: 'A', priority: 1, action: 'DenyAccess' },
  { name: 'B', priority: 2, action: 'DenyAccess' },
];
const onRules = (verb: 'New' | 'Set', parameters: CmdletCall['parameters']): Question => ({
  chapter: 'rule-administration',
  given: { rules: RULES },
  when: { cmdlets: [{ cmdlet: `${verb}-ClientAccessRule`, parameters }] },
});

const APP = 'aaaaaaaa-0000-4000-8000-000000000001';
const directory: Directory = {
  recipients: [
    { id: 'julia', type: 'UserMailbox', displayName: 'Staff' },
    { id: 'staff', type: 'MailUniversalSecurityGroup', members: [] },
    { id: 'all', type: 'MailUniversalDistributionGroup', members: [] },
  ],
};
const held = [
  { name: `${APP}:julia:DenyAccess`, accessRight: 'DenyAccess', appIds: [APP], policyScopeGroupId: 'julia' },
] as const;
const onPolicies = (parameters: CmdletCall['parameters']): Question => ({
  chapter: 'policy-administration',
  given: { policies: held, directory },
  when: {
    cmdlets: [
      {
        cmdlet: 'New-ApplicationAccessPolicy',
        parameters: { AppId: APP, AccessRight: 'DenyAccess', PolicyScopeGroupId: 'julia', ...parameters },
      },
    ],
  },
});

const suffixOnly = { 'filter-wildcards': 'suffix-only' } as const;
const refused = { 'trailing-wildcard': 'refused' } as const;

describe('what is refused', () => {
  it.each<readonly [Question, SomeReadings, string]>([
    [pattern('jeff*'), refused, '`jeff*` ends in a star without beginning with one, and names no domain'],
    [filter("City -like '*b'"), suffixOnly, '`*b` has a star where none may stand'],
    [onRules('Set', { Identity: 'C' }), {}, 'there is no rule `C`'],
    [onRules('Set', { Identity: 'a', Name: 'b' }), {}, '`b` is taken'],
    [onRules('Set', { Identity: 'a', Priority: 3 }), {}, '3 is not between 1 and 2'],
    [onRules('New', { Name: 'C', Action: 'AllowAccess', Priority: 4 }), {}, '4 is not between 1 and 3'],
    [
      onRules('Set', { Identity: 'a', ExceptAnyOfAuthenticationTypes: ['BasicAuthentication'] }),
      {},
      'authentication exceptions need an authentication condition',
    ],
    [
      onRules('Set', { Identity: 'a', AnyOfAuthenticationTypes: ['BasicAuthentication'] }),
      {},
      'no protocol condition supports BasicAuthentication',
    ],
    [
      onRules('Set', { Identity: 'a', UsernameMatchesAnyOfPatterns: ['jeff*'] }),
      refused,
      '`-UsernameMatchesAnyOfPatterns` `jeff*` ends in a star and names no domain',
    ],
    [
      onRules('Set', { Identity: 'a', UserRecipientFilter: "City -like '*b'" }),
      suffixOnly,
      '`-UserRecipientFilter` `*b` has a star where none may stand',
    ],
    [onPolicies({}), {}, `\`${APP}:julia:DenyAccess\` is taken`],
    [onPolicies({ AppId: [APP, '*'] }), {}, `\`-AppId\` takes GUIDs, or \`*\` alone, not \`["${APP}","*"]\``],
    [onPolicies({ PolicyScopeGroupId: 'nobody' }), {}, 'no recipient is `nobody`'],
    [onPolicies({ PolicyScopeGroupId: 'STAFF' }), {}, '2 recipients are `STAFF`'],
    [
      onPolicies({ PolicyScopeGroupId: 'All' }),
      {},
      '`All` is a MailUniversalDistributionGroup, which is no security principal',
    ],
  ])('%j, under %j: is told in words about the offending text', (question, readings, message) => {
    const [step] = explain(question, under(readings)).trace;
    expect(step).toMatchObject({ message });
  });
});
