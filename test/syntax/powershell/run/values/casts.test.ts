import { describe, expect, it } from 'vitest';
import { value } from '../../../../support/scripts.ts';

describe('casts', () => {
  it.each([
    ["[string] 'a'", 'a'],
    ['[string] 1.50', '1.5'],
    ["[int] '4' + 1", '5'],
    ["[int] '0x10'", '16'],
    ['[int] 2.5', '2'],
    ['[int] 3.5', '4'],
    ["[double] '1.5'", '1.5'],
    ["[bool] 'x'", 'True'],
    ["[string[]] ('a', 'b')", 'a b'],
    ["[int[]] ('1', '2')", '1 2'],
    ["([array] 'a').Count", '1'],
    ["[guid] 'AB8F5A4E-0000-4000-8000-000000000001'", 'ab8f5a4e-0000-4000-8000-000000000001'],
    ["([pscustomobject] @{ a = 'b' }).a", 'b'],
    ["([ordered] @{ a = 'b' }).a", 'b'],
    ["[ipaddress] '192.0.2.1'", '192.0.2.1'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it.each(["[int] 'many'", '[string] $env:X', '[int] $env:X', '[datetime] $env:X'])('%s is unknown', (expression) => {
    expect(value(expression)).toBe('?');
  });

  it('casts what is assigned to a typed variable', () => {
    expect(value('$n + 1', "[int] $n = '4'")).toBe('5');
  });
});
