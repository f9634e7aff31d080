// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

const read = (text: string): string => printTree(text, parsePowerShell(text));

/** Recorded from PowerShell 7.6.9. */
const WORDS: readonly (readonly [string, string])[] = [
  ['f Rule-$n', 'f word<"Rule-" $n>'],
  ['f Rule$n.x', 'f word<"Rule" $n ".x">'],
  ['f $n.x', 'f $n.x'],
  ['f $n.x-foo', 'f $n.x -foo'],
  ['f $n-Rule', 'f word<$n "-Rule">'],
  ['f $a[0].b(1, "c").d', "f $a[0].b(1 'c').d"],
  ['f $a [0]', 'f $a [0]'],
  ['f $a::b $a:b', 'f $a::b $a:b'],
  ['f ${a}b ${a}.b', 'f word<$a "b"> $a.b'],
  ['f $a"x y"', 'f word<$a "x y">'],
  ['f $a=5 b=$c', 'f $a =5 word<"b=" $c>'],
  ['f $ $. $?', 'f $ $. $?'],
  ["f 'a'b", "f 'a' b"],
  ["f a'b c'd", 'f word"ab cd"'],
  ['f "a".Length (g).b {h}.i @(1)[0]', "f 'a'.Length (paren g).b {h}.i @(1)[0]"],
  ['f Rule($n)', 'f Rule (paren $n)'],
  ['f {a}b', 'f {a} b'],
  ['f $(1)a a$(1)b', 'f $(1) a word<"a" $(1) "b">'],
  ['f Two` words `$x `"y', 'f word"Two words" $x word"\\"y"'],
  ['f a`\nb', 'f word"a\\nb"'],
  ['f "`n`t`0`u{41}`q"', "f '\\n\t\0Aq'"],
  ['f a/b#c #d', 'f a/b#c'],
  ['f a>b a<b', 'f a>b a<b'],
  ['f ]t .$h', 'f ] t . $h'],
  ['f 0x10 1kb 10.50 007 .5 5L 1d', 'f 0x10=16 1kb=1024 10.50=10.5 007=7 .5=0.5 5L=5 1d=1'],
  ['f 1.2.3 1..3 10:30 1d0 2024-01-01', 'f 1.2.3 1..3 10:30 1d0 2024-01-01'],
  ['f -5 -1.5 +5 –5', 'f -5 -1.5 +5 –5'],
  ['f -5a - % ? * ! = !a', 'f -5a - % ? * ! = !a'],
  ['f http://a.b/c?d=e a@b.c *@b.c a\\b*', 'f http://a.b/c?d=e a@b.c *@b.c a\\b*'],
  ['f @s @s#x @(1) @{a=1}', 'f @s @s#x @(1) @{a=1}'],
  ['f a:b 2001:db8::/48,192.0.2.0/24', 'f a:b [2001:db8::/48 192.0.2.0/24]'],
];

test.each(WORDS)('a word as PowerShell reads it: %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

const PARAMETERS: readonly (readonly [string, string])[] = [
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
  ['f `\n  -a 1 `\r\n  -b', 'f -a 1 -b'],
  ['f a |\n  # c\n  g\n  | h', 'f a | g | h'],
  ['f a; g && h || i & j', 'f a\ng && h || i\nj'],
];

test.each(PARAMETERS)('parameters, lists and what ends a command: %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

/** The argument-mode threads of tree-sitter-powershell that are open: 46, 59, 50, 48, 57, 56. */
const TREE_SITTER: readonly (readonly [string, string])[] = [
  ['foo --bar=baz', 'foo --bar=baz'],
  ['rg -C5 x -- y', 'rg -C5 x -- y'],
  ['test$x', 'test$x'],
  ['echo test$x', 'echo word<"test" $x>'],
  ['echo test($x)', 'echo test (paren $x)'],
  ['New-Client`AccessRule -a', 'New-ClientAccessRule -a'],
  ['foo -a (bar -b c | baz) -d', 'foo -a (paren bar -b c | baz) -d'],
];

test.each(TREE_SITTER)('what other parsers take amiss: %s', (text, tree) => {
  expect(read(text)).toBe(tree);
});

test('a backtick before blanks at the end of a line does not continue it, and that is said', () => {
  expect(read('f -a 1 ` \n  -b 2')).toBe(
    'f -a 1\n-b 2\nsuspect: a blank behind the backtick: the command ends with this line at "` "',
  );
  expect(read('f a ` b')).toBe('f a b');
});

test('what calls: an ampersand, a dot, a name in quotation marks', () => {
  expect(read('& f a; & "f" b; & $f c; . f d; & { g } e; .\\f.ps1 h; & $a.b i')).toBe(
    "&f a\n&'f' b\n&$f c\n.f d\n&{g} e\n.\\f.ps1 h\n&$a.b i",
  );
});

test('a command keeps its place, and so does each argument', () => {
  const text = "\n  f -Name 'x' y # z\n";
  const statement = parsePowerShell(text).script.statements[0];
  const command = statement?.kind === 'pipeline' ? statement.elements[0] : undefined;
  if (command?.kind !== 'command') throw new Error('no command');
  const slices = [command, ...command.arguments].map(({ start, end }) => text.slice(start, end));
  expect(slices).toEqual(["f -Name 'x' y", '-Name', "'x'", 'y']);
});
