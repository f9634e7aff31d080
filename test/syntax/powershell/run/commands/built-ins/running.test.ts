import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../../../../src/syntax/cmdlets/read-calls.ts';
import { listed } from '../../../../../support/scripts.ts';

describe('commands that run something', () => {
  it.each([
    ['Invoke-Command -ComputerName x { Get-ClientAccessRule a }', 'Get-ClientAccessRule Identity=a'],
    [
      "$n = 'a'; Invoke-Command -Session $s -ScriptBlock { Get-ClientAccessRule $using:n }",
      'Get-ClientAccessRule Identity=a',
    ],
    ["Invoke-Command { param($x) Get-ClientAccessRule $x } -ArgumentList 'a', 'b'", 'Get-ClientAccessRule Identity=a'],
    ['1 | ForEach-Object -Parallel { Get-ClientAccessRule $_ }', 'Get-ClientAccessRule Identity=1'],
    ['Measure-Command { Get-ClientAccessRule a }', 'Get-ClientAccessRule Identity=a'],
    ['Start-Job { Get-ClientAccessRule a }', 'Get-ClientAccessRule Identity=a (maybe)'],
    ['Register-ObjectEvent $w Changed -Action { Get-ClientAccessRule a }', 'Get-ClientAccessRule Identity=a (maybe)'],
    ['Invoke-Expression "Get-ClientAccessRule \'a b\'"', 'Get-ClientAccessRule Identity=a b (via Invoke-Expression)'],
    ["$n = 'a'; iex ('Get-ClientAccessRule {0}' -f $n)", 'Get-ClientAccessRule Identity=a (via Invoke-Expression)'],
    ["'Get-ClientAccessRule a' | iex", 'Get-ClientAccessRule Identity=a (via Invoke-Expression)'],
    ['iex \'iex "Get-ClientAccessRule a"\'', 'Get-ClientAccessRule Identity=a (via Invoke-Expression)'],
    [
      'powershell.exe -NoProfile -Command "Get-ClientAccessRule a"',
      'Get-ClientAccessRule Identity=a (via powershell.exe)',
    ],
    ['pwsh -c { Get-ClientAccessRule a }', 'Get-ClientAccessRule Identity=a (maybe)'],
  ])('%s', (script, expected) => {
    expect(listed(script)).toEqual([expected]);
  });

  it('says so where the text that is run is unknown', () => {
    expect(readCalls('Invoke-Expression $env:X').notes.map(({ why }) => why)).toEqual([
      'runs a text that is known only when the script runs',
    ]);
  });

  it('puts the calls of a text where it is run', () => {
    expect(listed("\n  iex 'Get-ClientAccessRule'", { lines: true })).toEqual([
      '2 Get-ClientAccessRule (via Invoke-Expression)',
    ]);
  });

  it('does not run texts within texts for ever', () => {
    expect(listed("$t = 'Get-ClientAccessRule; iex $t'; iex $t").length).toBeLessThan(10);
  });
});
