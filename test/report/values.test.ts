import { describe, expect, it } from 'vitest';
import { fieldsOf, printName, printValue } from '../../src/report/values.ts';

describe('printValue', () => {
  it.each<[unknown, string]>([
    ['a b', 'a b'],
    [7, '7'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [[], 'none'],
    [{}, 'none'],
    [['a', 7, ['b', 'c']], 'a, 7, b|c'],
    [{ a: 'b', c: { d: 1 } }, 'a=b, c={ "d": 1 }'],
  ])('prints %j as %s', (value, text) => {
    expect(printValue(value)).toBe(text);
  });

  it('cuts lists after forty entries and counts the rest', () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`);
    expect(printValue(items(40))).toBe(items(40).join(', '));
    expect(printValue(items(43))).toBe(`${items(40).join(', ')}, and 3 more`);
    expect(printValue(Object.fromEntries(items(42).map((name) => [name, 1])))).toMatch(/i39=1, and 2 more$/);
  });
});

describe('printName', () => {
  it('is a field in words', () => {
    expect(printName('notClaimed')).toBe('not claimed');
    expect(printName('timed-out')).toBe('timed out');
  });
});

describe('fieldsOf', () => {
  it('is empty where there is no line', () => {
    expect(fieldsOf(undefined)).toEqual({});
    expect(fieldsOf({ line: 'footer' })).toEqual({ line: 'footer' });
  });
});
