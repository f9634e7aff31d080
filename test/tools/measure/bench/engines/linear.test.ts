/** The linear evaluator and the plain one of policies answer as the reference does: whatever is timed is compared with them. */
import { expect, it } from 'vitest';
import { defaultReadings } from '../../../../../src/model/generated/axes.generated.ts';
import type { ClientAccessRule, Connection } from '../../../../../src/model/generated/wire.generated.ts';
import { answer, reference, rulesEvaluator } from '../../../../../src/reference/reference.ts';
import { linearEvaluator } from '../../../../../tools/measure/bench/engines/linear.ts';
import { plainPolicies } from '../../../../../tools/measure/bench/engines/plain-policies.ts';
import { benchConnections } from '../../../../../tools/measure/bench/workload/connections.ts';
import { apps, benchPolicies, mailboxes } from '../../../../../tools/measure/bench/workload/policies.ts';
import { benchRules } from '../../../../../tools/measure/bench/workload/rules.ts';

const under = { readings: defaultReadings, semantics: reference };

it.each([10, 300])('it decides connections to %d rules of bench-1', (count) => {
  const bench = benchRules(count);
  const rules = bench.map(({ rule }) => rule);
  const [decide, evaluate] = [linearEvaluator(rules), rulesEvaluator('client-access-rules', { rules }, under)];
  for (const connection of benchConnections(bench, 500))
    expect(decide(connection)).toEqual(evaluate(connection).answer);
});

const connection: Connection = {
  protocol: 'REST',
  authenticationType: 'OAuthAuthentication',
  clientIPAddress: '::ffff:10.0.0.1',
  username: 'Contoso\\a.b',
  recipient: { city: 'OSLO', department: null },
};
const filters = [
  "City -eq 'oslo' -or Office -eq 'x' -and Company -ne 'y'",
  "-not (Department -like '*')",
  'Department -eq $null',
];
const patterns = ['contoso\\*', '*\\a*b', 'CONTOSO\\A.B', '*so\\*', 'a.b', '*'];

it('it decides what bench-1 has no example of', () => {
  const conditions: readonly Partial<ClientAccessRule>[] = [
    ...patterns.map((pattern) => ({ usernameMatchesAnyOfPatterns: [pattern] })),
    ...filters.filter((filter) => !filter.includes("'*'")).map((userRecipientFilter) => ({ userRecipientFilter })),
    { anyOfClientIPAddressesOrRanges: ['10.0.0.1', '::ffff:0:0/96'] },
  ];
  for (const condition of conditions)
    for (const protocol of ['REST', 'UniversalOutlook'] as const) {
      const rules: readonly ClientAccessRule[] = [{ name: 'a', priority: 1, action: 'DenyAccess', ...condition }];
      const when = { ...connection, protocol };
      const expected = answer({ chapter: 'client-access-rules', given: { rules }, when }, defaultReadings);
      expect(linearEvaluator(rules)(when)).toEqual(expected);
    }
});

it('it refuses rules that bench-1 does not have', () => {
  const rule = { name: 'a', priority: 1, action: 'DenyAccess' } as const;
  expect(() => linearEvaluator([{ ...rule, exceptAnyOfProtocols: ['REST'] }])).toThrow('no rule of bench-1');
  expect(() => linearEvaluator([{ ...rule, userRecipientFilter: "City -lt 'x'" }])).toThrow('no order');
});

it('the plain evaluator decides policies', () => {
  const given = benchPolicies();
  const plain = plainPolicies(given);
  for (const [index, appId] of apps.slice(0, 20).entries()) {
    const mailbox = mailboxes[(index * 577) % mailboxes.length] ?? '';
    const expected = answer(
      { chapter: 'application-access-policies', given, when: { appId, mailbox } },
      defaultReadings,
    );
    expect(plain(appId)(mailbox)).toEqual(expected);
  }
});
