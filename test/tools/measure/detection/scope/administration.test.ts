import { describe, expect, it } from 'vitest';
import { calling, questionsOf } from '../../../../../tools/measure/detection/scope/administration.ts';

const calls = calling('Remove-ClientAccessRule', { Identity: 'A' }, [{ Identity: undefined }, { Confirm: false }]);

describe('calling', () => {
  it('changes one parameter at a time, or leaves it out', () => {
    expect(calls.map(({ parameters }) => parameters)).toEqual([
      { Identity: 'A' },
      {},
      { Identity: 'A', Confirm: false },
    ]);
  });
});

describe('questionsOf', () => {
  it('asks every list of calls of everything that is given, where both are together of that size', () => {
    const parts = [
      { entries: 0, given: ['none'], calls, length: 2 },
      { entries: 1, given: ['one', 'other'], calls, length: 1 },
      { entries: 1, given: ['larger'], calls, length: 2 },
    ];
    const asked: string[] = [];
    const questions = questionsOf(parts, 2, (given, cmdlets) => {
      asked.push(`${given} ${cmdlets.length}`);
      return [];
    });
    expect([...questions]).toEqual([]);
    expect(asked.length).toBe(9 + 6);
    expect([...new Set(asked)]).toEqual(['none 2', 'one 1', 'other 1']);
  });
});
