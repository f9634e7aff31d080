import { describe, expect, it } from 'vitest';
import { invariant, unreachable, valid } from '../../src/model/invariant.ts';

describe('invariant', () => {
  it.each([true, 1, 'text', {}, []])('lets %j pass', (condition) => {
    expect(() => invariant(condition, 'never')).not.toThrow();
  });

  it.each([false, 0, '', null, undefined, Number.NaN])('throws on %j, and calls it our mistake', (condition) => {
    expect(() => invariant(condition, 'the leaves leave a combination out')).toThrow(
      'internal error: the leaves leave a combination out',
    );
  });

  it('tells the compiler what holds afterwards', () => {
    const given: string | undefined = ['a'].at(0);
    invariant(given !== undefined, 'there is one');
    expect(given.length).toBe(1);
  });
});

describe('valid', () => {
  it('is the value of what was read', () => {
    expect(valid({ ok: true, value: 7 })).toBe(7);
    expect(valid({ ok: true, value: undefined })).toBeUndefined();
  });

  it('throws on what nobody checked, and repeats why', () => {
    const unread = { ok: false, problem: { code: 'invalid-value', message: '`x` is no address' } } as const;
    expect(() => valid(unread)).toThrow('internal error: unchecked input: `x` is no address');
  });
});

describe('unreachable', () => {
  it('throws and shows the value', () => {
    const odd: unknown = { kind: 'odd' };
    expect(() => unreachable(odd as never)).toThrow('internal error: unexpected {"kind":"odd"}');
  });
});
