// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['$i++; ++$i; $i --', '(++ $i)\n(++ $i)\n(-- $i)'],
  ['$a.\n  b().c', '$a.b().c'],
  ['$a.$b.("c").\'d e\'', "$a.$b.(paren 'c').'d e'"],
  ['${a}?.b', '$a.b'],
  ['(f).b; (f -a 1) + 2', '(paren f).b\n((paren f -a 1) + 2)'],
  ['$x.Where{ $_ }.ForEach({ $_ })', '$x.Where({$_}).ForEach({$_})'],
];

test.each(CASES)('members, methods, items and steps: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
