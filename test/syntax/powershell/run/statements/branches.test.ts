import { describe, expect, it } from 'vitest';
import { listed, value, values } from '../../../../support/scripts.ts';

const rule = (name: string): string => `Get-ClientAccessRule ${name}`;

describe('if', () => {
  it('takes the branch that the text decides; the others are doubtful', () => {
    expect(
      listed(`$x = 'b'; if ($x -eq 'a') { ${rule('A')} } elseif ($x -eq 'b') { ${rule('B')} } else { ${rule('C')} }`),
    ).toEqual([
      'Get-ClientAccessRule Identity=A (maybe)',
      'Get-ClientAccessRule Identity=B',
      'Get-ClientAccessRule Identity=C (maybe)',
    ]);
  });

  it('lists both branches of a condition that is unknown', () => {
    expect(listed(`if ($env:X) { ${rule('A')} } else { ${rule('B')} }`)).toEqual([
      'Get-ClientAccessRule Identity=A (conditional)',
      'Get-ClientAccessRule Identity=B (conditional)',
    ]);
  });

  it('knows afterwards only what both branches agree on', () => {
    const branches = "$a = 'x'; $b = 'x'; if ($env:X) { $a = 'y'; $b = 'z'; $c = 1 } else { $b = 'z' }";
    expect(['$a', '$b', '$c'].map((name) => value(name, branches))).toEqual(['?', 'z', '?']);
  });

  it('says nothing of what follows a guard, and that it hangs on what another end hangs on', () => {
    expect(listed(`if (-not $env:X) { Write-Error 'no'; return }; ${rule('A')}`)).toEqual([
      'Get-ClientAccessRule Identity=A',
    ]);
    expect(listed(`if ($env:X) { throw 'no' }; ${rule('A')}`)).toEqual(['Get-ClientAccessRule Identity=A']);
    expect(listed(`if ($env:X) { 'there already'; return }; ${rule('A')}`)).toEqual([
      'Get-ClientAccessRule Identity=A (conditional)',
    ]);
    expect(listed(`if (-not $env:X) { 'nothing to do'; return }; ${rule('A')}`)).toEqual([
      'Get-ClientAccessRule Identity=A',
    ]);
    expect(listed(`if ($l.Count -eq 0) { return }; ${rule('A')}`)).toEqual(['Get-ClientAccessRule Identity=A']);
    expect(values(`$a = 'x'; if ($env:X) { $a = 'y'; exit }; Get-ClientAccessRule $a`)).toEqual(['x']);
  });

  it('changes a table in one branch alone', () => {
    const script =
      "$p = @{ Name = 'A' }; if ($env:X) { $p.Priority = 1; $p.Enabled = $true }; New-ClientAccessRule @p -Action DenyAccess";
    expect(listed(script)).toEqual(['New-ClientAccessRule Name=A Priority=? Enabled=? Action=DenyAccess']);
  });
});

describe('switch', () => {
  it.each([
    ["switch ('b') { 'a' { 1 } 'B' { 2 } default { 3 } }", '2'],
    ["switch ('z') { 'a' { 1 } default { 3 } }", '3'],
    ["switch -Wildcard ('prod-1') { 'prod*' { 1 } 'p*' { 2 } }", '1 2'],
    ["switch -Regex ('a1') { '\\d' { 1; break } 'a' { 2 } }", '1'],
    ["switch -CaseSensitive ('B') { 'b' { 1 } 'B' { 2 } }", '2'],
    ['switch (1..3) { 2 { "two" } { $_ -gt 2 } { "big$_" } }', 'two big3'],
    ["switch ($env:X) { 'a' { 1 } }", '?'],
  ])('%s is %s', (expression, expected) => {
    expect(value('"$v"', `$v = ${expression}`)).toBe(expected);
  });

  it('lists every case of something unknown', () => {
    expect(
      listed(`switch (Read-Host) { '1' { ${rule('A')} } 'q' { exit } default { ${rule('B')} } }; ${rule('C')}`),
    ).toEqual([
      'Get-ClientAccessRule Identity=A (conditional)',
      'Get-ClientAccessRule Identity=B (conditional)',
      'Get-ClientAccessRule Identity=C',
    ]);
  });
});

describe('try', () => {
  it('runs what is tried and what comes last; what is caught is conditional', () => {
    expect(listed(`try { ${rule('A')} } catch { ${rule('B')} } finally { ${rule('C')} }`)).toEqual([
      'Get-ClientAccessRule Identity=A',
      'Get-ClientAccessRule Identity=B (conditional)',
      'Get-ClientAccessRule Identity=C',
    ]);
  });

  it('does not know whether a command that may fail let the next line run', () => {
    const script = '$there = $false; try { Get-ClientAccessRule A -ErrorAction Stop; $there = $true } catch { }';
    expect(value('$there', script)).toBe('?');
    expect(value('$n', "try { $n = 'x'; Get-Thing } catch { Write-Host 'no' }")).toBe('x');
    expect(value('$n', "$n = 'x'; try { Get-Thing } catch { $n = 'y'; throw }")).toBe('x');
    expect(value('$n', "$n = 'x'; try { Get-Thing } catch { $n = 'y' }")).toBe('?');
  });

  it('catches what is surely thrown', () => {
    expect(listed(`try { throw 'x'; ${rule('A')} } catch { ${rule('B')} }; ${rule('C')}`)).toEqual([
      'Get-ClientAccessRule Identity=A (maybe)',
      'Get-ClientAccessRule Identity=B',
      'Get-ClientAccessRule Identity=C',
    ]);
  });
});
