import { describe, expect, it } from 'vitest';
import { listed, value, values } from '../../../../support/scripts.ts';

describe('loops over what is known', () => {
  it.each([
    ["foreach ($i in 'a', 'b') { Get-ClientAccessRule $i }", ['a', 'b']],
    ['for ($i = 1; $i -le 2; $i++) { Get-ClientAccessRule "r$i" }', ['r1', 'r2']],
    ['$i = 3; while ($i -gt 1) { Get-ClientAccessRule "r$i"; $i-- }', ['r3', 'r2']],
    ['$i = 0; do { Get-ClientAccessRule "r$i"; $i++ } while ($i -lt 2)', ['r0', 'r1']],
    ['$i = 0; do { Get-ClientAccessRule "r$i"; $i++ } until ($i -ge 2)', ['r0', 'r1']],
    [
      'foreach ($i in 1..5) { if ($i -eq 2) { continue }; if ($i -eq 4) { break }; Get-ClientAccessRule "r$i" }',
      ['r1', 'r3'],
    ],
    ['$h = @{ a = 1; b = 2 }; foreach ($k in $h.Keys) { Get-ClientAccessRule "$k$($h[$k])" }', ['a1', 'b2']],
    ['foreach ($p in @{ n = 1 }, @{ n = 2 }) { Get-ClientAccessRule $p.n }', ['1', '2']],
    [
      "foreach ($u in 'a', 'b') { foreach ($d in 'x', 'y') { Get-ClientAccessRule \"$u$d\" } }",
      ['ax', 'ay', 'bx', 'by'],
    ],
  ])('%s', (script, expected) => {
    expect(values(script)).toEqual(expected);
  });

  it('looks into a loop over nothing', () => {
    expect(listed('foreach ($i in @()) { Get-ClientAccessRule $i }')).toEqual([
      'Get-ClientAccessRule Identity=? (maybe)',
    ]);
    expect(listed('while ($false) { Get-ClientAccessRule a }')).toEqual(['Get-ClientAccessRule Identity=a (maybe)']);
  });

  it('gives each round of a list whose filter is unknown', () => {
    const script = "foreach ($i in ('a', 'b' | Where-Object { Test-Path $_ })) { Get-ClientAccessRule $i }";
    expect(listed(script)).toEqual([
      'Get-ClientAccessRule Identity=a (conditional)',
      'Get-ClientAccessRule Identity=b (conditional)',
    ]);
  });
});

describe('loops over what is unknown', () => {
  it.each([
    [
      'foreach ($r in Import-Csv x.csv) { $n++; Set-ClientAccessRule $r.Name -Priority $n }',
      'Set-ClientAccessRule Priority=? Identity=?',
    ],
    ['for ($i = 0; $i -lt $rows.Count; $i++) { Get-ClientAccessRule "r$i" }', 'Get-ClientAccessRule Identity=?'],
    ['while ($row = Read-Host) { Get-ClientAccessRule a }', 'Get-ClientAccessRule Identity=a (conditional)'],
    ['while ($true) { Get-ClientAccessRule "a$i"; $i++; Start-Sleep 60 }', 'Get-ClientAccessRule Identity=?'],
    ['do { $n++; Get-ClientAccessRule a } until ((Get-Thing).Done -or $n -gt 9)', 'Get-ClientAccessRule Identity=a'],
    ['for ($i = 1; $i -le 5000; $i++) { Get-ClientAccessRule "r$i" }', 'Get-ClientAccessRule Identity=?'],
    ['foreach ($i in 1..5000) { Get-ClientAccessRule "r$i" }', 'Get-ClientAccessRule Identity=?'],
    [
      'foreach ($i in 1..3) { if (Test-Path $i) { break } }; Get-ClientAccessRule $i',
      'Get-ClientAccessRule Identity=?',
    ],
  ])('%s', (script, expected) => {
    expect(listed(script).slice(-1)).toEqual([expected]);
    expect(listed(script)).toHaveLength(1);
  });

  it('takes what is tried until it works once, on a condition', () => {
    const script = 'for ($t = 1; $t -le 3; $t++) { try { Get-ClientAccessRule a; break } catch { Start-Sleep 5 } }';
    expect(listed(script)).toEqual(['Get-ClientAccessRule Identity=a (conditional)']);
  });

  it('makes the rounds conditional behind one that may have left', () => {
    const script = "foreach ($i in 'a', 'b') { Get-ClientAccessRule $i; if (Test-Path $i) { 'there'; break } }";
    expect(listed(script)).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b (conditional)',
    ]);
  });

  it('does not know afterwards what the rounds have changed', () => {
    expect(value('$n', '$n = 0; foreach ($r in Get-Thing) { $n++ }')).toBe('?');
    expect(value('$l', '$l = foreach ($r in Get-Thing) { 1 }')).toBe('?');
    expect(value('$n', '$n = 0; foreach ($r in Get-Thing) { $m++ }')).toBe('0');
  });
});
