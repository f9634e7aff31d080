// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['f Rule$n.x', 'f word<"Rule" $n ".x">'],
  ['f $n.x', 'f $n.x'],
  ['f $n.x-foo', 'f $n.x -foo'],
  ['f $a[0].b(1, "c").d', "f $a[0].b(1 'c').d"],
  ['f $a [0]', 'f $a [0]'],
  ['f $a::b $a:b', 'f $a::b $a:b'],
  ['f ${a}b ${a}.b', 'f word<$a "b"> $a.b'],
  ['f $a=5 b=$c', 'f $a =5 word<"b=" $c>'],
  ['f $ $. $?', 'f $ $. $?'],
  ['$a?; $env:X; ${a b}; $script:x; $_; $?; $$', '$a?\n$env:X\n$a b\n$script:x\n$_\n$?\n$$'],
];

test.each(CASES)('a variable and where its name ends: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
