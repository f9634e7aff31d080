import { expect, test } from 'vitest';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['if ($a) { f }\n# c\nelseif (g x) { h } else { i }', 'if ($a) {f} elseif (g x) {h} else {i}'],
  ['foreach ($a in f | g) { $a }', 'foreach ($a in f | g) {$a}'],
  ['for ($i = 0; $i -lt 5; $i++) { f }', 'for ($i = 0; ($i -lt 5); (++ $i)) {f}'],
  ['for (;;) { break }', 'for (; ; ) {break}'],
  ['while (f) { continue }', 'while (f) {continue}'],
  ['do { f } until ($a)\ndo { f } while ($a)', 'do-until ($a) {f}\ndo-while ($a) {f}'],
  ["switch -Regex ($a) { '^b' { f } c { g } default { h } }", "switch -regex ($a) '^b' {f} c {g} default {h}"],
  ['try { f } catch [A.B], [C] { g } catch { h } finally { i }', 'try {f} catch {g} catch {h} finally {i}'],
  ['trap { f }', 'try {} catch {f}'],
  [
    "[CmdletBinding()]\nparam(\n  [Parameter(Mandatory)] [Alias('n')]\n  [string] $Name = 'x', # c\n  [switch] $Quiet\n)\nf",
    "param(#Parameter(Mandatory) #Alias('n') [string] $Name = 'x', [switch] $Quiet)\nf",
  ],
  ['if ($a) { f } else if ($b) { g }', 'if ($a) {f} elseif ($b) {g}\nbroken: `else if` is written `elseif` at "if"'],
  ['if ($a { f }\ng', 'if ($a) {f}\ng\nbroken: no closing bracket for ( at "("'],
];

test.each(CASES)('a condition, a loop, what catches errors: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});
