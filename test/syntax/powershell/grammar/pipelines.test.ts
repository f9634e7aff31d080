import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['f `\n  -a 1 `\r\n  -b', 'f -a 1 -b'],
  ['f a |\n  # c\n  g\n  | h', 'f a | g | h'],
  ['f a; g && h || i & j', 'f a\ng && h || i\nj'],
  [
    '& f a; & "f" b; & $f c; . f d; & { g } e; .\\f.ps1 h; & $a.b i',
    "&f a\n&'f' b\n&$f c\n.f d\n&{g} e\n.\\f.ps1 h\n&$a.b i",
  ],
  ['$a = $b = f x', '$a = $b = f x'],
  ['$a, $b = 1, 2', '[$a $b] = [1 2]'],
  ['$a.b[0] += 1; $a ??= 2', '$a.b[0] += 1\n$a ??= 2'],
  ['s"$i" a; $ b', 's$i a\n$ b'],
];

test.each(CASES)('a command, a pipeline, a chain, an assignment: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
