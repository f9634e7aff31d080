// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

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

const FOLDER = 'test/samples';
const SAMPLES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.expected.json'))
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'latin1'));

/** A constant for a text of any kind; the clauses of an ordinary script take two steps a character. */
const STEPS_PER_CHARACTER = 40;

function stepsOf(text: string): number {
  let steps = 0;
  parsePowerShell(text, { onSteps: (count) => (steps = count) });
  return steps;
}

/** Reads a text, and walks its tree. */
function readWhole(text: string): void {
  const parsed = parsePowerShell(text);
  printTree(text, parsed);
  for (const { start, end } of [...parsed.faults, ...parsed.comments, parsed.script])
    if (!(start >= 0 && start <= end && end <= text.length + 1)) throw new Error(`${start} to ${end} is no place`);
  expect(stepsOf(text)).toBeLessThanOrEqual(STEPS_PER_CHARACTER * text.length + 1000);
}

const piece = fc
  .constantFrom(...SAMPLES)
  .chain((sample) =>
    fc.tuple(fc.nat(sample.length), fc.nat(400)).map(([start, length]) => sample.slice(start, start + length)),
  );
const soup = fc
  .array(
    fc.constantFrom(
      ...'(){}[]@$\'"`#<>|&;,.:=+-*/%!?~ \n\r\t0aé–“'.split(''),
      '@(',
      '@{',
      '$(',
      "@'\n",
      '\n"@',
      'if',
      'foo -x ',
    ),
  )
  .map((parts) => parts.join(''));

test('no text makes it throw: random, cut, spliced', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), soup), readWhole), { numRuns: 600 });
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, soup), { maxLength: 4 }), (parts) => readWhole(parts.join(''))),
    {
      numRuns: 300,
    },
  );
});

const NESTED = [
  ...[
    '(',
    '{',
    '[',
    '@(',
    '@{',
    '$(',
    '"$(',
    '"$("',
    '@{a=',
    '@{\na=@{',
    'if(',
    'if($a){',
    'foreach($a in ',
    'switch($a){a{',
  ],
  ...[
    'function a{',
    'class a{',
    'param(',
    '[a(',
    '{[a(',
    '$a[',
    '$a.b(',
    '-not ',
    '!',
    '[a] ',
    '$a=',
    ',',
    '$a ? $b : ',
    'begin{',
  ],
];
const FLAT = [
  ...[
    '`',
    "'",
    '"',
    "'\n",
    '"\n',
    "it's\n",
    '"a"b\n',
    '"a\n"b',
    "'a\nb'c\n",
    '@"\n',
    '“',
    'a"b',
    '<',
    '<a ',
    '<a> ',
    '<#',
    '#',
    '$',
    '${',
  ],
  ...[
    'a`\n',
    'a`\r\n',
    '` ',
    'a, ',
    '1+',
    '1..',
    '$a.',
    '$a.b.',
    '|',
    'a|\n',
    '&&',
    ';',
    '}',
    ')',
    ']',
    'a -b ',
    'a [b c',
    'a [b (',
    'a> ',
  ],
  ...['--% ', '[-a ', '\r\n', 'begin{}\n', '@{a=\n', ':a ', "EXOa 'b'\n", 'a<b ', '[a]$b=', 'return ', '@a.b '],
];

test.each([...NESTED, ...FLAT])('the work is linear in the length: %j, over and over', (unit) => {
  for (const lead of ['', 'a ', '$x = ', 'f {\n']) {
    for (const times of [1, 2, 4]) {
      const text = lead + unit.repeat(Math.ceil((times * 1000) / unit.length));
      expect(stepsOf(text)).toBeLessThanOrEqual(STEPS_PER_CHARACTER * text.length + 1000);
    }
  }
});

test('a long sum is no fault', () => {
  expect(parsePowerShell(`$x = ${"'a' + ".repeat(900)}'b'\nf`).faults).toEqual([]);
});
