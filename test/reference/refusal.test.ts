import { describe, expect, it } from 'vitest';
import { refusal } from '../../src/reference/refusal.ts';

const problem = { code: 'invalid-value', message: '`x` is no address', clause: 'IP-IPV4' } as const;

describe('refusal', () => {
  it('answers with the code of a value that is not allowed, the clause and the reason', () => {
    expect(refusal(problem)).toEqual({
      answer: { refused: 'invalid-value', message: '`x` is no address' },
      clause: 'IP-IPV4',
      trace: [{ kind: 'refused', clause: 'IP-IPV4', message: '`x` is no address' }],
    });
  });

  it('says where it is, when that is known', () => {
    expect(refusal({ ...problem, place: 'rule `Block`' })).toMatchObject({
      answer: { message: 'rule `Block`: `x` is no address' },
      trace: [{ message: 'rule `Block`: `x` is no address' }],
    });
  });

  it('says what was likely meant, when that is known', () => {
    expect(refusal({ ...problem, place: 'character 17', hint: 'did you mean `y`?' })).toMatchObject({
      answer: { message: 'character 17: `x` is no address; did you mean `y`?' },
      trace: [{ message: 'character 17: `x` is no address; did you mean `y`?' }],
    });
  });

  it('tells the outside one code, whatever the problem was called inside', () => {
    expect(refusal({ ...problem, code: 'unreadable' }).answer.refused).toBe('invalid-value');
  });
});
