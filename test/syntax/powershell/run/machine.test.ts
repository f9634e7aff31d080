import { expect, it } from 'vitest';
import { weaker } from '../../../../src/syntax/powershell/run/machine.ts';
import { listed } from '../../../support/scripts.ts';

it('takes the less sure of two certainties', () => {
  expect(weaker('sure', 'sure')).toBe('sure');
  expect(weaker('conditional', 'sure')).toBe('conditional');
  expect(weaker('conditional', 'maybe')).toBe('maybe');
});

it('comes to an end whatever the script does, and to every line of it', () => {
  const loop = 'foreach ($a in 1..900) { foreach ($b in 1..900) { foreach ($c in 1..900) { $n += 1 } } }';
  expect(listed(`${loop}\nGet-ClientAccessRule a\nfunction F { Get-ClientAccessRule b }; F`)).toEqual([
    'Get-ClientAccessRule Identity=a',
    expect.stringMatching(/^Get-ClientAccessRule Identity=b/),
  ]);
  expect(
    listed('$s = "x"; 1..100 | % { $s += $s }; $l = @(1); 1..100 | % { $l += $l }; Get-ClientAccessRule $s$l'),
  ).toEqual(['Get-ClientAccessRule Identity=?']);
});
