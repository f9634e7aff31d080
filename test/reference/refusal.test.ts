import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/reference/refusal.ts';

const problem = { code: 'invalid-value', message: '`x` is no address' } as const;

describe('refusal', () => {
  it('answers with the code of a value that is not allowed, and why', () => {
    expect(refusal(problem, 'IP-REFUSED')).toEqual({
      answer: { refused: 'invalid-value', message: '`x` is no address' },
      clause: 'IP-REFUSED',
      trace: [{ kind: 'refused', clause: 'IP-REFUSED', message: '`x` is no address' }],
    });
  });

  it('prefers the clause that the problem names', () => {
    expect(refusal({ ...problem, clause: 'IP-IPV4' }, 'IP-REFUSED')).toMatchObject({
      clause: 'IP-IPV4',
      trace: [{ clause: 'IP-IPV4' }],
    });
  });

  it('says where it is, when that is known', () => {
    expect(refusal({ ...problem, place: 'rule `Block`' }, 'IP-REFUSED')).toMatchObject({
      answer: { message: 'rule `Block`: `x` is no address' },
      trace: [{ message: 'rule `Block`: `x` is no address' }],
    });
  });

  it('tells the outside one code, whatever the problem was called inside', () => {
    expect(refusal({ ...problem, code: 'unreadable' }, 'IP-REFUSED').answer.refused).toBe('invalid-value');
  });
});
