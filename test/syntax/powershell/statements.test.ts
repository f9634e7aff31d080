import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

const read = (text: string): string => printTree(text, parsePowerShell(text));

const STATEMENTS: readonly (readonly [string, string])[] = [
  ['if ($a) { f }\n# c\nelseif (g x) { h } else { i }', 'if ($a) {f} elseif (g x) {h} else {i}'],
  ['foreach ($a in f | g) { $a }', 'foreach ($a in f | g) {$a}'],
  ['for ($i = 0; $i -lt 5; $i++) { f }', 'for ($i = 0; ($i -lt 5); (++ $i)) {f}'],
  ['for (;;) { break }', 'for (; ; ) {break}'],
  ['while (f) { continue }', 'while (f) {continue}'],
  ['do { f } until ($a)\ndo { f } while ($a)', 'do-until ($a) {f}\ndo-while ($a) {f}'],
  ["switch -Regex ($a) { '^b' { f } c { g } default { h } }", "switch -regex ($a) '^b' {f} c {g} default {h}"],
  ['try { f } catch [A.B], [C] { g } catch { h } finally { i }', 'try {f} catch {g} catch {h} finally {i}'],
  ['trap { f }', 'try {} catch {f}'],
  ['return $a, 1\nexit 0\nthrow "x"\nreturn', "return [$a 1]\nexit 0\nthrow 'x'\nreturn"],
  ['data X { "a" }', "$X = $('a')"],
  ['using module A\n#Requires -Version 5\nf', '\nf'],
  ['function f($a, [int] $b = 5) { g }', 'function f {param($a, [int] $b = 5) g}'],
  ['function script:F-G\n{\n  param($a)\n  $a\n}', 'function script:F-G {param($a) $a}'],
  ['filter f { $_ }', 'function f {process {$_}}'],
  ['function f { begin { a } process { b } end { c } }', 'function f {begin {a} process {b} end {c}}'],
  [
    "[CmdletBinding()]\nparam(\n  [Parameter(Mandatory)] [Alias('n')]\n  [string] $Name = 'x', # c\n  [switch] $Quiet\n)\nf",
    "param(#Parameter(Mandatory) #Alias('n') [string] $Name = 'x', [switch] $Quiet)\nf",
  ],
  [
    'class A : B { [int] $x = 1; A() : base(5) { f } [void] G([int] $y) { h $y } }',
    'function A {function A.$x {1}; function A.A {f}; function A.G {param([int] $y) h $y}}',
  ],
  ['foreach-object { f }', 'foreach-object {f}'],
  ['f | foreach { g } | % { h }', 'f | foreach {g} | % {h}'],
  ['param', 'param'],
  ['end; process x', 'end\nprocess x'],
];

test.each(STATEMENTS)('a statement: %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

test('a label belongs to the loop behind it', () => {
  const { statements } = parsePowerShell(':out foreach ($a in $b) { break out }').script;
  expect(statements).toMatchObject([{ kind: 'foreach', label: 'out', body: { statements: [{ label: 'out' }] } }]);
});

test('blocks of a configuration hold properties and further blocks', () => {
  const text =
    "Configuration C {\n  Node n {\n    EXORule 'x'\n    {\n      A = 1; B = @('y')\n      # C = 2\n    }\n  }\n}";
  expect(read(text)).toBe("block C {block Node n {block EXORule 'x' {A = 1; B = @('y')}}}");
  expect(read('EXOClientAccessRule x\n{\n  A = $true\n}')).toBe('block EXOClientAccessRule x {A = $true}');
});
