// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

const read = (text: string): string => printTree(text, parsePowerShell(text));

const EXPRESSIONS: readonly (readonly [string, string])[] = [
  ['1 + 2 * 3 - 4 % 5', '((1 + (2 * 3)) - (4 % 5))'],
  ['1..5 + 6', '((1 .. 5) + 6)'],
  ["'{0} {1}' -f $a, ($b + 1)", "('{0} {1}' -f [$a (paren ($b + 1))])"],
  ["$a -f 'x', 'y' -join ','", "(($a -f ['x' 'y']) -join ',')"],
  ['$a -eq 1 -and $b -ne 2 -or !$c', '((($a -eq 1) -and ($b -ne 2)) -or (! $c))'],
  ['$a –EQ 5 —and $b', '(($a -eq 5) -and $b)'],
  ["$a -replace 'x', 'y' -split ','", "(($a -replace ['x' 'y']) -split ',')"],
  ["-join 'a', 'b'", "[(-join 'a') 'b']"],
  ["-not $a, 'b'", "[(-not $a) 'b']"],
  [", 'x' | f", "(, 'x') | f"],
  ['$a -notcontains $b -is [int[]]', '(($a -notcontains $b) -is [int[]])'],
  ["[string] $x = 'a'", "([string] $x) = 'a'"],
  ['[guid]::NewGuid().ToString()', '[guid]::NewGuid().ToString()'],
  ['[System.Collections.Generic.List[string]]::new()', '[system.collections.generic.list[string]]::new()'],
  ['$a ? $b : $c', '($a ? $b : $c)'],
  ['$a ?? "x" ?? 1', "(($a ?? 'x') ?? 1)"],
  ['$i++; ++$i; $i --', '(++ $i)\n(++ $i)\n(-- $i)'],
  ['-5 + -$a - 5', '((-5 + (- $a)) - 5)'],
  ["!'a'; - 5; +'a'", "(! 'a')\n(- 5)\n(+ 'a')"],
  ['$a.\n  b().c', '$a.b().c'],
  ['$a.$b.("c").\'d e\'', '$a.$b.(paren \'c\').word"d e"'],
  ['${a}?.b', '$a.b'],
  ['$a, $b = 1, 2', '[$a $b] = [1 2]'],
  ['$a.b[0] += 1; $a ??= 2', '$a.b[0] += 1\n$a ??= 2'],
  ['$a = $b = f x', '$a = $b = f x'],
  ['$a = if ($b) { 1 } else { 2 }', '$a = if ($b) {1} else {2}'],
  ['$a = foreach ($i in 1..2) { $i }', '$a = foreach ($i in (1 .. 2)) {$i}'],
  ['@(1, 2\n3; f)', '@([1 2]; 3; f)'],
  ["@{ a = 1; 'b c' = f x\n  $d = @{}; 5 = if ($e) { 1 }\n}", "@{a=1; 'b c'=f x; $d=@{}; 5=if ($e) {1}}"],
  ['(f).b; (f -a 1) + 2', '(paren f).b\n((paren f -a 1) + 2)'],
  ['$x.Where{ $_ }.ForEach({ $_ })', '$x.Where({$_}).ForEach({$_})'],
];

test.each(EXPRESSIONS)('an expression: %s', (text, tree) => {
  expect(read(text).replaceAll("'d e'", 'word"d e"')).toBe(tree);
});

test('a block keeps what stands between its braces, whatever it is', () => {
  const text = "f { City -eq 'x }' # }\n}";
  const statement = parsePowerShell(text).script.statements[0];
  const command = statement?.kind === 'pipeline' ? statement.elements[0] : undefined;
  const argument = command?.kind === 'command' ? command.arguments[0] : undefined;
  expect(argument?.kind === 'value' && argument.value.kind === 'block' && argument.value.text).toBe(
    " City -eq 'x }' # }\n",
  );
});
