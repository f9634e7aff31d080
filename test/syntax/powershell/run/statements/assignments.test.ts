import { describe, expect, it } from 'vitest';
import { listed, value } from '../../../../support/scripts.ts';

describe('assignments', () => {
  it('of what a foreign command gives that changes something', () => {
    expect(listed('$p = Remove-Secrets -From $all; New-ManagementScope @p')).toEqual(
      listed('$p = Get-Secrets; New-ManagementScope @p'),
    );
  });

  it.each([
    ["$A = 'x'", '$a', 'x'],
    ['$a = $b = 5', '$a + $b', '10'],
    ['$a, $b, $rest = 1..5', '"$a|$b|$rest"', '1|2|3 4 5'],
    ['$a = 2; $a *= 3; $a -= 1', '$a', '5'],
    ["$a = 'x'; $a += 'y'", '$a', 'xy'],
    ["$a = @(); $a += 'x'; $a += 'y', 'z'", '$a -join "/"', 'x/y/z'],
    ["$a = @{ n = 'x' }; $a.n += 'y'; $a['m'] = 'z'", '"$($a.n)$($a.m)"', 'xyz'],
    ["$a = 'x', 'y'; $a[1] = 'z'", '"$a"', 'x z'],
    ["$a = @{ l = @() }; $a.l += 'x'", '$a.l.Count', '1'],
    ["$a = $null; $a ??= 'x'", '$a', 'x'],
    ["$a = 'x'; $a ??= 'y'", '$a', 'x'],
    ['$i = 1; $i++; ++$i', '$i', '3'],
    ['$i = 1; $a = ++$i; $b = $i--', '"$a $b $i"', '2 2 1'],
    ['$a = @{ x = 1 }; $b = $a; $b.x = 2', '$a.x', '2'],
    ['$a = @{ x = 1 }; $b = $a.Clone(); $b.x = 2', '$a.x', '1'],
    ["$a = @('x')", '$a.Count', '1'],
    ["$a = @('x')", '$a[0]', 'x'],
    ["$a = if ($true) { 'x' } else { 'y' }", '$a', 'x'],
    ['$a = foreach ($i in 1..2) { "n$i" }', '"$a"', 'n1 n2'],
    ["$env:SITE = 'Oslo'", '$env:site', 'Oslo'],
    [`\${long name} = 'x'`, `\${long name}`, 'x'],
    ["Set-Variable -Name a -Value 'x'", '$a', 'x'],
  ])('%s, then %s is %s', (before, expression, expected) => {
    expect(value(expression, before)).toBe(expected);
  });

  it('keeps what is known of a list that something unknown is added to', () => {
    const script = "$l = 'a', 'b'; if ($env:VPN) { $l += 'c' }; New-DistributionGroup G -Members $l";
    expect(listed(script)).toEqual(['New-DistributionGroup Members=[a,b,?] Name=G']);
  });

  it('gives a number that was assigned without its written form', () => {
    expect(listed('$n = 007; Get-ClientAccessRule $n; Get-ClientAccessRule 007')).toEqual([
      'Get-ClientAccessRule Identity=7',
      'Get-ClientAccessRule Identity=007',
    ]);
  });
});
