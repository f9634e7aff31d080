import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  [
    'class A : B { [int] $x = 1; A() : base(5) { f } [void] G([int] $y) { h $y } }',
    'function A {function A.$x {1}; function A.A {f}; function A.G {param([int] $y) h $y}}',
  ],
  ['[Flags()] enum E { a\n b = 2 }', 'function E {function E.b {2}}'],
  ['[A()]\n[B(c = 1)] # d\nclass E { f() { g } }', 'function E {function E.f {g}}'],
  ['enum E { a = 1\n b }\nf', 'function E {function E.a {1}}\nf'],
];

test.each(CASES)('a class as a function of its methods: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
