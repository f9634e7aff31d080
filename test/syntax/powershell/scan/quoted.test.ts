// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ["'it''s'", "'it's'"],
  ['"a ""b"" c"', '\'a "b" c\''],
  ['‘a’, ‚b‛, “c”, „d", "e“', "['a' 'b' 'c' 'd' 'e']"],
  ['“She said ””no””, it’s”', "'She said ”no”, it’s'"],
  ["'it’’s'", "'it’s'"],
  ['"a $b.c $($d.e) ${f}g $env:X $h[0] $_"', '<"a " $b ".c " $($d.e) " " $f "g " $env:X " " $h "[0] " $_>'],
  ['"`$a `"b`" $ $"', '\'$a "b" $ $\''],
  ['"$(f "a $(g \'h\')")"', '<$(f <"a " $(g \'h\')>)>'],
  ['"${a b}: $c"', '<$a b ": " $c>'],
  ['"a\nb"', "'a\\nb'"],
  ["@'\na 'b' $c\n '@\n'@", "'a 'b' $c\\n '@'"],
  ['@"\na "b" $c `$d\n"@ | f', '<"a \\"b\\" " $c " $d"> | f'],
  ['@“\r\na\r\nb\r\n”@', "'a\\r\\nb'"],
  ['f @\'\n\'@ @"\n"@', "f '' ''"],
];

test.each(CASES)('a text in quotation marks: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});

test('a text of several lines is one, unless its end looks like a beginning', () => {
  expect(readTree('$a = "b\n  c" + \'d\ne\'\nf')).toBe("$a = ('b\\n  c' + 'd\\ne')\nf");
  expect(readTree('f "a\ng "b"')).toContain('no closing quotation mark');
});
