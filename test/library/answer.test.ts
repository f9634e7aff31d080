import { describe, expect, expectTypeOf, it } from 'vitest';
import { answer, explain } from '../../src/library/answer.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import { clauses } from '../../src/model/generated/clauses.generated.ts';
import type { ClientAccessRule } from '../../src/model/generated/wire.generated.ts';
import type { Answer } from '../../src/model/question.ts';
import { explain as explainAnew } from '../../src/reference/explain/explain.ts';
import { printTrace } from '../../src/reference/explain/print.ts';
import { answer as answerAnew } from '../../src/reference/reference.ts';
import { cases } from '../support/golden-collection.ts';

const network = { chapter: 'ip-ranges', given: {}, when: { range: '10.0.0.5/24', address: '10.0.0.0' } } as const;

describe('the library’s answer', () => {
  it('takes the defaults for readings that are not named', () => {
    expect(answer(network)).toEqual({ matches: true });
    expect(answer(network, { 'nested-groups': 'direct' })).toEqual({ matches: true });
    expect(answer(network, { 'cidr-host-bits': 'from-host' })).toEqual({ matches: false });
  });

  it('has the type of its chapter', () => {
    expectTypeOf(answer(network)).toEqualTypeOf<Answer<'ip-ranges'>>();
    const connection = {
      protocol: 'IMAP4',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '192.0.2.1',
      username: 'contoso\\julia',
      recipient: {},
    } as const;
    const decision = answer({ chapter: 'client-access-rules', given: { rules: [] }, when: connection });
    expect('action' in decision ? decision.action : decision.refused).toBe('AllowAccess');
  });

  it('refuses invalid input with a code', () => {
    expect(answer({ ...network, when: { range: '10.0.0.0/33', address: '10.0.0.0' } })).toMatchObject({
      refused: 'invalid-value',
    });
  });

  it('comes with its clause and its steps', () => {
    const explanation = explain(network, { 'cidr-host-bits': 'usable-hosts' });
    expect(explanation.answer).toEqual({ matches: false });
    expect(clauses[explanation.clause].chapter).toBe('ip-ranges');
    expect(printTrace(explanation.trace)).toEqual(['range `10.0.0.5/24` does not match `10.0.0.0`']);
  });
});

describe('the library’s answer about rules that it remembers', () => {
  const asked = cases.flatMap(({ question }) =>
    question.chapter === 'client-access-rules' || question.chapter === 'test-client-access-rule' ? [question] : [],
  );

  it('is the one of the reference, which reads them anew: of every golden case, once and again', () => {
    expect(asked.length).toBeGreaterThan(500);
    for (const question of [...asked, ...asked]) {
      expect(answer(question)).toEqual(answerAnew(question, defaultReadings));
      expect(explain(question)).toEqual(explainAnew(question, defaultReadings));
    }
  });

  it('is the one about the rules as they are now, whatever was changed in them', () => {
    let changed = 0;
    for (const { chapter, given, when } of asked) {
      const mine = structuredClone(given) as {
        rules: { -readonly [K in keyof ClientAccessRule]: ClientAccessRule[K] }[];
      };
      const question = { chapter, given: mine, when } as const;
      const before = answer(question);
      for (const rule of mine.rules) {
        rule.action = rule.action === 'AllowAccess' ? 'DenyAccess' : 'AllowAccess';
        rule.name = `${rule.name}!`;
        rule.anyOfClientIPAddressesOrRanges = ['0.0.0.0/0'];
        const now = answer(question);
        expect(now).toEqual(answerAnew(question, defaultReadings));
        if (JSON.stringify(now) !== JSON.stringify(before)) changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(300);
  });
});
