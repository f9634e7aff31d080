// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

const read = (text: string): string => printTree(text, parsePowerShell(text));

const QUOTED: readonly (readonly [string, string])[] = [
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

test.each(QUOTED)('a text in quotation marks: %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

test('a colon behind a variable is no part of its name, and PowerShell says so', () => {
  expect(read('"$a: b"')).toBe(
    '<$a ": b">\nreserved: a colon behind a variable: PowerShell takes it for a drive at "$a:"',
  );
});
