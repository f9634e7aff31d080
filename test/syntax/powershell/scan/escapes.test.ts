import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['f Two` words `$x `"y', 'f word"Two words" $x word"\\"y"'],
  ['f a`\nb', 'f word"a\\nb"'],
  ['f "`n`t`0`u{41}`q"', "f '\\n\t\0Aq'"],
  ['"`u{1F600}`u{110000}`u`""', "'\u{1f600}u{110000}u\"'"],
];

test.each(CASES)('what a backtick makes: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
