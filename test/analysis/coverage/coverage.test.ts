import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../src/analysis/coverage/coverage.ts';

describe('casesOf', () => {
  it('has equal requests once, each with an address, what it hunts and the clause that decides', () => {
    const when = {
      protocol: 'IMAP4',
      authenticationType: 'BasicAuthentication',
      clientIPAddress: '10.0.0.1',
      username: 'a\\b',
      recipient: {},
    } as const;
    const asked = { chapter: 'client-access-rules', given: { rules: [] } } as const;
    const requests = ['region-1', 'border-1-inside'].map((id) => ({ id, hunts: `errs in ${id}`, when: { ...when } }));
    const cases = casesOf(
      asked,
      [...requests, { ...requests[0], id: 'x', hunts: 'y', when: { ...when, username: 'c\\d' } }],
      () => [],
    );
    expect(cases).toEqual([
      {
        address: 'client-access-rules/own#region-1',
        clauses: ['CAR-NO-RULE'],
        hunts: 'errs in region-1',
        question: { ...asked, when },
        expectation: [],
      },
      expect.objectContaining({ address: 'client-access-rules/own#x' }),
    ]);
  });
});
