import { describe, expect, it } from 'vitest';
import { listed, value, values } from '../../../support/scripts.ts';

describe('code that may not run', () => {
  it('leaves nothing behind', () => {
    expect(value('$a', "$a = 'x'; if ($false) { $a = 'y' }")).toBe('x');
    expect(value('$h.a', "$h = @{ a = 'x' }; if ($false) { $h.a = 'y'; $h.b = 1 }")).toBe('x');
  });

  it('is listed once, and not at all where the same command runs elsewhere', () => {
    expect(
      listed("foreach ($k in 'a', 'b') { if ($k -eq 'a') { Get-ClientAccessRule x } else { Get-ClientAccessRule y } }"),
    ).toEqual(['Get-ClientAccessRule Identity=x', 'Get-ClientAccessRule Identity=y']);
    expect(listed("foreach ($k in 'a', 'b') { if ($k -eq 'z') { Get-ClientAccessRule $k } }")).toEqual([
      'Get-ClientAccessRule Identity=a (maybe)',
    ]);
  });
});

describe('one of several ways', () => {
  it('changes a table that several names share', () => {
    expect(value('"$($b.x) $($b.y)"', '$a = @{ x = 1; y = 1 }; $b = $a; if ($env:X) { $a.x = 2 }')).toBe('?');
    expect(value('$b.y', '$a = @{ x = 1; y = 1 }; $b = $a; if ($env:X) { $a.x = 2 }')).toBe('1');
  });

  it('knows the output that every way has', () => {
    expect(values("function F { if ($env:X) { 'a' } else { 'a' } }; Get-ClientAccessRule (F)")).toEqual(['a']);
    expect(values("function F { if ($env:X) { Write-Warning 'no'; return }; 'a' }; Get-ClientAccessRule (F)")).toEqual([
      'a',
    ]);
  });
});
