// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['f ${a}b ${a}.b', 'f word<$a "b"> $a.b'],
  ['f {a}b', 'f {a} b'],
  ['f $(1)a a$(1)b', 'f $(1) a word<"a" $(1) "b">'],
  ['"a $(f; "b $(g)") c"', '<"a " $(f; <"b " $(g)>) " c">'],
  ['@(f\ng)', '@(f; g)'],
];

test.each(CASES)('statements within a text or a word: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
