import { describe, expect, it } from 'vitest';
import { type Clause, clauses } from '../../src/model/generated/clauses.generated.ts';
import { cite, clauseOf, statusOf } from '../../src/syntax/cite.ts';

describe('cite', () => {
  it.each(Object.entries<Clause>(clauses))('says what %s rests on', (id, { status }) => {
    expect(cite(id)).toBe(`${id} (${status})`);
  });

  it.each([
    ['CAR-ORDER, CAR-NO-RULE', 'CAR-ORDER (documented), CAR-NO-RULE (chosen)'],
    ['clause ADM-STEPS', 'clause ADM-STEPS (interface)'],
    ['CAR-FRIST-MATCH', 'CAR-FRIST-MATCH'],
    ['CAR-ORDERLY', 'CAR-ORDERLY'],
    ['CAR', 'CAR'],
    ['ip-ranges/ends#first', 'ip-ranges/ends#first'],
    ['', ''],
  ])('writes of %s: %s', (text, cited) => expect(cite(text)).toBe(cited));
});

describe('clauseOf and statusOf', () => {
  it('know the clauses and nothing else', () => {
    expect(clauseOf('CAR-ORDER')).toBe(clauses['CAR-ORDER']);
    expect(statusOf('CAR-SUBJECT')).toBe('observed');
    expect([clauseOf('constructor'), statusOf('CAR-'), statusOf('')]).toEqual([undefined, undefined, undefined]);
  });
});
