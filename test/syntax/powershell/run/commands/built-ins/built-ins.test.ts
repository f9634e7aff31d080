import { describe, expect, it } from 'vitest';
import { findCmdlet } from '../../../../../../src/syntax/cmdlets/signatures/signatures.ts';
import { builtIns } from '../../../../../../src/syntax/powershell/run/commands/built-ins/built-ins.ts';

describe('commands that are followed', () => {
  it('are found by folded names, and none of them is ours', () => {
    const names = [...builtIns.keys()];
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
    expect(names.filter((name) => findCmdlet(name) !== undefined)).toEqual([]);
  });
});
