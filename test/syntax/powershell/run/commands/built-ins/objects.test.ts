import { describe, expect, it } from 'vitest';
import { listed, value } from '../../../../../support/scripts.ts';

const people =
  "$p = @([pscustomobject] @{ n = 'b'; d = 'x' }, [pscustomobject] @{ n = 'a'; d = 'y' }, [pscustomobject] @{ n = 'c'; d = 'x' })";

describe('objects one by one', () => {
  it.each([
    ["('a', 'b' | ForEach-Object { \"<$_>\" })", '<a> <b>'],
    ['(1..3 | % { $s = 0 } { $s += $_ } { $s })', '6'],
    ['(1..3 | ForEach-Object -Begin { $s = 1 } -Process { $s *= $_ } -End { $s })', '6'],
    ['($p | ForEach-Object n)', 'b a c'],
    ['($p | Where-Object { $_.d -eq "x" } | ForEach-Object { $_.n })', 'b c'],
    ['($p | ? d -eq x | % n)', 'b c'],
    ["($p | Where-Object n -in 'a', 'b' | % n)", 'b a'],
    ['($p | Where-Object -Not d | % n)', ''],
    ['($p | Sort-Object n | Select-Object -ExpandProperty n)', 'a b c'],
    ['($p | Sort-Object { $_.n } -Descending | % n)', 'c b a'],
    ['($p | Select-Object -First 1).n', 'b'],
    ['($p | Select-Object -Last 2 | % n)', 'a c'],
    ['($p | Select-Object -Skip 2 | % n)', 'c'],
    ['($p | Select-Object d -Unique).Count', '3'],
    ["('a', 'b', 'a' | Select-Object -Unique)", 'a b'],
    ["('b', 'a', 'b' | Sort-Object -Unique)", 'a b'],
    ["($p | Select-Object @{ Name = 'u'; Expression = { $_.n.ToUpper() } } | % u)", 'B A C'],
    ['($p | Measure-Object).Count', '3'],
    ['$p.n', 'b a c'],
    ['($p | Where-Object { $env:X } | % n)', '?'],
    ['($p | Sort-Object { $env:X } | % n)', '?'],
    ['(Get-Thing | Select-Object -First 1)', '?'],
    ['($p | Group-Object d)', '?'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression, people)).toBe(expected);
  });

  it('runs blocks once on what is unknown', () => {
    expect(listed('Get-Thing | ForEach-Object { Get-ClientAccessRule $_.Name; Get-ClientAccessRule a }')).toEqual([
      'Get-ClientAccessRule Identity=?',
      'Get-ClientAccessRule Identity=a',
    ]);
    expect(
      listed(
        'Get-Thing | Where-Object { Get-ClientAccessRule $_ } | Sort-Object { Get-ClientAccessRule b } | Format-Table @{ n = 1; e = { Get-ClientAccessRule c } }',
      ),
    ).toEqual([
      'Get-ClientAccessRule Identity=?',
      'Get-ClientAccessRule Identity=b',
      'Get-ClientAccessRule Identity=c',
    ]);
  });

  it('keeps what a filter may let through, on a condition', () => {
    expect(listed("'a', 'b' | Where-Object { Test-Path $_ } | ForEach-Object { Get-ClientAccessRule $_ }")).toEqual([
      'Get-ClientAccessRule Identity=a (conditional)',
      'Get-ClientAccessRule Identity=b (conditional)',
    ]);
  });
});
