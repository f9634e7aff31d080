import { describe, expect, it } from 'vitest';
import { value } from '../../../../support/scripts.ts';

describe('methods of texts', () => {
  it.each([
    ["' a '.Trim()", 'a'],
    ["'xxaxx'.TrimStart('x')", 'axx'],
    ["'a/'.TrimEnd('/')", 'a'],
    ["'Ab'.ToLower()", 'ab'],
    ["'Ab'.ToUpperInvariant()", 'AB'],
    ["'a.b.c'.Replace('.', '-')", 'a-b-c'],
    ["'a@b'.Split('@')[1]", 'b'],
    ["'a;b,c'.Split(@(';', ','))[2]", 'c'],
    ["'app-x'.StartsWith('app')", 'True'],
    ["'app-x'.StartsWith('APP', 'OrdinalIgnoreCase')", 'True'],
    ["'app-x'.EndsWith('y')", 'False'],
    ["'app-x'.Contains('-')", 'True'],
    ["'app-x'.IndexOf('-')", '3'],
    ["'app-x'.Substring(4)", 'x'],
    ["'app-x'.Substring(0, 3)", 'app'],
    ["'app'.Insert(3, 's')", 'apps'],
    ["'apps'.Remove(3)", 'app'],
    ["'7'.PadLeft(3, '0')", '007'],
    ["'a'.Length", '1'],
    ["('a', 'B').ToUpper()", 'A B'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it.each(["'a'.Normalize()", "'a'.Replace('a', $env:X)", "'a'.Substring(5)", '$env:X.Trim()'])(
    '%s is unknown',
    (expression) => {
      expect(value(expression)).toBe('?');
    },
  );
});
