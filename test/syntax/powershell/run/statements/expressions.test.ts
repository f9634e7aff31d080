import { describe, expect, it } from 'vitest';
import { readCalls } from '../../../../../src/syntax/cmdlets/read-calls.ts';
import { listed, value } from '../../../../support/scripts.ts';

describe('expressions', () => {
  it.each([
    ['"a$($n + 1)b"', 'a8b'],
    [`"$n.x $\{n}th $('q')"`, '7.x 7th q'],
    ["'$n'", '$n'],
    ['($n -gt 5) ? "big" : "small"', 'big'],
    ["$(if ($n) { 'yes' } else { 'no' })", 'yes'],
    ["@('a'; 'b').Count", '2'],
    ["('a', 'b').Count", '2'],
    ['(1..3 | ForEach-Object { $_ * 2 }) -join ","', '2,4,6'],
    ['({ param($x) $x + 1 }).Invoke(2)', '3'],
    ["& { 'in' }", 'in'],
    ["@{ a = 'hash' }.a", 'hash'],
    ["'u@contoso.com' -match '^([^@]+)@(.+)$' ? $Matches[1] + $Matches[2] : ''", 'ucontoso.com'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression, '$n = 7')).toBe(expected);
  });

  it('is unknown as a whole with an unknown part', () => {
    expect(listed('Get-ClientAccessRule "a $env:X b"; Get-ClientAccessRule a-$env:X')).toEqual([
      'Get-ClientAccessRule Identity=?',
      'Get-ClientAccessRule Identity=?',
    ]);
  });

  it('finds calls wherever an expression can stand', () => {
    const script = `$h = @{ a = Get-ClientAccessRule 1; b = (Get-ClientAccessRule 2).Name }
"$(Get-ClientAccessRule 3)" | Out-Null
[void](Get-ClientAccessRule 4)
(Get-ClientAccessRule 5)[0].Name.Trim((Get-ClientAccessRule 6))
return @(Get-ClientAccessRule 7) + $(Get-ClientAccessRule 8)`;
    expect(listed(script)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((each) => `Get-ClientAccessRule Identity=${each}`));
  });

  it('says of a side that is not evaluated that it is doubtful', () => {
    expect(
      listed(
        "$false -and (Get-ClientAccessRule a); 'x' ?? (Get-ClientAccessRule b); $env:X ?? (Get-ClientAccessRule c)",
      ),
    ).toEqual([
      'Get-ClientAccessRule Identity=a (maybe)',
      'Get-ClientAccessRule Identity=b (maybe)',
      'Get-ClientAccessRule Identity=c (conditional)',
    ]);
  });

  it('takes a bare word in a hashtable for what it is', () => {
    const { calls, notes } = readCalls('$p = @{ Name = A; Action = DenyAccess }\nNew-ClientAccessRule @p');
    expect(calls.map(({ parameters }) => parameters)).toEqual([{ Name: null, Action: null }]);
    expect(notes.filter(({ kind }) => kind === 'not-understood').map(({ text }) => text)).toEqual(['A', 'DenyAccess']);
  });
});

describe('work that would double with each part', () => {
  it.each([
    `Get-ClientAccessRule A\n${'--'.repeat(60)}  ${'-'.repeat(40)}  -------`,
    `Get-ClientAccessRule A\n$x = ${'--$a['.repeat(60)}1${']'.repeat(60)}`,
    `Get-ClientAccessRule A\n${'--('.repeat(60)}$a${')'.repeat(60)}`,
  ])('ends: %#', (text) => {
    expect(readCalls(text).calls.map(({ parameters }) => parameters)).toEqual([{ Identity: 'A' }]);
  });
});
