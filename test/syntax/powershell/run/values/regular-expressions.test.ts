import { describe, expect, it } from 'vitest';
import { isLike, toRegExp } from '../../../../../src/syntax/powershell/run/values/regular-expressions.ts';

describe('wildcards', () => {
  it.each([
    ['', '*', true],
    ['abc', 'a*', true],
    ['abc', 'a?c', true],
    ['abc', '[a-c]b*', true],
    ['abc', '*b', false],
    ['a*c', 'a`*c', true],
    ['abc', 'a`*c', false],
    ['aXbXc', 'a*x*C', true],
  ])('%s like %s', (subject, pattern, expected) => {
    expect(isLike(subject, pattern, false)).toBe(expected);
  });

  it('takes no longer for many stars', () => {
    expect(isLike('a'.repeat(5000), `${'*a'.repeat(500)}b`, false)).toBe(false);
  });
});

describe('regular expressions of scripts', () => {
  it.each(['^a.*b$', '[^@]+@(?<domain>\\w+)', 'a|b', '\\d{3}', 'a{2,}'])('%s is taken', (pattern) => {
    expect(toRegExp(pattern, '', 100)).toBeInstanceOf(RegExp);
  });

  it.each(['(a+)+', '(a|b)*c', '(?i)a', '(?<=a)b', '(a)\\1', '\\p{L}', '(', '\\Ga'])('%s is not', (pattern) => {
    expect(toRegExp(pattern, '', 100)).toBeUndefined();
  });

  it('takes no pattern that may take long over a long text', () => {
    expect(toRegExp('a*b*c', '', 100)).toBeInstanceOf(RegExp);
    expect(toRegExp('a*b*c', '', 10_000)).toBeUndefined();
  });
});
