import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['[A(\'x)]\', "y`"]", { z })] $b', '$b'],
  ["param([A({ $_ -match ')' })] $b)", "param(#A({ $_ -match ')' }) $b)"],
];

test.each(CASES)('attributes are gone over whole: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
