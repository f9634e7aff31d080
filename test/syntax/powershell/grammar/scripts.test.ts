import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  [
    "[CmdletBinding()]\nparam(\n  [Parameter(Mandatory)] [Alias('n')]\n  [string] $Name = 'x', # c\n  [switch] $Quiet\n)\nf",
    "param(#Parameter(Mandatory) #Alias('n') [string] $Name = 'x', [switch] $Quiet)\nf",
  ],
  ['f }\ng )\nh', 'f\ng\nh\nbroken: a closing bracket too many at "}"\nbroken: a closing bracket too many at ")"'],
  ["function f { param($a = 'b\n, $c)\n g }", 'function f {param($c) g}\nbroken: no closing quotation mark at "\'b"'],
  ['$a b c\nd', '$a\nb c\nd\nbroken: what does not belong to the statement before it at "b c"'],
];

test.each(CASES)('parameters, named blocks, statements afresh: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
