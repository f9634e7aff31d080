import { describe, expect, it } from 'vitest';
import { isKnownValue, isReadWhole } from '../../../src/syntax/cmdlets/known-value.ts';

describe('known values', () => {
  it.each([
    ['null', true],
    ['', true],
    [false, true],
    [[], true],
    [{ Add: ['a'] }, true],
    [null, false],
    [['a', null], false],
    [{ Add: ['a', null] }, false],
  ])('%j: %s', (value, expected) => {
    expect(isKnownValue(value)).toBe(expected);
  });

  it('a call is read whole when it binds, too', () => {
    const call = { cmdlet: 'Get-ClientAccessRule', parameters: { Identity: 'A' }, place: { line: 1, column: 1 } };
    expect([isReadWhole(call), isReadWhole({ ...call, binds: false })]).toEqual([true, false]);
  });
});
