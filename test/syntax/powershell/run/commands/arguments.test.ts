import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../../../src/syntax/cmdlets/read-calls.ts';
import { listed } from '../../../../support/scripts.ts';

describe('arguments', () => {
  it.each([
    ["$l = , 'a'; Get-ClientAccessRule @l", 'Get-ClientAccessRule Identity=a'],
    ['New-ClientAccessRule @rule', 'New-ClientAccessRule'],
    ['New-ClientAccessRule @rule -Name A -Action DenyAccess', 'New-ClientAccessRule Name=A Action=DenyAccess'],
    ["$p = @{ Name = 'A'; Action = $env:X }; New-ClientAccessRule @p", 'New-ClientAccessRule Name=A Action=?'],
    ['Get-ClientAccessRule -Identity:a 2>$null > out.txt', 'Get-ClientAccessRule Identity=a'],
    ['New-DistributionGroup G -Members @(Get-Thing)', 'New-DistributionGroup Members=? Name=G'],
    ["New-DistributionGroup G -Members 'a', $env:X, 'b'", 'New-DistributionGroup Members=[a,?,b] Name=G'],
  ])('%s', (script, expected) => {
    expect(listed(script)).toEqual([expected]);
  });

  it('notes every value that is known only when the script runs, with what it depends on', () => {
    const { notes } = readCalls(
      'param($G)\n$a = $env:APP\nNew-ApplicationAccessPolicy -AppId $a -PolicyScopeGroupId "x$G" -AccessRight (Read-Host \'r\') @more',
    );
    expect(notes.map(({ place, kind, text, why }) => `${place.line}:${place.column} ${kind} ${text}: ${why}`)).toEqual([
      '3:36 unknown-value $a: AppId is known only when the script runs: $env:APP',
      '3:59 unknown-value "x$G": PolicyScopeGroupId is known only when the script runs: the script\'s parameter G',
      "3:78 unknown-value (Read-Host 'r'): AccessRight is known only when the script runs: Read-Host",
      '3:94 unknown-value @more: what is splatted is known only when the script runs: $more',
    ]);
  });

  it('takes words in brackets for what somebody is to fill in', () => {
    const { calls, notes } = readCalls('New-ClientAccessRule -Name (your name) -Action DenyAccess');
    expect(calls.map(({ parameters }) => parameters)).toEqual([{ Name: null, Action: 'DenyAccess' }]);
    expect(notes[0]?.kind).toBe('placeholder');
  });

  it('keeps braces of a passage as they are written, but not a filter', () => {
    const host = { host: true };
    expect(listed('Get-ClientAccessRule {rule name}', host)).toEqual(['Get-ClientAccessRule Identity={rule name}']);
    expect(listed("New-ManagementScope S -RecipientRestrictionFilter {City -eq 'Oslo'}", host)).toEqual([
      "New-ManagementScope RecipientRestrictionFilter=City -eq 'Oslo' Name=S",
    ]);
  });
});
