import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

const read = (text: string): string => printTree(text, parsePowerShell(text));

test('a text without its end loses its own statement and no other', () => {
  const text = readFileSync('test/samples/36-broken-halfway.ps1', 'utf8');
  const parsed = parsePowerShell(text);
  expect(printTree(text, parsed)).toMatchInlineSnapshot(`
    "New-ClientAccessRule -Name 'Before the fault' -Action DenyAccess -AnyOfProtocols IMAP4
    UNREAD
    Set-ClientAccessRule -Identity 'After the fault' -Enabled $false
    if ($x) {Get-ClientAccessRule}
    $policy = @{AccessRight=RestrictAccess; AppId=['84a288e9-7cab-4d90-9df8-650c067fd22f' '8032c115-fe5d-4a15-b4ae-a2076618ad45']; PolicyScopeGroupId=crew@contoso.com}
    New-ApplicationAccessPolicy @policy
    Remove-ClientAccessRule -Identity 'The last line'
    broken: no closing quotation mark at "\\"No end -Action DenyAccess -AnyOfProtoco"
    broken: no closing bracket for ( at "(""
  `);
  expect(text.slice(0, parsed.sureUntil).split('\n')).toHaveLength(2);
});

const RESTARTS: readonly (readonly [string, string])[] = [
  ["f 'a\ng\nh", 'UNREAD\ng\nh'],
  ['f "a\ng "b"\nh', "UNREAD\ng 'b'\nh"],
  ["f { g 'a\n  h\n}\ni", 'f {UNREAD; h}\ni'],
  ["$a = @{\n  b = 'c\n  d = 1\n}\nf", '$a = @{d=1}\nf'],
  ["f @'\ng\nh", 'UNREAD\ng\nh'],
  ['f (g\nh', 'f (paren g)\nh'],
  ['if ($a { f }\ng', 'if ($a) {f}\ng'],
  ['if ($a) { f\ng', 'if ($a) {f; g}'],
  ['f }\ng )\nh', 'f\ng\nh'],
  ['if ($a) { f } else if ($b) { g }', 'if ($a) {f} elseif ($b) {g}'],
  ['$a b c\nd', '$a\nb c\nd'],
  ['f a |\n', 'f a'],
  ['@{ a = 1, b = 2 }', '@{a=[1 UNREAD]; b=2}'],
  ['f 1 + \n$a = 1 +\n', 'f 1 +\n$a = (1 + UNREAD)'],
];

test.each(RESTARTS)('reading starts afresh behind a fault: %j', (text, tree) => {
  const parsed = parsePowerShell(text);
  const lines = printTree(text, parsed).split('\n');
  expect(lines.filter((line) => !line.startsWith('broken: ')).join('\n')).toBe(tree);
  expect(lines.some((line) => line.startsWith('broken: ')) || text.startsWith('f 1 +')).toBe(true);
});

test('a text of several lines is one', () => {
  expect(read('$a = "b\n  c" + \'d\ne\'\nf')).toBe("$a = ('b\\n  c' + 'd\\ne')\nf");
  expect(parsePowerShell('f "a\nb" -c').sureUntil).toBe(10);
});

const PLACEHOLDERS: readonly (readonly [string, string])[] = [
  ['f -a <app> -b <the group of step 2>', 'f -a <app>? -b word"<the group of step 2>"?'],
  ['f <some.one>@contoso.com, <b>', 'f [<some.one>@contoso.com? <b>?]'],
  ['f senders@<tenant>', 'f senders@<tenant>?'],
  [
    'f [Application (client) ID] [robots@contoso.com] [a-z]* [x]',
    'f word"[Application (client) ID]"? [robots@contoso.com]? [a-z]* [x]',
  ],
  ['f ... …', 'f ...? …?'],
  ['f -a <A | B>', 'f -a word"<A | B>"?'],
  ['f > <file>', 'f ><file>?'],
];

test.each(PLACEHOLDERS)('a value to be filled in: %s', (text, tree) => {
  const parsed = parsePowerShell(text);
  expect(printTree(text, { ...parsed, faults: [] })).toBe(tree);
  expect(parsed.sureUntil).toBe(text.length);
});

test('a line that shows a syntax is none of the calls', () => {
  const lines = readFileSync('test/samples/35-syntax-lines.txt', 'utf8').split('\n').slice(0, 3);
  for (const line of lines) {
    const statement = parsePowerShell(line).script.statements[0];
    expect(statement?.kind === 'pipeline' && statement.elements[0]).toMatchObject({ syntaxLine: true });
  }
  expect(read('f -a [b] -c <d>')).not.toContain('SYNTAX');
});
