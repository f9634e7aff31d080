import { expect, test } from 'vitest';
import { integerOf, roundToInteger } from '../../../../src/syntax/cmdlets/binding/numbers.ts';

/** What PowerShell 7.6.9 made of these texts where an integer belongs; undefined: refused. */
test.each<[string, number | undefined]>([
  ['0x10', 16],
  ['-0x10', -16],
  ['0b11', 3],
  ['1kb', 1024],
  ['1.5KB', 1536],
  ['10.5', 10],
  ['11.5', 12],
  ['.5', 0],
  ['5.', 5],
  ['5l', 5],
  ['+5', 5],
  ['\t 7 ', 7],
  ['1,0,0', 100],
  ['1e3', 1000],
  ['', 0],
  ['2147483647', 2_147_483_647],
  ['2147483648', undefined],
  ['1e400', undefined],
  ['1_0', undefined],
  ['ten', undefined],
  ['5 5', undefined],
  ['0x', undefined],
])('%j is %s', (text, value) => {
  expect(integerOf(text)).toBe(value);
});

test('a half goes to the even neighbour, and there is no negative zero', () => {
  expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.51].map(roundToInteger)).toEqual([0, 2, 2, 0, -2, 3]);
});

test('a long text is looked at once', () => {
  expect(integerOf('9'.repeat(100_000))).toBeUndefined();
  expect(integerOf(`${'1,'.repeat(100_000)}x`)).toBeUndefined();
});
