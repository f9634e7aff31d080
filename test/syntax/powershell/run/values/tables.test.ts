import { describe, expect, it } from 'vitest';
import { listed, value } from '../../../../support/scripts.ts';

const config = "$c = @{ Name = 'n'; Deep = @{ List = 'x', 'y' }; $env:KEY = 1 }\n$k = @{ A = 'a'; B = 'b' }";

describe('hashtables', () => {
  it.each([
    ['$c.name', 'n'],
    ["$c['NAME']", 'n'],
    ['$c.Deep.List[-1]', 'y'],
    ['$c.Deep.List.Count', '2'],
    ['$k.Count', '2'],
    ['$k.Keys', 'A B'],
    ['$k.Values', 'a b'],
    ["$k.ContainsKey('a')", 'True'],
    ["$k.Contains('z')", 'False'],
    ["$k['A', 'B']", 'a b'],
    ['$k.Nothing', ''],
    ['($k.GetEnumerator() | ForEach-Object { "$($_.Key)$($_.Value)" })', 'Aa Bb'],
    ['(@{ x = 1 }, @{ x = 2 }).x', '1 2'],
    ["'abc'[1]", 'b'],
    ["('a', 'b', 'c')[0, 2]", 'a c'],
    ["('a', 'b', 'c')[1..2]", 'b c'],
    ["('a')[0]", 'a'],
  ])('%s is %s', (expression, expected) => {
    expect(value(expression, config)).toBe(expected);
  });

  it('has unknown entries once a key is unknown', () => {
    expect(value('$c.Other', config)).toBe('?');
    expect(value("$c.ContainsKey('other')", config)).toBe('?');
    expect(listed(`$p = @{ Name = 'A' }; $p[$env:X] = 1; New-ClientAccessRule @p`)).toEqual([
      'New-ClientAccessRule Name=A',
    ]);
  });

  it('knows no place behind values of which there may be any number', () => {
    expect(value("(@(Get-Thing) + 'b')[1]")).toBe('?');
    expect(value("(@(Get-Thing) + 'b').Count")).toBe('?');
    expect(value("($env:X, 'b')[1]")).toBe('b');
  });
});
