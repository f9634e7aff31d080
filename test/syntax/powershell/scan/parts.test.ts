import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['"$a$b"', '<$a $b>'],
  ['"a$"', "'a$'"],
  ['"$a: b"', '<$a ": b">\nreserved: a colon behind a variable: PowerShell takes it for a drive at "$a:"'],
  ['f $a$b-c', 'f word<$a $b "-c">'],
];

test.each(CASES)('texts and variables in turn: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
