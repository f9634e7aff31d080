import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onceEach } from '../../../src/analysis/answers/once-each.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import { watch } from '../../../src/reference/readings.ts';
import { reference, rulesEvaluator } from '../../../src/reference/reference.ts';
import { connection, readings, rules } from '../../reference/questions.ts';

const chapter = fc.constantFrom('client-access-rules' as const, 'test-client-access-rule' as const);

it('answers as the reference under all readings, one after the other', () => {
  fc.assert(
    fc.property(chapter, rules, connection, readings, fc.array(readings), (asked, all, when, start, several) => {
      const decide = rulesEvaluator(asked, { rules: [...all] }, { readings: start, semantics: reference });
      const semantics = onceEach(start, {})();
      for (const each of [start, ...several]) {
        const under = { readings: each, semantics: reference };
        expect(decide(when, { ...under, semantics }).answer).toEqual(decide(when, under).answer);
      }
    }),
  );
});

it('consults no axis that changes nothing', () => {
  const rule = { name: 'a', priority: 1, action: 'DenyAccess', usernameMatchesAnyOfPatterns: ['*julia*'] } as const;
  const when = {
    protocol: 'IMAP4',
    authenticationType: 'BasicAuthentication',
    clientIPAddress: '192.0.2.1',
    recipient: {},
  } as const;
  const decide = rulesEvaluator(
    'client-access-rules',
    { rules: [rule] },
    { readings: defaultReadings, semantics: reference },
  );
  const consulted = (username: string, semantics = onceEach(defaultReadings, {})()): readonly string[] =>
    watch(defaultReadings, (under) => decide({ ...when, username }, { readings: under, semantics })).consulted;
  expect(consulted('contoso\\mark', reference)).toEqual(['username-domain', 'no-rule-matches']);
  expect(consulted('contoso\\mark')).toEqual(['no-rule-matches']);
  expect(consulted('contoso\\julia')).toEqual([]);
  expect(consulted('contoso\\Julia')).toEqual(['username-case']);
});
