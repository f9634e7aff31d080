import { describe, expect, it } from 'vitest';
import { listed, values } from '../../../../support/scripts.ts';

const deny = `function New-Deny {
  [CmdletBinding()]
  param(
    [Parameter(Mandatory, Position = 0)] [string] $Name,
    [Parameter(Position = 1)] [Alias('Proto')] [string[]] $Protocol = @('IMAP4', 'POP3'),
    [int] $Priority,
    [switch] $Allow
  )
  $p = @{ Name = $Name; Action = $(if ($Allow) { 'AllowAccess' } else { 'DenyAccess' }); AnyOfProtocols = $Protocol }
  if ($PSBoundParameters.ContainsKey('Priority')) { $p.Priority = $Priority }
  New-ClientAccessRule @p
}`;

describe('functions', () => {
  it.each([
    ["New-Deny 'A'", 'Name=A Action=DenyAccess AnyOfProtocols=[IMAP4,POP3]'],
    [
      'New-Deny -nam A -pri 2 -Verbose -ErrorAction Stop',
      'Name=A Action=DenyAccess AnyOfProtocols=[IMAP4,POP3] Priority=2',
    ],
    ['New-Deny A REST -Allow', 'Name=A Action=AllowAccess AnyOfProtocols=[REST]'],
    ['New-Deny -Proto REST, IMAP4 A -Allow:$false', 'Name=A Action=DenyAccess AnyOfProtocols=[REST,IMAP4]'],
    [
      "$more = @{ Name = 'A'; Priority = 9 }; New-Deny @more -Protocol POP3",
      'Name=A Action=DenyAccess AnyOfProtocols=[POP3] Priority=9',
    ],
    ["'A' | ForEach-Object { New-Deny $_ REST }", 'Name=A Action=DenyAccess AnyOfProtocols=[REST]'],
    ['New-Deny $env:X REST', 'Name=? Action=DenyAccess AnyOfProtocols=[REST]'],
    ['New-Deny @unknown', 'Name=? Action=? AnyOfProtocols=? Priority=?'],
  ])('%s', (script, expected) => {
    expect(listed(`${deny}\n${script}`)).toEqual([`New-ClientAccessRule ${expected}`]);
  });

  it('are known before they are defined, and within each other', () => {
    expect(
      values(
        'Outer a\nfunction Outer($x) { function Inner($y) { Get-ClientAccessRule "$x $y" }; Inner 1; Inner -y 2 }',
      ),
    ).toEqual(['a 1', 'a 2']);
  });

  it('take what comes down the pipeline', () => {
    const each =
      'function Each { param([Parameter(ValueFromPipeline)] $Id, $Tag) begin { $n = 0 } process { $n++; Get-ClientAccessRule "$Id $Tag $n" } }';
    expect(values(`${each}; 'a', 'b' | Each -Tag t`)).toEqual(['a t 1', 'b t 2']);
    expect(values(`${each}; Get-Thing | Each -Tag t`)).toEqual(['?']);
    const named =
      "function Named { param([Parameter(ValueFromPipelineByPropertyName)] [Alias('Group')] $Scope = 'none', [Parameter(ValueFromPipelineByPropertyName)] $App) process { Get-ClientAccessRule \"$App $Scope\" } }";
    expect(
      values(`${named}; [pscustomobject] @{ App = 'a'; Group = 'g' } | Named; [pscustomobject] @{ App = 'b' } | Named`),
    ).toEqual(['a g', 'b none']);
    expect(values('filter Get-It { Get-ClientAccessRule "f $_" }; 1, 2 | Get-It')).toEqual(['f 1', 'f 2']);
  });

  it('see the variables of those who call them, and leave theirs behind', () => {
    expect(
      values("$x = 'script'; function F { Get-ClientAccessRule $x; $x = 'own' }; F; Get-ClientAccessRule $x"),
    ).toEqual(['script', 'script']);
    expect(values("function F { $script:x = 'new' }; F; Get-ClientAccessRule $x")).toEqual(['new']);
  });

  it('pass on what they are given', () => {
    expect(listed('function Pass { Get-ClientAccessRule @args }; Pass -Identity a; Pass b')).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b',
    ]);
    expect(listed('function Bound { param($Identity) Get-ClientAccessRule @PSBoundParameters }; Bound a')).toEqual([
      'Get-ClientAccessRule Identity=a',
    ]);
  });

  it('that nobody calls are listed once, with what the text says of them', () => {
    expect(listed("$g = 'grp'; function F($m) { Add-DistributionGroupMember $g -Member $m }")).toEqual([
      'Add-DistributionGroupMember Member=? Identity=grp (maybe)',
    ]);
    expect(listed("function In($x) { Get-ClientAccessRule $x }; function Out { In 'a'; In 'b' }")).toEqual([
      'Get-ClientAccessRule Identity=a (maybe)',
      'Get-ClientAccessRule Identity=b (maybe)',
    ]);
  });

  it('that call themselves do so for as long as they are told what', () => {
    expect(
      listed('function Deep($g) { Get-DistributionGroupMember $g | ForEach-Object { Deep $_.Name } }; Deep top'),
    ).toEqual(['Get-DistributionGroupMember Identity=top']);
    expect(values('function Down($n) { if ($n -gt 0) { Get-ClientAccessRule $n; Down ($n - 1) } }; Down 3')).toEqual([
      '3',
      '2',
      '1',
    ]);
    expect(
      values('function For-Ever($n) { Get-ClientAccessRule $n; For-Ever ($n + 1) }; For-Ever 0').length,
    ).toBeLessThan(30);
  });

  it('run the blocks that they are given', () => {
    const retry =
      'function Retry([scriptblock] $Do) { for ($i = 0; $i -lt 3; $i++) { try { return & $Do } catch { Start-Sleep 1 } }; throw "no" }';
    expect(listed(`${retry}; Retry { Get-ClientAccessRule a }; Retry { Get-ClientAccessRule b }`)).toEqual([
      'Get-ClientAccessRule Identity=a',
      'Get-ClientAccessRule Identity=b',
    ]);
    expect(listed(`${retry}; if ($env:X) { Retry { Get-ClientAccessRule a } }`)).toEqual([
      'Get-ClientAccessRule Identity=a (conditional)',
    ]);
  });

  it('with the name of a cmdlet of ours make its calls doubtful', () => {
    expect(listed('function Get-ClientAccessRule { param($Identity) }; Get-ClientAccessRule a')).toEqual([
      'Get-ClientAccessRule Identity=a (maybe)',
    ]);
  });
});
