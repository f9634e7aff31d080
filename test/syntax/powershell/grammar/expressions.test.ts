import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ["-not $a, 'b'", "[(-not $a) 'b']"],
  [", 'x' | f", "(, 'x') | f"],
  ['$a ? $b : $c', '($a ? $b : $c)'],
  ['-5 + -$a - 5', '((-5 + (- $a)) - 5)'],
  ["!'a'; - 5; +'a'", "(! 'a')\n(- 5)\n(+ 'a')"],
  ['$a, $b = 1, 2', '[$a $b] = [1 2]'],
  ['$a = $b = f x', '$a = $b = f x'],
  ['$a = if ($b) { 1 } else { 2 }', '$a = if ($b) {1} else {2}'],
  ['$a = foreach ($i in 1..2) { $i }', '$a = foreach ($i in (1 .. 2)) {$i}'],
];

test.each(CASES)('an expression: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
