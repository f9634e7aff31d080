import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../src/model/generated/wire.generated.ts';
import type { Readings } from '../../src/model/readings.ts';
import { order } from '../../src/reference/client-access-rules.ts';
import { explain } from '../../src/reference/explain/explain.ts';
import { reference, rulesEvaluator } from '../../src/reference/reference.ts';
import { judgeDecision, objections, protocols, supported, types } from './judge.ts';
import { connection, readings, rules, under } from './questions.ts';

type Rules = readonly ClientAccessRule[];

const evaluate = (all: Rules, when: Connection, how: Readings) =>
  rulesEvaluator('client-access-rules', { rules: [...all] }, { readings: how, semantics: reference })(when);
const explained = (all: Rules, when: Connection, how: Readings) =>
  explain({ chapter: 'client-access-rules', given: { rules: [...all] }, when }, how);
const decide = (all: Rules, when: Connection, how: Readings) => evaluate(all, when, how).answer;

describe('decideConnection', () => {
  it('agrees with a judge that collects objections, under all readings', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        expect(decide(all, when, how)).toEqual(judgeDecision(all, when, how));
        for (const rule of all) seen.add(objections(rule, when, how).join(', '));
      }),
      { numRuns: 3000 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        '',
        'disabled',
        'scope',
        'protocol',
        'authentication',
        'address',
        'username',
        'filter',
        'except protocol',
        'except authentication',
        'except address',
        'except username',
      ]),
    );
  });

  it('CAR-ORDER: minds no order of the list', () => {
    fc.assert(
      fc.property(rules, connection, readings, (all, when, how) => {
        expect(decide([...all].reverse(), when, how)).toEqual(decide(all, when, how));
      }),
    );
  });
});

const plain: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};
const deny: ClientAccessRule = { name: 'Deny', priority: 5, action: 'DenyAccess', scope: 'All' };
const denies = (
  rule: Partial<ClientAccessRule>,
  when: Partial<Connection> = {},
  how: Partial<Readings> = {},
): boolean => {
  const answer = decide([{ ...deny, ...rule }], { ...plain, ...when }, under(how));
  return 'action' in answer && answer.action === 'DenyAccess';
};

const outlook = { protocol: 'UniversalOutlook' } as const;
const ignoring = { 'username-with-universal-outlook': 'condition-ignored' } as const;
const delegate = { caller: { username: 'contoso\\bo', recipient: { city: 'Rom' } } } as const;

