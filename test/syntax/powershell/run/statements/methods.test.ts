import { describe, expect, it } from 'vitest';
import { listed, value } from '../../../../support/scripts.ts';

describe('methods', () => {
  it.each([
    ["$t = @{ a = 1 }; $t.Add('b', 2); $t.Remove('a')", '$t.Keys', 'b'],
    ['$t = @{ a = 1 }; $t.Clear()', '$t.Count', '0'],
    [
      "$l = New-Object System.Collections.ArrayList; [void]$l.Add('x'); $l.Add('y') | Out-Null; $null = $l.Add('z'); $l.Remove('x')",
      '"$l"',
      'y z',
    ],
    ["$l = [System.Collections.ArrayList]@('x'); $l.AddRange(@('y', 'z'))", '"$l"', 'x y z'],
    ["$l = 'a', 'b', 'ab'", "$l.Where({ $_ -like 'a*' })", 'a ab'],
    ["$l = 'a', 'b'", '$l.ForEach({ "<$_>" })', '<a> <b>'],
    ["$l = 'a', 'b'", "$l.Contains('b')", 'True'],
    ["$l = 'a', 'b'", "$l.IndexOf('b')", '1'],
    ['$n = 7', '$n.ToString()', '7'],
    ['$b = { param($x) "<$x>" }', "$b.Invoke('q')", '<q>'],
  ])('%s, then %s is %s', (before, expression, expected) => {
    expect(value(expression, before)).toBe(expected);
  });

  it('finds calls in what is passed to anything', () => {
    expect(listed('$env:X.Do((Get-ClientAccessRule a), { Get-ClientAccessRule b })')).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b',
    ]);
  });

  it('takes it that a function that may ask does what it asks', () => {
    const script =
      "function Set-It { [CmdletBinding(SupportsShouldProcess)] param($n) if ($PSCmdlet.ShouldProcess($n)) { Get-ClientAccessRule $n } }; Set-It 'a'";
    expect(listed(script)).toEqual(['Get-ClientAccessRule Identity=a']);
  });
});
