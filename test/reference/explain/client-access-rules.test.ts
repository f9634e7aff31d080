/** Why the reference answers as it does: the clause of an answer, and the clauses and values in its steps. */
import { describe, expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import type { Question } from '../../../src/model/question.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';
import { explain } from '../../../src/reference/explain/explain.ts';
import { under } from '../questions.ts';

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
  return { clause, outcome: step?.kind === 'rule' ? step.outcome : undefined };
}

describe('a look at a rule', () => {
  it.each<readonly [string, Partial<ClientAccessRule>, Partial<Connection>, SomeReadings, object]>([
    [
      'says whether its scope is the default',
      {},
      { middleTier: 'thirdParty' },
      {},
      { kind: 'applies', dependsOn: { axis: 'scope-default', reading: 'all', clause: 'CAR-SCOPE-DEFAULT' } },
    ],
    [
      'CAR-SCOPE-DEFAULT: passes over where the default is Users',
      {},
      { middleTier: 'thirdParty' },
      { 'scope-default': 'users' },
      { kind: 'out-of-scope', clause: 'CAR-SCOPE-DEFAULT', middleTier: 'thirdParty', dependsOn: { reading: 'users' } },
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
  ])('%s', (_, more, when, how, outcome) => {
    expect(lookAt(more, when, how).outcome).toMatchObject(outcome);
  });

  it('hangs on no reading where its scope is its own', () => {
    const { outcome } = lookAt({ scope: 'All' }, { middleTier: 'thirdParty' });
    expect(outcome).toStrictEqual({ kind: 'applies', clause: 'CAR-FIRST-MATCH', held: [], unheld: [] });
  });

  it('ends in what Test-ClientAccessRule returns', () => {
    expect(lookAt({}, {}, anyProperty).clause).toBe('TEST-RETURNS');
    expect(lookAt({ enabled: false }, {}, anyProperty).clause).toBe('TEST-NONE');
  });
});
