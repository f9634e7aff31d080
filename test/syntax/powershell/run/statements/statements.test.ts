import { describe, expect, it } from 'vitest';
import { listed, values } from '../../../../support/scripts.ts';

describe('statements', () => {
  it('looks at what stands behind an end', () => {
    expect(listed('Get-ClientAccessRule a; exit 0; Get-ClientAccessRule b')).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b (maybe)',
    ]);
    expect(
      listed('function F { Get-ClientAccessRule a; return; Get-ClientAccessRule b }; F; Get-ClientAccessRule c'),
    ).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b (maybe)',
      'Get-ClientAccessRule Identity=c',
    ]);
  });

  it('ends the script where a function surely ends it', () => {
    expect(listed("function Stop-All { Write-Host 'no'; exit 1 }; Stop-All; Get-ClientAccessRule a")).toEqual([
      'Get-ClientAccessRule Identity=a (maybe)',
    ]);
  });

  it('runs chains', () => {
    expect(listed('az login && Get-ClientAccessRule a || Get-ClientAccessRule b')).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b (maybe)',
    ]);
  });

  it('puts out what functions put out', () => {
    expect(
      values("function F { $i++; [void]1; 'a'; 'b' }; Get-ClientAccessRule (F)[1]; Get-ClientAccessRule (F).Count"),
    ).toEqual(['b', '2']);
    expect(values("function F { return 'a' }; Get-ClientAccessRule (F)")).toEqual(['a']);
    expect(values("function F { if ($env:X) { return 'a' }; 'b' }; Get-ClientAccessRule (F)")).toEqual(['?']);
  });

  it('goes on behind what it cannot follow', () => {
    expect(listed('Get-ClientAccessRule a\nif ($x { Get-ClientAccessRule b }\nGet-ClientAccessRule c')).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b (maybe)',
      'Get-ClientAccessRule Identity=c (maybe)',
    ]);
  });
});
