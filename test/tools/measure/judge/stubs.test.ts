import { describe, expect, it } from 'vitest';
import { changing, identity, reading } from '../../../../src/syntax/cmdlets/signatures/signature.ts';
import { signatures } from '../../../../src/syntax/cmdlets/signatures/signatures.ts';
import { printStubs } from '../../../../tools/measure/judge/stubs.ts';

const word = { of: 'word', words: ['Allow', 'Deny'] } as const;
const stubs = printStubs({
  'Set-A': changing({
    Identity: identity,
    Action: { takes: word, aliases: ['ac'] },
    Actions: { takes: { ...word, of: 'words' }, sets: ['one', 'two'] },
    Confirm: { takes: 'switch' },
  }),
  'New-B': reading({
    Name: { takes: 'text', mandatory: true, olderName: 'Title' },
    Title: { takes: 'text' },
  }),
});

describe('a stand-in', () => {
  it('has the parameters of its cmdlet but those that PowerShell adds itself', () => {
    expect(stubs).toContain(`function global:Set-A {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess)]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)] [string] $Identity,
        [Alias('ac')] [StubWords0] $Action,
        [Parameter(ParameterSetName = 'one')] [Parameter(ParameterSetName = 'two')] [StubWords0[]] $Actions
    )
`);
  });

  it('has a set for a parameter, one for its older name and one for both', () => {
    expect(stubs).toContain(`function global:New-B {
    [CmdletBinding(PositionalBinding = $false, DefaultParameterSetName = 'Name')]
    param(
        [Parameter(ParameterSetName = 'Name', Mandatory)] [Parameter(ParameterSetName = 'both', Mandatory)] [string] $Name,
        [Parameter(ParameterSetName = 'Title', Mandatory)] [Parameter(ParameterSetName = 'both', Mandatory)] [string] $Title
    )
`);
  });

  it('shares its enumerations with others, and is known by name', () => {
    expect(stubs.match(/^enum .*$/gm)).toEqual(['enum StubWords0 { Allow; Deny }']);
    expect(stubs).toContain("([string[]] ('Set-A', 'New-B'), ");
  });

  it('stands for each cmdlet that is read', () => {
    const names = [...printStubs(signatures).matchAll(/^function global:(\w+-\w+) \{/gm)].map(([, name]) => name);
    expect(names.filter((name) => name === 'New-ClientAccessRule')).toHaveLength(1);
    expect(names).toEqual(Object.keys(signatures));
  });
});
