import { expect, it } from 'vitest';
import type { ClientAccessRule, Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import type { Readings } from '../../../src/model/readings.ts';
import { explainTest } from '../../../src/reference/explain/test-client-access-rule.ts';
import { reference } from '../../../src/reference/reference.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { under } from '../questions.ts';

const rule = (name: string, priority: number, more: Partial<ClientAccessRule> = {}): ClientAccessRule => ({
  name,
  priority,
  action: 'DenyAccess',
  ...more,
});
const rules = valid(
  readRules([
    rule('Third', 9),
    rule('Second', 2, { anyOfProtocols: ['IMAP4'], anyOfClientIPAddressesOrRanges: ['10.0.0.1'] }),
    rule('First', -1, { anyOfProtocols: ['POP3', 'IMAP4'] }),
    rule('Off', 1, { enabled: false }),
    rule('None', 3, { anyOfProtocols: ['POP3'] }),
    rule('Exempt', 4, { exceptAnyOfProtocols: ['IMAP4'] }),
  ]),
);
const when: Connection = {
  protocol: 'IMAP4',
  authenticationType: 'BasicAuthentication',
  clientIPAddress: '192.0.2.1',
  username: 'contoso\\julia',
  recipient: {},
};

it.each<readonly [Readings['test-returns'], readonly string[], readonly string[]]>([
  [
    'all-matching',
    [
      'First applies',
      'Off disabled',
      'Second condition-failed',
      'None condition-failed',
      'Exempt exempted',
      'Third applies',
    ],
    ['First', 'Third'],
  ],
  ['first-matching', ['First applies'], ['First']],
  [
    'any-property',
    ['First property', 'Off disabled', 'Second property', 'None no-property', 'Exempt property', 'Third property'],
    ['First', 'Second', 'Exempt', 'Third'],
  ],
])('TEST-RETURNS: under %s a step for each rule that is looked at, then what is returned', (reading, steps, names) => {
  const how = { readings: under({ 'test-returns': reading }), semantics: reference };
  const { trace, clause } = explainTest(rules, when, how);
  const dependsOn = { axis: 'test-returns', reading, clause: 'TEST-RETURNS' };
  expect(trace.at(-1)).toEqual({ kind: 'returned', clause, rules: names, dependsOn });
  const looked = trace.flatMap((step) => (step.kind === 'rule' ? [step] : []));
  expect(looked.map(({ name, outcome }) => `${name} ${outcome.kind}`)).toEqual(steps);
  expect(looked.filter(({ returned }) => returned).map(({ name }) => name)).toEqual(names);
});

it('TEST-BYPASS, CAR-SCOPE-USERS: says what bypasses the rules, and which scope admits nothing', () => {
  const how = { readings: under({ 'test-returns': 'any-property' }), semantics: reference };
  const users = valid(readRules([rule('Users', 1, { scope: 'Users' })]));
  expect(explainTest(users, { ...when, middleTier: 'thirdParty' }, how).trace[0]).toMatchObject({
    outcome: { kind: 'out-of-scope', clause: 'CAR-SCOPE-USERS', middleTier: 'thirdParty' },
    returned: false,
  });
  expect(explainTest(users, { ...when, middleTier: 'microsoft' }, how).trace).toEqual([
    {
      kind: 'bypass',
      clause: 'TEST-BYPASS',
      dependsOn: { axis: 'microsoft-middle-tier', reading: 'bypasses-rules', clause: 'TEST-BYPASS' },
    },
  ]);
});
