import { describe, expect, it } from 'vitest';
import { number, text, unknown } from '../../../../../src/syntax/powershell/run/values/convert.ts';
import { formatted, replaced, split, words } from '../../../../../src/syntax/powershell/run/values/texts.ts';

describe('formats', () => {
  it.each([
    ['{0}-{1}', 'a-7'],
    ['{1:D3}', '007'],
    ['{1:000}', '007'],
    ['{1:X2}', '07'],
    ['{0,4}|{0,-4}|', '   a|a   |'],
    ['{{0}}', '{0}'],
    ['none', 'none'],
  ])('%s', (format, expected) => {
    expect(formatted(format, [text('a'), number(7)])).toBe(expected);
  });

  it.each(['{2}', '{1:C}', '{1:yyyy}'])('%s is unknown', (format) => {
    expect(formatted(format, [text('a'), number(7)])).toBeUndefined();
  });

  it('is unknown with an unknown value', () => {
    expect(formatted('{0}', [unknown('$x', { start: 0, end: 0 })])).toBeUndefined();
  });
});

describe('replacing and splitting', () => {
  it.each([
    ['a.b', '\\.', '', 'ab'],
    ['abc', '(b)', '[$1]', 'a[b]c'],
    ['abc', '(?<x>b)', `<$\{x}$0>`, 'a<bb>c'],
    ['abc', 'B', '', 'ac'],
  ])('%s by %s', (subject, pattern, replacement, expected) => {
    expect(replaced(subject, pattern, replacement, false)).toBe(expected);
  });

  it('splits by an expression, into as many parts as asked', () => {
    expect(split('a, b,c', ',\\s*', 0, false)).toEqual(['a', 'b', 'c']);
    expect(split('a,b,c', ',', 2, false)).toEqual(['a', 'b,c']);
    expect(split('aXbxc', 'x', 0, true)).toEqual(['aXb', 'c']);
    expect(words('  a b ')).toEqual(['a', 'b']);
  });
});
