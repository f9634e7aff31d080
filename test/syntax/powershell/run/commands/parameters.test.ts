import { describe, expect, it } from 'vitest';
import {
  isMandatory,
  isSwitch,
  named,
  namesOf,
  ordered,
  pipelineKind,
} from '../../../../../src/syntax/powershell/run/commands/parameters.ts';
import type { ScriptParameter } from '../../../../../src/syntax/powershell/tree.ts';

const parameter = (name: string, ...attributes: readonly string[]): ScriptParameter => ({
  name,
  attributes,
  start: 0,
  end: 0,
});

describe('parameters of functions', () => {
  it('have names, aliases and beginnings', () => {
    const all = [parameter('Name', "Alias('n', 'Title')"), parameter('Number'), parameter('Group')];
    expect(namesOf(all[0] ?? parameter(''))).toEqual(['Name', 'n', 'Title']);
    expect(named(all, 'TITLE')?.name).toBe('Name');
    expect(named(all, 'n')?.name).toBe('Name');
    expect(named(all, 'nu')?.name).toBe('Number');
    expect(named(all, 'Gr')?.name).toBe('Group');
    expect(named([parameter('Name'), parameter('Number')], 'n')).toBeUndefined();
  });

  it('stand where their attributes put them', () => {
    const all = [
      parameter('a'),
      parameter('b', 'Parameter(Position = 1)'),
      parameter('c', 'Parameter(Mandatory, Position=0)'),
    ];
    expect(ordered(all).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  });

  it('say what they must have and what they take', () => {
    expect(isMandatory(parameter('a', 'Parameter(Mandatory = $true)'))).toBe(true);
    expect(isMandatory(parameter('a', 'Parameter(Mandatory = $false)'))).toBe(false);
    expect(pipelineKind(parameter('a', 'Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)'))).toBe('value');
    expect(pipelineKind(parameter('a', 'Parameter(ValueFromPipelineByPropertyName = $true)'))).toBe('property');
    expect(pipelineKind(parameter('a', 'Parameter(Mandatory)'))).toBeUndefined();
    expect(isSwitch({ ...parameter('a'), type: 'switch' })).toBe(true);
  });
});
