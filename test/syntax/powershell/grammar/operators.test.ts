import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['1 + 2 * 3 - 4 % 5', '((1 + (2 * 3)) - (4 % 5))'],
  ['1..5 + 6', '((1 .. 5) + 6)'],
  ["'{0} {1}' -f $a, ($b + 1)", "('{0} {1}' -f [$a (paren ($b + 1))])"],
  ["$a -f 'x', 'y' -join ','", "(($a -f ['x' 'y']) -join ',')"],
  ['$a -eq 1 -and $b -ne 2 -or !$c', '((($a -eq 1) -and ($b -ne 2)) -or (! $c))'],
  ['$a –EQ 5 —and $b', '(($a -eq 5) -and $b)'],
  ["$a -replace 'x', 'y' -split ','", "(($a -replace ['x' 'y']) -split ',')"],
  ["-join 'a', 'b'", "[(-join 'a') 'b']"],
  ['$a -notcontains $b -is [int[]]', '(($a -notcontains $b) -is [int[]])'],
  ['$a ?? "x" ?? 1', "(($a ?? 'x') ?? 1)"],
  ['$a.b[0] += 1; $a ??= 2', '$a.b[0] += 1\n$a ??= 2'],
  ['$a -eq $b ?? 1 + 2', '($a -eq ($b ?? (1 + 2)))'],
];

test.each(CASES)('operators by how tightly they bind: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
