import { describe, expect, it } from 'vitest';
import { isInside, plan } from '../../src/checks/plan.ts';
import { chapterNames } from '../../src/model/chapters.ts';
import { schemas } from '../../src/model/generated/schemas.generated.ts';
import type {
  AccessQuestion,
  ClientAccessRule,
  ConditionField,
  Connection,
  Limits,
  StartAnswer,
} from '../../src/model/generated/wire.generated.ts';
import type { Case } from '../../src/model/golden.ts';
import type { Question } from '../../src/model/question.ts';

const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const access: AccessQuestion = { appId: '11111111-2222-4333-8444-555555555555', mailbox: 'julia' };
const bare: ClientAccessRule = { name: 'a', priority: 1, action: 'DenyAccess' };

function asked(id: string, question: Question): Case {
  return { address: `${question.chapter}/x#${id}`, clauses: ['CAR-ORDER'], question, expectation: [] };
}
const rules = (id: string, rule: Partial<ClientAccessRule> = {}, when: Partial<Connection> = {}): Case =>
  asked(id, {
    chapter: 'client-access-rules',
    given: { rules: [bare, { ...bare, ...rule, name: 'b', priority: 2 }] },
    when: { ...connection, ...when },
  });
const range = (id: string): Case =>
  asked(id, { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.0/8', address: '10.0.0.1' } });
const administration = (id: string, then?: readonly Connection[], rule: Partial<ClientAccessRule> = {}): Case =>
  asked(id, {
    chapter: 'rule-administration',
    given: { rules: [{ ...bare, ...rule }] },
    when: { cmdlets: [], ...(then === undefined ? {} : { then }) },
  });

const NONE = { limits: 0, decisions: 0 };
const CONDITIONS = schemas.$defs.ConditionField.enum as readonly ConditionField[];

function declaration(more: Partial<StartAnswer> = {}): StartAnswer {
  const answers = ['client-access-rules', 'ip-ranges', 'rule-administration'] as const;
  return { protocol: 1, subject: { name: 'acme', version: '1' }, answers, ...more };
}
const idsOf = (cases: readonly Case[]) => cases.map((each) => each.address.split('#')[1]);
const within = (limits: Limits, cases: readonly Case[]) => {
  const { cases: inside, leftOut } = plan(cases, declaration({ limits }));
  expect(inside.length + leftOut.limits).toBe(cases.length);
  return idsOf(inside);
};

describe('plan', () => {
  it('asks the chapters that are claimed and names the others', () => {
    const cases = [rules('1'), range('2'), rules('3'), administration('4')];
    expect(plan(cases, declaration({ answers: ['ip-ranges', 'username-patterns'] }))).toEqual({
      cases: [cases[1]],
      leftOut: NONE,
      unasked: [],
      claimed: ['ip-ranges', 'username-patterns'],
      notClaimed: chapterNames.filter((chapter) => chapter !== 'ip-ranges' && chapter !== 'username-patterns'),
    });
    expect(idsOf(plan(cases, declaration()).cases)).toEqual(['1', '2', '3', '4']);
  });

  it('has nothing to ask where nothing is claimed', () => {
    expect(plan([range('1')], declaration({ answers: ['username-patterns'] }))).toMatchObject({
      cases: [],
      leftOut: NONE,
      unasked: [],
      claimed: ['username-patterns'],
    });
    expect(plan([], declaration({ answers: [...chapterNames] }))).toEqual({
      cases: [],
      leftOut: NONE,
      unasked: [],
      claimed: chapterNames,
      notClaimed: [],
    });
  });

  it('leaves out what names another protocol: in a condition, in an exception, in the connection', () => {
    const cases = [
      rules('inside', { anyOfProtocols: ['REST'], exceptAnyOfProtocols: ['IMAP4'] }),
      rules('condition', { anyOfProtocols: ['REST', 'POP3'] }),
      rules('exception', { exceptAnyOfProtocols: ['POP3'] }),
      rules('connection', {}, { protocol: 'POP3' }),
      rules('empty', { anyOfProtocols: [], exceptAnyOfProtocols: null }),
      range('range'),
    ];
    expect(within({ protocols: ['REST', 'IMAP4'] }, cases)).toEqual(['inside', 'empty', 'range']);
  });

  it('leaves out what names another authentication type', () => {
    const cases = [
      rules('inside', { anyOfAuthenticationTypes: ['OAuthAuthentication'] }),
      rules('condition', { anyOfAuthenticationTypes: ['BasicAuthentication'] }),
      rules('exception', { exceptAnyOfAuthenticationTypes: ['BasicAuthentication'] }),
      rules('connection', {}, { authenticationType: 'BasicAuthentication' }),
    ];
    expect(within({ authenticationTypes: ['OAuthAuthentication'] }, cases)).toEqual(['inside']);
  });

  it('leaves out rules that have another condition; one that is absent, null or empty is none', () => {
    const cases = [
      rules('bare'),
      rules('inside', { anyOfProtocols: ['REST'] }),
      rules('exception', { exceptAnyOfProtocols: ['REST'] }),
      rules('addresses', { anyOfClientIPAddressesOrRanges: ['10.0.0.1'] }),
      rules('username', { usernameMatchesAnyOfPatterns: ['*julia'] }),
      rules('filter', { userRecipientFilter: "City -eq 'Bern'" }),
      rules('no filter', { userRecipientFilter: null, anyOfClientIPAddressesOrRanges: [] }),
    ];
    expect(within({ conditions: ['anyOfProtocols'] }, cases)).toEqual(['bare', 'inside', 'no filter']);
    expect(within({ conditions: [] }, cases)).toEqual(['bare', 'no filter']);
  });

  it.each([
    ['anyOfProtocols', { anyOfProtocols: ['REST'] }],
    ['exceptAnyOfProtocols', { exceptAnyOfProtocols: ['REST'] }],
    ['anyOfAuthenticationTypes', { anyOfAuthenticationTypes: ['OAuthAuthentication'] }],
    ['exceptAnyOfAuthenticationTypes', { exceptAnyOfAuthenticationTypes: ['OAuthAuthentication'] }],
    ['anyOfClientIPAddressesOrRanges', { anyOfClientIPAddressesOrRanges: ['10.0.0.1'] }],
    ['exceptAnyOfClientIPAddressesOrRanges', { exceptAnyOfClientIPAddressesOrRanges: ['10.0.0.1'] }],
    ['usernameMatchesAnyOfPatterns', { usernameMatchesAnyOfPatterns: ['*julia'] }],
    ['exceptUsernameMatchesAnyOfPatterns', { exceptUsernameMatchesAnyOfPatterns: ['*julia'] }],
    ['userRecipientFilter', { userRecipientFilter: "City -eq 'Bern'" }],
  ] as const)('knows the condition %s', (name, rule) => {
    const others = CONDITIONS.filter((each) => each !== name);
    expect(within({ conditions: [name] }, [rules('a', rule)])).toEqual(['a']);
    expect(within({ conditions: others }, [rules('a', rule)])).toEqual([]);
  });

  it('holds Test-ClientAccessRule to the limits as well', () => {
    const { given, when } = { given: { rules: [{ ...bare, anyOfProtocols: ['POP3' as const] }] }, when: connection };
    const test = asked('test', { chapter: 'test-client-access-rule', given, when });
    const answers = ['test-client-access-rule'] as const;
    expect(plan([test], declaration({ answers, limits: { protocols: ['REST'] } })).cases).toEqual([]);
    expect(plan([test], declaration({ answers, limits: { protocols: ['REST', 'POP3'] } })).cases).toEqual([test]);
  });

  it('looks at every rule, also at one that would never be reached', () => {
    const deep = rules('deep', { enabled: false, anyOfProtocols: ['POP3'] });
    expect(within({ protocols: ['REST'] }, [deep])).toEqual([]);
  });

  it('leaves nothing out without limits, and with limits that are empty', () => {
    const cases = [rules('a', { anyOfProtocols: ['POP3'] }), range('b')];
    expect(plan(cases, declaration()).leftOut).toEqual(NONE);
    expect(within({}, cases)).toEqual(['a', 'b']);
  });

  it('asks for decisions after administration only where they are declared', () => {
    const cases = [administration('without'), administration('with', [connection])];
    expect(idsOf(plan(cases, declaration()).cases)).toEqual(['without']);
    expect(plan(cases, declaration({ decisions: false })).leftOut).toEqual({ limits: 0, decisions: 1 });
    expect(idsOf(plan(cases, declaration({ decisions: true })).cases)).toEqual(['without', 'with']);
  });

  it('takes true for decisions about rules alone, and a list at its word', () => {
    const policies = (id: string, then?: readonly AccessQuestion[]): Case =>
      asked(id, {
        chapter: 'policy-administration',
        given: { policies: [], directory: { recipients: [] } },
        when: { cmdlets: [], ...(then === undefined ? {} : { then }) },
      });
    const cases = [administration('rules', [connection]), policies('without'), policies('policies', [access])];
    const answers = ['rule-administration', 'policy-administration'] as const;
    const asks = (decisions: StartAnswer['decisions'] & {}) =>
      idsOf(plan(cases, declaration({ answers, decisions })).cases);
    expect(asks(false)).toEqual(['without']);
    expect(asks([])).toEqual(['without']);
    expect(asks(true)).toEqual(['rules', 'without']);
    expect(asks(['rule-administration'])).toEqual(['rules', 'without']);
    expect(asks(['policy-administration'])).toEqual(['without', 'policies']);
    expect(asks(answers)).toEqual(['rules', 'without', 'policies']);
  });

  it('holds administration to the limits as well', () => {
    const limits: Limits = { protocols: ['REST'] };
    const cases = [
      administration('inside', [connection], { anyOfProtocols: ['REST'] }),
      administration('given', undefined, { anyOfProtocols: ['POP3'] }),
      administration('then', [{ ...connection, protocol: 'POP3' }]),
    ];
    expect(idsOf(plan(cases, declaration({ decisions: true, limits })).cases)).toEqual(['inside']);
  });

  it('names the claimed chapters of which nothing is asked', () => {
    const cases = [range('a'), rules('b'), administration('c', [connection])];
    const found = plan(cases, declaration({ limits: { protocols: [] } }));
    expect(idsOf(found.cases)).toEqual(['a']);
    expect(found.unasked).toEqual(['client-access-rules', 'rule-administration']);
    expect(found.leftOut).toEqual({ limits: 2, decisions: 0 });
  });

  it('leaves out a cmdlet that names what lies outside the limits: in a list, in an edit, as a condition at all', () => {
    const call = (id: string, parameters: Readonly<Record<string, string | readonly string[] | object>>): Case =>
      asked(id, {
        chapter: 'rule-administration',
        given: { rules: [] },
        when: { cmdlets: [{ cmdlet: 'Set-ClientAccessRule', parameters: { Identity: 'a', ...parameters } as never }] },
      });
    const cases = [
      call('plain', { Enabled: 'x' }),
      call('inside', { AnyOfProtocols: ['REST'] }),
      call('list', { AnyOfProtocols: ['REST', 'POP3'] }),
      call('text', { ExceptAnyOfProtocols: 'POP3' }),
      call('edit', { AnyOfProtocols: { Add: ['REST'], Remove: ['POP3'] } }),
      call('taken away', { UserRecipientFilter: '' }),
    ];
    expect(within({ protocols: ['REST'] }, cases)).toEqual(['plain', 'inside', 'taken away']);
    expect(within({ conditions: ['anyOfProtocols'] }, cases)).toEqual(['plain', 'inside', 'list', 'edit']);
  });
});

describe('isInside', () => {
  it('says of one question what the plan says of it', () => {
    const limited = declaration({ limits: { protocols: ['REST'] } });
    expect(isInside(rules('a').question, limited)).toBe(true);
    expect(isInside(rules('a', { anyOfProtocols: ['POP3'] }).question, limited)).toBe(false);
    expect(isInside(administration('a', [connection]).question, limited)).toBe(false);
  });
});
