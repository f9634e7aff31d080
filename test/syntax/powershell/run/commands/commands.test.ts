import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../../../src/syntax/cmdlets/read-calls.ts';
import { listed } from '../../../../support/scripts.ts';

describe('commands', () => {
  it.each([
    ['exchangeonlinemanagement\\get-clientaccessrule a', ['Get-ClientAccessRule Identity=a']],
    [
      "& 'Get-ClientAccessRule' a; . Get-ClientAccessRule b",
      ['Get-ClientAccessRule Identity=a', 'Get-ClientAccessRule Identity=b'],
    ],
    ["$c = 'Get-ClientAccessRule'; & $c a", ['Get-ClientAccessRule Identity=a (via a variable that holds the name)']],
    [
      '$v = \'Get\'; & "$v-ClientAccessRule" a',
      ['Get-ClientAccessRule Identity=a (via a variable that holds the name)'],
    ],
    [
      '& (Get-Command Get-ClientAccessRule) a',
      ['Get-ClientAccessRule Identity=a (via a variable that holds the name)'],
    ],
    ['Set-Alias gr Get-ClientAccessRule\ngr a', ['Get-ClientAccessRule Identity=a (via an alias set in line 1)']],
    [
      'foo { Get-ClientAccessRule a } -Then @({ Get-ClientAccessRule b })',
      ['Get-ClientAccessRule Identity=a (maybe)', 'Get-ClientAccessRule Identity=b (maybe)'],
    ],
    ['$b = { Get-ClientAccessRule a }', ['Get-ClientAccessRule Identity=a (maybe)']],
    [
      'if (Get-Command Get-ClientAccessRule) { Get-ClientAccessRule a }',
      ['Get-ClientAccessRule Identity=a (conditional)'],
    ],
  ])('%s', (script, expected) => {
    expect(listed(script)).toEqual(expected);
  });

  it.each([
    'Get-ClientAccessRule -?',
    'Get-Help New-ClientAccessRule -Full',
    "Get-Command New-ClientAccessRule, 'Get-ClientAccessRule'",
    'Mock New-ClientAccessRule { Get-ClientAccessRule a }',
    'Should -Invoke New-ClientAccessRule -Times 1',
    '.\\New-ClientAccessRule.ps1 -Name a',
    "& 'C:\\tools\\New-ClientAccessRule.ps1'",
    'Write-Host "Run New-ClientAccessRule -Name a"',
    "$h = @{ 'Get-ClientAccessRule' = 1 }",
    'New-CsApplicationAccessPolicy -Identity a',
    'cmd /c "Get-ClientAccessRule"',
  ])('%s is no call', (script) => {
    expect(listed(script)).toEqual([]);
  });

  it('says what a name was perhaps meant to be, unless the script has such a function', () => {
    const whys = (script: string): readonly string[] =>
      readCalls(script).notes.map(({ kind, hint }) => `${kind} ${hint}`);
    expect(whys('New-ApplicationAcessPolicy -AppId a')).toEqual(['unknown-name New-ApplicationAccessPolicy']);
    expect(whys('function New-ApplicationAcessPolicy { }; New-ApplicationAcessPolicy -AppId a')).toEqual([]);
  });

  it('says that a name of a parameter was taken for a command', () => {
    expect(readCalls('Get-ClientAccessRule\n-Identity a').notes.map(({ place }) => place.line)).toEqual([2]);
  });
});
