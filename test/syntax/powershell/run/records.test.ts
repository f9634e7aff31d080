import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/model/inventory/call.ts';
import { readCalls } from '../../../../src/syntax/cmdlets/read-calls.ts';
import type { Datum } from '../../../../src/syntax/powershell/datum.ts';

const policies: readonly Datum[] = [
  {
    kind: 'object',
    type: 'ApplicationAccessPolicy',
    properties: { Identity: 'p1', AppId: 'a', ScopeName: 'Sales', IsValid: true },
  },
  {
    kind: 'object',
    type: 'ApplicationAccessPolicy',
    properties: { Identity: 'p2', AppId: 'b', ScopeName: null, IsValid: true },
  },
];
const group: Datum = { kind: 'object', type: 'Group', properties: { Name: 'Sales', DistinguishedName: 'CN=Sales' } };

/** What a script does where two policies and one group are there. */
function performed(text: string): readonly string[] {
  const done: string[] = [];
  const perform = (call: Call): readonly Datum[] | undefined => {
    const marks = call.conditional === true ? ' (conditional)' : '';
    done.push(
      `${call.cmdlet} ${Object.entries(call.parameters)
        .map(([name, value]) => `${name}=${value ?? '?'}`)
        .join(' ')}${marks}`,
    );
    if (call.cmdlet === 'Get-ApplicationAccessPolicy') return policies;
    if (call.cmdlet === 'Get-ManagementScope') return [];
    return call.cmdlet === 'Get-Group' ? [group] : undefined;
  };
  readCalls(text, { world: { assumes: true, perform } });
  return done.filter((each) => !each.startsWith('Get-'));
}

describe('a script that is run against a state', () => {
  it.each([
    [
      'Get-ApplicationAccessPolicy | Remove-ApplicationAccessPolicy',
      ['Remove-ApplicationAccessPolicy Identity=p1', 'Remove-ApplicationAccessPolicy Identity=p2'],
    ],
    [
      "Get-ApplicationAccessPolicy | Where-Object { $_.AppId -eq 'b' -and $_.IsValid } | Remove-ApplicationAccessPolicy",
      ['Remove-ApplicationAccessPolicy Identity=p2'],
    ],
    [
      'foreach ($p in Get-ApplicationAccessPolicy) { Set-ApplicationAccessPolicy $p.Identity -Description "for $($p.ScopeName)" }',
      [
        'Set-ApplicationAccessPolicy Description=for Sales Identity=p1',
        'Set-ApplicationAccessPolicy Description=? Identity=p2',
      ],
    ],
    [
      "$p = Get-ApplicationAccessPolicy | ? AppId -eq 'z'; if (-not $p) { Remove-ClientAccessRule none } else { Remove-ClientAccessRule some }",
      ['Remove-ClientAccessRule Identity=none'],
    ],
    [
      'if (!(Get-ManagementScope S)) { New-ManagementScope S -RecipientRestrictionFilter "MemberOfGroup -eq \'$((Get-Group Sales).DistinguishedName)\'" }',
      ["New-ManagementScope RecipientRestrictionFilter=MemberOfGroup -eq 'CN=Sales' Name=S"],
    ],
    [
      "param($Name = 'D', [switch] $Force)\nRemove-ClientAccessRule $Name; if ($Force) { Remove-ClientAccessRule forced }",
      ['Remove-ClientAccessRule Identity=D'],
    ],
    ['param($Name)\nRemove-ClientAccessRule $Name', ['Remove-ClientAccessRule Identity=?']],
    [
      'if ($env:X) { Remove-ClientAccessRule a } else { New-ManagementScope b -RecipientRestrictionFilter "City -eq \'x\'" }',
      ["New-ManagementScope RecipientRestrictionFilter=City -eq 'x' Name=b (conditional)"],
    ],
    ["if (-not $env:X) { Write-Error 'no'; exit }; Remove-ClientAccessRule a", ['Remove-ClientAccessRule Identity=a']],
    ['try { Remove-ClientAccessRule a } catch { Remove-ClientAccessRule b }', ['Remove-ClientAccessRule Identity=a']],
    [
      'function F { Remove-ClientAccessRule a }; Start-Job { Remove-ClientAccessRule b }; exit; Remove-ClientAccessRule c',
      [],
    ],
    [
      'New-ManagementScope S -RecipientRestrictionFilter (Get-ApplicationAccessPolicy)[0].DisplayName',
      ['New-ManagementScope RecipientRestrictionFilter=? Name=S'],
    ],
  ])('%s', (script, expected) => {
    expect(performed(script)).toEqual(expected);
  });
});

describe('calls', () => {
  it('are not performed where nothing is assumed', () => {
    const perform = (): never => {
      throw new Error('performed');
    };
    expect(readCalls('Get-ClientAccessRule a', { world: { assumes: false, perform } }).calls).toHaveLength(1);
  });

  it('say what the binder says of them, where it stands', () => {
    const { notes } = readCalls("$p = @{ Nme = 'a' }\nNew-ClientAccessRule @p -Action Allow -Priority X");
    expect(notes.map(({ place, kind }) => `${place.line} ${kind}`)).toEqual(
      expect.arrayContaining(['2 unknown-name', '2 does-not-bind']),
    );
  });
});
