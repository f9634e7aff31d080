import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['$a = ', '$a = UNREAD\nbroken: no value behind `=` at ""'],
  ['()', '(paren UNREAD)\nbroken: nothing in parentheses at ")"'],
  ['@{ a = ; b = 1 }', '@{a=UNREAD; b=1}\nbroken: no value in a hashtable at ";"'],
];

test.each(CASES)('nothing where something belongs: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
