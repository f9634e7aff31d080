import { describe, expect, it } from 'vitest';
import { value } from '../../../../support/scripts.ts';

describe('static methods', () => {
  it.each([
    ["[string]::Join(', ', ('a', 'b'))", 'a, b'],
    ["[string]::Join('-', 'a', 'b')", 'a-b'],
    ["[string]::Format('{0}/{1}', 'a', 'b')", 'a/b'],
    ["[String]::IsNullOrEmpty('')", 'True'],
    ["[string]::IsNullOrWhiteSpace(' x')", 'False'],
    ["[string]::Concat('a', 1)", 'a1'],
    ['[string]::Empty', ''],
    ["[regex]::Replace('a1', '\\d', '')", 'a'],
    ["[regex]::Escape('a.b')", 'a\\.b'],
    ["[regex]::IsMatch('a1', '\\d')", 'True'],
    ["[int]::Parse('7') + 1", '8'],
    ['[math]::Max(1, 2)', '2'],
    ['[Math]::Floor(1.7)', '1'],
    ["[guid]::Parse('ab8f5a4e-0000-4000-8000-000000000001')", 'ab8f5a4e-0000-4000-8000-000000000001'],
    ['[guid]::Empty', '00000000-0000-0000-0000-000000000000'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression)).toBe(expected);
  });

  it.each([
    '[guid]::NewGuid()',
    '[datetime]::Now',
    '[string]::IsNullOrEmpty($env:X)',
    "[System.IO.File]::ReadAllText('x')",
  ])('%s is unknown', (expression) => {
    expect(value(expression)).toBe('?');
  });

  it('makes lists that can be added to', () => {
    const before =
      "$l = [System.Collections.Generic.List[string]]::new()\n$l.Add('a')\n$l.AddRange(@('b', 'c'))\n$l.Insert(0, 'z')\n$l.RemoveAt(1)";
    expect(value('$l', before)).toBe('z b c');
  });
});
