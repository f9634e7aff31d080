import { describe, expect, it } from 'vitest';
import type { Call, Value } from '../../../../src/model/inventory/call.ts';
import type { Answer } from '../../../../tools/measure/judge/answer.ts';
import { differences } from '../../../../tools/measure/judge/compare.ts';

const cmdlet = 'Get-ClientAccessRule';
const heard = (Identity: Value, line = 1) => ({ cmdlet, line, parameters: { Identity } });
const call = (Identity: Value, line = 1): Call => ({ cmdlet, place: { line, column: 1 }, parameters: { Identity } });
const answer = { calls: [heard('a')], failed: [] };
const kinds = (of: Answer, calls: readonly Call[], faults = 0) =>
  differences(of, { calls, faults }).map(({ kind }) => kind);

describe('a difference is seen', () => {
  it.each<[string, readonly Call[], number, readonly string[]]>([
    ['none', [call('a')], 0, []],
    ['a call that is missing', [], 0, ['missing']],
    ['a call that does not run', [call('a'), call('a')], 0, ['invented']],
    ['a call that perhaps does not run', [call('a'), { ...call('a'), maybe: true }], 0, []],
    ['another value', [call('b')], 0, ['value']],
    ['a value too many', [{ ...call('a'), parameters: { Identity: 'a', WhatIf: true } }], 0, ['value']],
    ['an unknown value', [call(null)], 0, ['unknown']],
    ['a refusal', [{ ...call('a'), binds: false }], 0, ['refuses']],
    ['a doubt', [{ ...call('a'), maybe: true }], 0, ['doubt']],
    ['a pipeline', [{ ...call('a'), pipelineInput: true }], 0, ['pipeline input']],
    ['another line', [call('a', 2)], 0, ['missing', 'invented']],
    ['another line, of a call that is not written as a command', [{ ...call('a', 2), via: 'a splat' }], 0, []],
    ['a fault', [call('a')], 1, ['fault']],
  ])('%s', (_, calls, faults, expected) => {
    expect(kinds(answer, calls, faults)).toEqual(expected);
  });

  it('a call that PowerShell refuses', () => {
    const refused = { calls: [{ cmdlet, line: 1, refused: 'MissingArgument' }], failed: [] };
    expect(differences(refused, { calls: [call('a')], faults: 0 })).toEqual([
      { kind: 'binds', text: `${cmdlet}: MissingArgument` },
    ]);
    expect(kinds(refused, [{ ...call('a'), binds: false }])).toEqual([]);
    expect(kinds(refused, [call(['a', null])])).toEqual([]);
    expect(kinds(refused, [])).toEqual([]);
  });

  it('a text that PowerShell does not parse', () => {
    expect(differences({ parses: false, why: 'MissingEndCurlyBrace' }, { calls: [], faults: 0 })).toEqual([
      { kind: 'no fault', text: 'MissingEndCurlyBrace' },
    ]);
    expect(kinds({ parses: false, why: 'MissingEndCurlyBrace' }, [call('a')], 1)).toEqual([]);
  });

  it('with both values', () => {
    expect(differences(answer, { calls: [{ ...call('a'), parameters: {} }], faults: 0 })).toEqual([
      { kind: 'value', text: 'Identity: PowerShell "a", ours nothing' },
    ]);
  });
});

describe('no difference is', () => {
  it.each<[string, Value, Value]>([
    ['a list of one', ['a'], 'a'],
    ['nothing, however it is bound', '', null],
    ['an empty list', [], ''],
    ['the order and the case of the parts of a hashtable', { k: 'v', Deep: ['x'] }, { deep: 'x', K: 'v' }],
  ])('%s', (_, theirs, ours) => {
    expect(kinds({ calls: [heard(theirs)], failed: [] }, [call(ours)])).toEqual([]);
  });

  it('the word of an enumeration where another is written', () => {
    const written = { ...call('Allow'), enum: { Identity: 'AllowAccess' } };
    expect(kinds({ calls: [heard('AllowAccess')], failed: [] }, [written])).toEqual([]);
    expect(kinds({ calls: [heard('AllowAccess')], failed: [] }, [call('1')])).toEqual(['unknown']);
  });

  it('what follows an error of the text, or of a text that does not end', () => {
    expect(kinds({ calls: [], failed: ['DivideByZero'] }, [call('a')])).toEqual([]);
    expect(kinds({ calls: [], failed: ['x'] }, [call('a')])).toEqual(['invented']);
    expect(kinds({ ended: 'time' }, [call('a')])).toEqual([]);
  });

  it('what we do not claim to know after a foreign command', () => {
    const foreign = { ...answer, foreign: true } as const;
    expect(kinds(foreign, [call(null), call('b', 2)])).toEqual([]);
    expect(kinds(foreign, [call('b')])).toEqual(['value']);
  });
});

it('calls of one line are compared with those that fit them best', () => {
  const two = { calls: [heard('a'), heard('b')], failed: [] };
  expect(kinds(two, [call('b'), call('a')])).toEqual([]);
  expect(kinds(two, [call('b'), call(null)])).toEqual(['unknown']);
});
