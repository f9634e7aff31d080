import { describe, expect, it } from 'vitest';
import { value, values } from '../../../support/scripts.ts';

describe('variables', () => {
  it.each([
    ["$Global:x = 'g'; function F { $x = 'l'; $global:x }", '(F)', 'g'],
    ["$x = 's'; function F { $local:x = 'l'; $x }", '(F)', 'l'],
    ["function F { $script:x = 'set' }; F", '$x', 'set'],
    ["$x = 'a'; & { $x = 'b' }", '$x', 'a'],
    ["$x = 'a'; 1 | ForEach-Object { $x = 'b' }", '$x', 'b'],
    ["$x = 'a'; Invoke-Command { $using:x }", '(Invoke-Command { $using:x })', 'a'],
  ])('%s: %s is %s', (before, expression, expected) => {
    expect(value(expression, before)).toBe(expected);
  });

  it('are joined behind branches within branches', () => {
    const nested = '$a = 1; $b = 1; if ($env:X) { $a = 2; if ($env:Y) { $b = 2 } else { $a = 2 } } else { $a = 2 }';
    expect(values(`${nested}; Get-ClientAccessRule $a; Get-ClientAccessRule $b`)).toEqual(['2', '?']);
  });

  it('keep the order of entries that a branch has added', () => {
    expect(value('$h.Keys', '$h = [ordered] @{ a = 1 }; if ($env:X) { $h.b = 1; $h.c = 1 }')).toBe('a b c');
  });
});
