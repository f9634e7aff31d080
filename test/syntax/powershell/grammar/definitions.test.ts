import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['function f($a, [int] $b = 5) { g }', 'function f {param($a, [int] $b = 5) g}'],
  ['function script:F-G\n{\n  param($a)\n  $a\n}', 'function script:F-G {param($a) $a}'],
  ['filter f { $_ }', 'function f {process {$_}}'],
  ['function f { begin { a } process { b } end { c } }', 'function f {begin {a} process {b} end {c}}'],
  [
    'class A : B { [int] $x = 1; A() : base(5) { f } [void] G([int] $y) { h $y } }',
    'function A {function A.$x {1}; function A.A {f}; function A.G {param([int] $y) h $y}}',
  ],
  [
    "Configuration C {\n  Node n {\n    EXORule 'x'\n    {\n      A = 1; B = @('y')\n      # C = 2\n    }\n  }\n}",
    "block C {block Node n {block EXORule 'x' {A = 1; B = @('y')}}}",
  ],
  ['EXOClientAccessRule x\n{\n  A = $true\n}', 'block EXOClientAccessRule x {A = $true}'],
  ['EXOfoo x', 'EXOfoo x'],
];

test.each(CASES)('a function, a configuration: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
