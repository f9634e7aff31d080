import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['f 0x10 1kb 10.50 007 .5 5L 1d', 'f 0x10=16 1kb=1024 10.50=10.5 007=7 .5=0.5 5L=5 1d=1'],
  ['f 1.2.3 1..3 10:30 1d0 2024-01-01', 'f 1.2.3 1..3 10:30 1d0 2024-01-01'],
  ['f -5 -1.5 +5 –5', 'f -5 -1.5 +5 –5'],
  ['f -5a - % ? * ! = !a', 'f -5a - % ? * ! = !a'],
  ['1..5; 1.5e3; .5kb; 0x; -5; 5L', '(1 .. 5)\n1.5e3=1500\n.5kb=512\n0x=0\n-5\n5L=5'],
  ['7z a b', '7z a b'],
];

test.each(CASES)('a number, or a word that begins like one: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
