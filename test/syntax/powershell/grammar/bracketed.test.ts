import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ["[string] $x = 'a'", "([string] $x) = 'a'"],
  ['[guid]::NewGuid().ToString()', '[guid]::NewGuid().ToString()'],
  ['[System.Collections.Generic.List[string]]::new()', '[system.collections.generic.list[string]]::new()'],
  ["[ValidateSet('a')] [string[]] $x = 'a'", "([string[]] $x) = 'a'"],
  ['[int] - 5; $a -is [b] -and $c', '([int] (- 5))\n(($a -is [b]) -and $c)'],
];

test.each(CASES)('types and attributes: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
