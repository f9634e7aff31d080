import { describe, expect, expectTypeOf, it } from 'vitest';
import { answer, explain } from '../../src/library/answer.ts';
import { clauses } from '../../src/model/generated/clauses.generated.ts';
import type { Answer } from '../../src/model/question.ts';
import { printTrace } from '../../src/reference/explain/print.ts';

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
