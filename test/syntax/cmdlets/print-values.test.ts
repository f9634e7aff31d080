import { expect, test } from 'vitest';
import { printArgument, printValue } from '../../../src/syntax/cmdlets/print-values.ts';

test.each([
  ['Block', 'Block'],
  ['a b', "'a b'"],
  ['', "''"],
  ['007', "'007'"],
  ['O’Hara', "'O’’Hara'"],
  ['a\nb', "('a' + [char]0xa + 'b')"],
  [true, '$true'],
  [null, '$none'],
  [['a', null, 'b c'], "a,$none,'b c'"],
  [[['a', 'b'], 'c'], "('a','b'),c"],
  [[], '@()'],
  [{ Add: 'a', 'x y': ['b', null] }, "@{Add='a'; 'x y'='b',$none}"],
])('%j is printed as %s', (value, text) => {
  expect(printArgument(value, '$none')).toBe(text);
});

test('without a name for the unknown it is $null', () => {
  expect([printValue(null), printArgument([undefined])]).toEqual(['$null', '$null']);
});
