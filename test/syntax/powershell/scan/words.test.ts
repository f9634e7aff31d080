import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['f Rule-$n', 'f word<"Rule-" $n>'],
  ['f $n-Rule', 'f word<$n "-Rule">'],
  ['f $a"x y"', 'f word<$a "x y">'],
  ["f 'a'b", "f 'a' b"],
  ["f a'b c'd", 'f word"ab cd"'],
  ['f "a".Length (g).b {h}.i @(1)[0]', "f 'a'.Length (paren g).b {h}.i @(1)[0]"],
  ['f Rule($n)', 'f Rule (paren $n)'],
  ['f a/b#c #d', 'f a/b#c'],
  ['f a>b a<b', 'f a>b a<b'],
  ['f ]t .$h', 'f ] t . $h'],
  ['f http://a.b/c?d=e a@b.c *@b.c a\\b*', 'f http://a.b/c?d=e a@b.c *@b.c a\\b*'],
  ['f @s @s#x @(1) @{a=1}', 'f @s @s#x @(1) @{a=1}'],
  ['f a:b 2001:db8::/48,192.0.2.0/24', 'f a:b [2001:db8::/48 192.0.2.0/24]'],
];

test.each(CASES)('a bare word: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
