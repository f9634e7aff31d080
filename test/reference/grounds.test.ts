/** Why the reference answers as it does: the clause of an answer, and the clauses and values in its steps. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/question.ts';
import type { SomeReadings } from '../../src/model/readings.ts';
import type { ClientAccessRule, CmdletCall, Connection } from '../../src/model/wire.generated.ts';
import { explain } from '../../src/reference/answer.ts';
import { reference } from '../../src/reference/meaning.ts';
import { watch } from '../../src/reference/readings.ts';
import { connect, misplacedStar } from '../../src/reference/recipient-filters.ts';
import { parseFilter } from '../../src/syntax/recipient-filters/parse.ts';
import { under } from './questions.ts';

const connection: Connection = {
  protocol: 'POP3',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '10.0.0.1',
  username: 'contoso\\julia',
  recipient: {},
};
const rule: ClientAccessRule = { name: 'A', priority: 1, action: 'DenyAccess' };
const anyProperty = { 'test-returns': 'any-property' } as const;

function lookAt(more: Partial<ClientAccessRule>, when: Partial<Connection> = {}, how: SomeReadings = {}) {
  const chapter = how['test-returns'] === undefined ? 'client-access-rules' : 'test-client-access-rule';
  const question: Question = {
    chapter,
    given: { rules: [{ ...rule, ...more }] },
    when: { ...connection, ...when },
  };
  const { clause, trace } = explain(question, under(how));
  const [step] = trace;
  return { clause, look: step?.kind === 'rule' ? step.look : undefined };
}

describe('a look at a rule', () => {
  it.each<readonly [string, Partial<ClientAccessRule>, Partial<Connection>, SomeReadings, object]>([
    ['says whether its scope is its own', { scope: 'All' }, { middleTier: 'thirdParty' }, {}, { defaultScope: false }],
    ['or the default', {}, { middleTier: 'thirdParty' }, {}, { kind: 'applies', defaultScope: true }],
    [
      'CAR-SCOPE-DEFAULT: passes over where the default is Users',
      {},
      { middleTier: 'thirdParty' },
      { 'scope-default': 'users' },
      { kind: 'out-of-scope', clause: 'CAR-SCOPE-DEFAULT', middleTier: 'thirdParty', defaultScope: true },
    ],
    [
      'names the exceptions that did not hold',
      { exceptAnyOfProtocols: ['REST'] },
      {},
      {},
      { unheld: ['exceptAnyOfProtocols'] },
    ],
    [
      'CAR-AUTHENTICATION-UNSUPPORTED: names the pair',
      { anyOfAuthenticationTypes: ['OAuthAuthentication'] },
      { protocol: 'REST' },
      {},
      { clause: 'CAR-AUTHENTICATION-UNSUPPORTED', compared: { kind: 'authentication', supported: false } },
    ],
    [
      'CAR-AUTHENTICATION: names the type that is another',
      { anyOfAuthenticationTypes: ['OAuthAuthentication'] },
      {},
      {},
      { clause: 'CAR-AUTHENTICATION', compared: { kind: 'authentication', supported: true } },
    ],
    [
      'CAR-UNIVERSAL-OUTLOOK: never holds',
      { usernameMatchesAnyOfPatterns: ['*'] },
      { protocol: 'UniversalOutlook' },
      {},
      { clause: 'CAR-UNIVERSAL-OUTLOOK', compared: { kind: 'universal-outlook' } },
    ],
    [
      'CAR-UNIVERSAL-OUTLOOK: or is ignored',
      { usernameMatchesAnyOfPatterns: ['x'] },
      { protocol: 'UniversalOutlook' },
      { 'username-with-universal-outlook': 'condition-ignored' },
      { held: [{ value: 'UniversalOutlook', compared: { kind: 'universal-outlook' } }] },
    ],
    [
      'CAR-UNIVERSAL-OUTLOOK: but an exception compares the username',
      { exceptUsernameMatchesAnyOfPatterns: ['*'] },
      { protocol: 'UniversalOutlook' },
      {},
      { kind: 'exempted', compared: { kind: 'username', username: 'contoso\\julia', account: 'connection' } },
    ],
    [
      'TEST-RETURNS: names the conditions of which none holds',
      { anyOfProtocols: ['REST'] },
      {},
      anyProperty,
      { kind: 'no-property', clause: 'TEST-RETURNS', fields: ['anyOfProtocols'] },
    ],
    ['TEST-RETURNS: or the property', {}, {}, anyProperty, { kind: 'property', clause: 'TEST-RETURNS' }],
    ['TEST-DISABLED: is none', { enabled: false }, {}, anyProperty, { kind: 'disabled', clause: 'TEST-DISABLED' }],
  ])('%s', (_, more, when, how, look) => {
    expect(lookAt(more, when, how).look).toMatchObject(look);
  });

  it('ends in what Test-ClientAccessRule returns', () => {
    expect(lookAt({}, {}, anyProperty).clause).toBe('TEST-RETURNS');
    expect(lookAt({ enabled: false }, {}, anyProperty).clause).toBe('TEST-NONE');
  });
});

const call = (cmdlet: CmdletCall['cmdlet'], parameters: CmdletCall['parameters']): CmdletCall => ({
  cmdlet,
  parameters,
});

describe('the steps of an administration', () => {
  it('cite ADM-STEPS, ADM-FINAL-LIST and ADM-THEN; a refused one has no effect', () => {
    const cmdlets = [
      call('Remove-ClientAccessRule', { Identity: 'A' }),
      call('Set-ClientAccessRule', { Identity: 'B', Priority: 7 }),
    ];
    const given = { rules: [rule, { ...rule, name: 'B', priority: 2 }] };
    const question: Question = { chapter: 'rule-administration', given, when: { cmdlets, then: [connection] } };
    const { clause, trace } = explain(question, under({}));
    expect(clause).toBe('ADM-FINAL-LIST');
    expect(trace.map((step) => 'clause' in step && step.clause)).toEqual([
      'ADM-STEPS',
      'ADM-SET-RANGE',
      'ADM-FINAL-LIST',
      'ADM-THEN',
    ]);
    expect(trace.map((step) => 'effect' in step)).toEqual([true, false, false, false]);
  });

  it('cite PADM-STEPS and PADM-FINAL-LIST; what has no description is shown without one', () => {
    const policy = { name: 'p', accessRight: 'DenyAccess', appIds: ['*'], policyScopeGroupId: 'julia' } as const;
    const given = { policies: [policy], directory: { recipients: [] } };
    const cmdlets = [call('Set-ApplicationAccessPolicy', { Identity: 'p' })];
    const { answer, clause, trace } = explain(
      { chapter: 'policy-administration', given, when: { cmdlets } },
      under({}),
    );
    expect(clause).toBe('PADM-FINAL-LIST');
    expect(trace).toStrictEqual([
      expect.objectContaining({ kind: 'cmdlet', clause: 'PADM-STEPS' }),
      { kind: 'list', clause: 'PADM-FINAL-LIST', of: 'policies', entries: [{ name: 'p' }] },
    ]);
    expect(answer).toStrictEqual({ steps: [{ ok: true }], policies: [policy] });
  });
});

describe('a pattern and a filter', () => {
  it.each<readonly [Question, string]>([
    [{ chapter: 'username-patterns', given: {}, when: { pattern: '*', username: 'contoso\\julia' } }, 'WILD-WHOLE'],
    [{ chapter: 'recipient-filters', given: {}, when: { filter: 'City -eq 1', recipient: {} } }, 'OPATH-MATCH'],
  ])('%j: by %s', (question, clause) => {
    const { clause: by, trace } = explain(question, under({}));
    expect([by, ...trace.map((step) => 'clause' in step && step.clause)]).toEqual([clause, clause]);
  });

  it('OPATH-WILDCARDS: the misplaced star is found behind comparisons without one', () => {
    const filter = parseFilter("City -eq 'a' -and City -eq 'b' -and City -like '*c'");
    const readings = under({ 'filter-wildcards': 'suffix-only' });
    const star = filter.ok ? misplacedStar(filter.value, { readings, meaning: reference }) : undefined;
    expect(star?.value.written).toBe('*c');
  });

  it.each([
    [['-and', '-and'], false],
    [['-or', '-or'], false],
    [['-and', '-or'], true],
    [['-or', '-and'], true],
  ] as const)('OPATH-PRECEDENCE: %j consults the axis: %s', (operators, asks) => {
    const rest = operators.map((operator) => ({ operator, value: 'true' as const }));
    const { consulted } = watch(under({}), (readings) => connect('false', rest, { readings, meaning: reference }));
    expect(consulted).toEqual(asks ? ['filter-precedence'] : []);
  });
});
