import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../../src/syntax/powershell/parse.ts';
import { readTree } from '../print-tree.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['return $a, 1\nexit 0\nthrow "x"\nreturn', "return [$a 1]\nexit 0\nthrow 'x'\nreturn"],
  ['data X { "a" }', "$X = $('a')"],
  ['using module A\n#Requires -Version 5\nf', '\nf'],
  ['foreach-object { f }', 'foreach-object {f}'],
  ['f | foreach { g } | % { h }', 'f | foreach {g} | % {h}'],
  ['param', 'param'],
  ['end; process x', 'end\nprocess x'],
];

test.each(CASES)('a statement by its first word: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});

test('a label belongs to the loop behind it', () => {
  const { statements } = parsePowerShell(':out foreach ($a in $b) { break out }').script;
  expect(statements).toMatchObject([{ kind: 'foreach', label: 'out', body: { statements: [{ label: 'out' }] } }]);
});
