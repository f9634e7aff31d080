import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../../src/syntax/powershell/parse.ts';
import { readTree } from '../print-tree.ts';

/** The last ones: the argument-mode threads of tree-sitter-powershell that are open (46, 59, 50, 48, 57, 56). */
const CASES: readonly (readonly [string, string])[] = [
  ['f -Name:value -B: value -C:$false -D:1,2', 'f -Name: value -B: value -C: $false -D: [1 2]'],
  ['f -Identity:a:b', 'f -Identity: a:b'],
  ['f –Name a —B ―C', 'f -Name a -B -C'],
  ['f -a.b -c[0] -d<e>', 'f -a .b -c [0] -d<e>'],
  ["f -x'a' -?", 'f -xa -?'],
  ['f -Na`me', 'f -Na`me'],
  ['f -- -Legacy -5', 'f -- -Legacy -5'],
  ['f --bar=baz --x', 'f --bar=baz --x'],
  ['f -C5', 'f -C5'],
  ['f a , b,\n  # c\n  d', 'f [a b d]'],
  ['f -a 1, 2 ,3 -b', 'f -a [1 2 3] -b'],
  ['f --% -x $y "| z" | g', 'f --% "-x $y \\"| z\\" " | g'],
  ['f 2>&1 *>&1 >o 2>$null 3>> p a2>q', 'f > > >o >$null >p a2>q'],
  ['foo --bar=baz', 'foo --bar=baz'],
  ['rg -C5 x -- y', 'rg -C5 x -- y'],
  ['test$x', 'test$x'],
  ['echo test$x', 'echo word<"test" $x>'],
  ['echo test($x)', 'echo test (paren $x)'],
  ['New-Client`AccessRule -a', 'New-ClientAccessRule -a'],
  ['foo -a (bar -b c | baz) -d', 'foo -a (paren bar -b c | baz) -d'],
  ['f -- -c:$true -d.e', 'f -- -c: $true -d .e'],
];

test.each(CASES)('parameters, lists and redirections: %s', (text, tree) => {
  expect(readTree(text)).toBe(tree);
});

test('a command keeps its place, and so does each argument', () => {
  const text = "\n  f -Name 'x' y # z\n";
  const statement = parsePowerShell(text).script.statements[0];
  const command = statement?.kind === 'pipeline' ? statement.elements[0] : undefined;
  if (command?.kind !== 'command') throw new Error('no command');
  const slices = [command, ...command.arguments].map(({ start, end }) => text.slice(start, end));
  expect(slices).toEqual(["f -Name 'x' y", '-Name', "'x'", 'y']);
});