describe('a clause', () => {
  it.each([
    ['CAR-ACTION', {}, {}, {}, true],
    ['CAR-ACTION', { action: 'AllowAccess' }, {}, { 'no-rule-matches': 'deny' }, false],
    ['CAR-ENABLED', { enabled: false }, {}, {}, false],
    ['CAR-ENABLED', { enabled: null }, {}, {}, true],
    ['CAR-SCOPE-USERS', { scope: 'Users' }, {}, {}, true],
    ['CAR-SCOPE-USERS', { scope: 'Users' }, { middleTier: 'none' }, {}, true],
    ['CAR-SCOPE-USERS', { scope: 'Users' }, { middleTier: null }, {}, true],
    ['CAR-SCOPE-USERS', { scope: 'Users' }, { middleTier: 'thirdParty' }, {}, false],
    ['CAR-SCOPE-USERS', { scope: 'All' }, { middleTier: 'thirdParty' }, {}, true],
    ['CAR-SCOPE-DEFAULT', { scope: null }, { middleTier: 'thirdParty' }, { 'scope-default': 'all' }, true],
    ['CAR-SCOPE-DEFAULT', { scope: null }, { middleTier: 'thirdParty' }, { 'scope-default': 'users' }, false],
    ['CAR-MIDDLE-TIER-BYPASS', {}, { middleTier: 'microsoft' }, { 'microsoft-middle-tier': 'bypasses-rules' }, false],
    ['CAR-MIDDLE-TIER-BYPASS', {}, { middleTier: 'microsoft' }, { 'microsoft-middle-tier': 'evaluated' }, true],
    [
      'CAR-MIDDLE-TIER-BYPASS',
      { scope: 'Users' },
      { middleTier: 'microsoft' },
      { 'microsoft-middle-tier': 'evaluated' },
      false,
    ],
    [
      'CAR-CONDITIONS-ALL',
      { anyOfProtocols: ['IMAP4'], anyOfAuthenticationTypes: ['BasicAuthentication'] },
      {},
      {},
      true,
    ],
    [
      'CAR-CONDITIONS-ALL',
      { anyOfProtocols: ['IMAP4'], anyOfAuthenticationTypes: ['OAuthAuthentication'] },
      {},
      {},
      false,
    ],
    ['CAR-VALUES-ANY', { anyOfProtocols: ['POP3', 'IMAP4'] }, {}, {}, true],
    ['CAR-VALUES-ANY', { exceptAnyOfProtocols: ['POP3', 'IMAP4'] }, {}, {}, false],
    ['CAR-NO-CONDITION', { anyOfProtocols: [], exceptAnyOfProtocols: [] }, {}, {}, true],
    ['CAR-EXCEPTIONS-ANY', { anyOfProtocols: ['IMAP4'], exceptAnyOfProtocols: ['IMAP4'] }, {}, {}, false],
    [
      'CAR-EXCEPTIONS-ANY',
      { exceptAnyOfProtocols: ['POP3'], exceptAnyOfClientIPAddressesOrRanges: ['192.0.2.1'] },
      {},
      {},
      false,
    ],
    ['CAR-PROTOCOL', { anyOfProtocols: ['POP3'] }, {}, {}, false],
    [
      'CAR-REST-UNDER-EWS',
      { anyOfProtocols: ['ExchangeWebServices'] },
      { protocol: 'REST' },
      { 'rest-under-ews': 'covered' },
      true,
    ],
    [
      'CAR-REST-UNDER-EWS',
      { anyOfProtocols: ['ExchangeWebServices'] },
      { protocol: 'REST' },
      { 'rest-under-ews': 'independent' },
      false,
    ],
    [
      'CAR-REST-UNDER-EWS',
      { exceptAnyOfProtocols: ['ExchangeWebServices'] },
      { protocol: 'REST' },
      { 'rest-under-ews': 'covered' },
      false,
    ],
    [
      'CAR-REST-UNDER-EWS',
      { anyOfProtocols: ['REST'] },
      { protocol: 'ExchangeWebServices' },
      { 'rest-under-ews': 'covered' },
      false,
    ],
    ['CAR-AUTHENTICATION', { anyOfAuthenticationTypes: ['BasicAuthentication'] }, {}, {}, true],
    [
      'CAR-AUTHENTICATION',
      { anyOfAuthenticationTypes: ['OAuthAuthentication'] },
      {},
      { 'unsupported-authentication': 'condition-ignored' },
      false,
    ],
    [
      'CAR-AUTHENTICATION-UNSUPPORTED',
      { anyOfAuthenticationTypes: ['BasicAuthentication'] },
      { protocol: 'REST' },
      { 'unsupported-authentication': 'never-matches' },
      false,
    ],
    [
      'CAR-AUTHENTICATION-UNSUPPORTED',
      { anyOfAuthenticationTypes: ['OAuthAuthentication'] },
      { protocol: 'REST' },
      { 'unsupported-authentication': 'condition-ignored' },
      true,
    ],
    ['CAR-AUTHENTICATION-EXCEPTION', { exceptAnyOfAuthenticationTypes: ['BasicAuthentication'] }, {}, {}, false],
    [
      'CAR-AUTHENTICATION-EXCEPTION',
      { exceptAnyOfAuthenticationTypes: ['BasicAuthentication'] },
      { protocol: 'REST' },
      { 'unsupported-authentication': 'condition-ignored' },
      true,
    ],
    ['CAR-ADDRESS', { anyOfClientIPAddressesOrRanges: ['10.0.0.0/8', '192.0.2.0/24'] }, {}, {}, true],
    [
      'CAR-ADDRESS',
      { exceptAnyOfClientIPAddressesOrRanges: ['192.0.2.0/24'] },
      {},
      { 'cidr-host-bits': 'usable-hosts' },
      false,
    ],
    ['CAR-USERNAME', { usernameMatchesAnyOfPatterns: ['*ben', 'CONTOSO\\*'] }, {}, {}, true],
    ['CAR-USERNAME', { usernameMatchesAnyOfPatterns: ['CONTOSO\\*'] }, {}, { 'username-case': 'sensitive' }, false],
    ['CAR-USERNAME', { exceptUsernameMatchesAnyOfPatterns: ['*julia'] }, {}, {}, false],
    ['CAR-UNIVERSAL-OUTLOOK', { usernameMatchesAnyOfPatterns: ['*'] }, outlook, {}, false],
    ['CAR-UNIVERSAL-OUTLOOK', { usernameMatchesAnyOfPatterns: ['x\\y'] }, outlook, ignoring, true],
    ['CAR-UNIVERSAL-OUTLOOK', { exceptUsernameMatchesAnyOfPatterns: ['*'] }, outlook, ignoring, false],
    ['CAR-FILTER', { userRecipientFilter: "City -eq 'oslo'" }, { recipient: { city: 'Oslo' } }, {}, true],
    ['CAR-FILTER', { userRecipientFilter: "City -eq 'oslo'" }, {}, {}, false],
    ['CAR-SUBJECT', { usernameMatchesAnyOfPatterns: ['*\\bo'] }, delegate, {}, false],
    ['CAR-SUBJECT', { usernameMatchesAnyOfPatterns: ['*\\bo'] }, delegate, { 'rule-subject': 'caller' }, true],
    ['CAR-SUBJECT', { userRecipientFilter: "City -eq 'Rom'" }, delegate, {}, false],
    ['CAR-SUBJECT', { userRecipientFilter: "City -eq 'Rom'" }, delegate, { 'rule-subject': 'caller' }, true],
  ] as const satisfies readonly (readonly [
    string,
    Partial<ClientAccessRule>,
    Partial<Connection>,
    Partial<Readings>,
    boolean,
  ])[])('%s: %j for %j under %j', (_, rule, when, how, denied) => {
    expect(denies(rule, when, how)).toBe(denied);
  });

  it('CAR-AUTHENTICATION-UNSUPPORTED: its table is what the reference follows', () => {
    expect(supported.size).toBe(13);
    for (const [protocol, authenticationType] of protocols.flatMap((one) =>
      types.map((type) => [one, type] as const),
    )) {
      const rule = { anyOfAuthenticationTypes: [authenticationType] };
      expect(denies(rule, { protocol, authenticationType })).toBe(supported.has(`${protocol} ${authenticationType}`));
    }
  });

  it('CAR-NO-RULE: decides when nothing applies, a list without rules too', () => {
    for (const all of [[], [{ ...deny, enabled: false }]]) {
      expect(decide(all, plain, under({}))).toEqual({ action: 'AllowAccess', decidedBy: [] });
      expect(decide(all, plain, under({ 'no-rule-matches': 'deny' }))).toEqual({ action: 'DenyAccess', decidedBy: [] });
    }
  });
});

