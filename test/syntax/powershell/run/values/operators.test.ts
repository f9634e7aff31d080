import { describe, expect, it } from 'vitest';
import { value } from '../../../../support/scripts.ts';

describe('operators', () => {
  it.each([
    ["'a' + 1", 'a1'],
    ["1 + '2'", '3'],
    ["'a', 'b' + 'c'", 'a b c'],
    ["@('a') + @('b', 'c')", 'a b c'],
    ["'ab' * 2", 'abab'],
    ['7 / 2', '3.5'],
    ['7 % 4', '3'],
    ['3..1', '3 2 1'],
    ["'{0} of {1:D2}' -f 'x', 7", 'x of 07'],
    ["'a', 'b' -join '-'", 'a-b'],
    ["-join ('a', 'b')", 'ab'],
    ["'a;b ;c' -split ';'", 'a b  c'],
    ["'a-b-c' -split '-', 2", 'a b-c'],
    ["-split ' a  b '", 'a b'],
    ["'Mail-App' -replace '-', ''", 'MailApp'],
    ["'2025-07' -replace '(\\d+)-(\\d+)', '$2.$1'", '07.2025'],
    ["'A' -replace 'a', 'b'", 'b'],
    ["'A' -creplace 'a', 'b'", 'A'],
    ["'x' -is [string]", 'True'],
    ["'12' -as [int]", '12'],
    ["-not ''", 'True'],
    ["!'x'", 'False'],
    ['-(3)', '-3'],
    ["('a', 'b', 'ab') -like 'a*'", 'a ab'],
    ["'b' -in 'a', 'b'", 'True'],
    ["'a', 'b' -notcontains 'c'", 'True'],
    ['$true -and -not $false', 'True'],
    ['$false -xor $true', 'True'],
    ["$null ?? 'else'", 'else'],
    ["'then' ?? 'else'", 'then'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it.each([
    "'a' + $env:X",
    "$env:X + 'a'",
    "'{0}' -f $env:X",
    "$env:X -join ','",
    "$env:X -replace 'a'",
    "'a' -eq $env:X",
    "'a' -in $env:X",
    "'x' -replace '(a+)+$', 'y'",
    '1..99999999',
    "'x' * 99999999",
  ])('%s is unknown', (expression) => {
    expect(value(expression)).toBe('?');
  });

  it('knows an outcome that an unknown side cannot change', () => {
    expect(value('$false -and $env:X')).toBe('False');
    expect(value('$env:X -or $true')).toBe('True');
    expect(value('$env:X -and $false')).toBe('False');
  });
});