describe('evaluation', () => {
  const all: Rules = [
    { ...deny, name: 'fourth', priority: 10 },
    { ...deny, name: 'first', priority: -2, enabled: false },
    { ...deny, name: 'third', priority: 9, action: 'AllowAccess' },
    { ...deny, name: 'second', priority: 2, exceptAnyOfProtocols: ['IMAP4', 'POP3'] },
  ];

  it('CAR-FIRST-MATCH, CAR-EXCEPTION-CONTINUES: passes over rules until one applies, and says why', () => {
    const { answer, clause, trace } = explained(all, plain, under({}));
    expect(answer).toEqual({ action: 'AllowAccess', decidedBy: ['third'] });
    expect(clause).toBe('CAR-FIRST-MATCH');
    expect(trace).toEqual([
      {
        kind: 'rule',
        name: 'first',
        priority: -2,
        action: 'DenyAccess',
        outcome: { kind: 'disabled', clause: 'CAR-ENABLED' },
      },
      {
        kind: 'rule',
        name: 'second',
        priority: 2,
        action: 'DenyAccess',
        outcome: {
          kind: 'exempted',
          clause: 'CAR-EXCEPTIONS-ANY',
          field: 'exceptAnyOfProtocols',
          value: 'IMAP4',
          compared: { kind: 'protocol', protocol: 'IMAP4' },
        },
      },
      {
        kind: 'rule',
        name: 'third',
        priority: 9,
        action: 'AllowAccess',
        outcome: { kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: [] },
      },
    ]);
  });

  it('CAR-ORDER: takes priorities as numbers and changes no list', () => {
    const priorities = (list: Parameters<typeof order>[0]) => list.map(({ priority }) => priority);
    const empty = { action: 'DenyAccess', enabled: true, scope: undefined, conditions: [], exceptions: [] } as const;
    const list = [10, 9, -1, 100, 0].map((priority) => ({ ...empty, name: String(priority), priority }));
    expect(priorities(order(list))).toEqual([-1, 0, 9, 10, 100]);
    expect(priorities(list)).toEqual([10, 9, -1, 100, 0]);
  });

  it.each([
    [{ anyOfProtocols: ['POP3', 'REST'] }, 'CAR-PROTOCOL', ['POP3', 'REST'], { kind: 'protocol', protocol: 'IMAP4' }],
    [
      { anyOfAuthenticationTypes: ['OAuthAuthentication'] },
      'CAR-AUTHENTICATION',
      ['OAuthAuthentication'],
      { kind: 'authentication', type: 'BasicAuthentication', protocol: 'IMAP4', supported: true },
    ],
    [
      { anyOfClientIPAddressesOrRanges: ['::/0', '10.0.0.1'] },
      'CAR-ADDRESS',
      ['::/0', '10.0.0.1'],
      { kind: 'address', address: '192.0.2.1' },
    ],
  ] as const)('names the condition that failed: %j', (rule, clause, values, compared) => {
    const { trace, clause: decisive } = explained([{ ...deny, ...rule }], plain, under({}));
    const [field] = Object.keys(rule);
    expect(trace[0]).toMatchObject({ outcome: { kind: 'condition-failed', clause, field, values, compared } });
    expect(trace[1]).toEqual({
      kind: 'no-rule',
      clause: 'CAR-NO-RULE',
      action: 'AllowAccess',
      dependsOn: { axis: 'no-rule-matches', reading: 'allow', clause: 'CAR-NO-RULE' },
    });
    expect(decisive).toBe('CAR-NO-RULE');
  });

  it('names the scope and the bypass', () => {
    const users = { ...deny, scope: 'Users' } as const;
    const through = { ...plain, middleTier: 'thirdParty' } as const;
    expect(explained([users], through, under({})).trace[0]).toMatchObject({
      outcome: { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS', middleTier: 'thirdParty' },
    });
    expect(explained([deny], { ...plain, middleTier: 'microsoft' }, under({}))).toMatchObject({
      clause: 'CAR-MIDDLE-TIER-BYPASS',
      trace: [{ kind: 'bypass', clause: 'CAR-MIDDLE-TIER-BYPASS' }],
    });
  });

  it('throws on an address that nobody checked', () => {
    expect(() => evaluate([deny], { ...plain, clientIPAddress: '192.0.2.256' }, under({}))).toThrow('unchecked input');
  });
});
