// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are PowerShell's
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePowerShell } from '../../../src/syntax/powershell/parse.ts';
import { printTree } from './print-tree.ts';

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

test('what is nested too deeply is a fault, and the next line is read', () => {
  for (const unit of ['(', '@(', '$(', '-not ', '[a]']) {
    const text = `$x = ${unit.repeat(5000)}\nf\n`;
    const parsed = parsePowerShell(text);
    expect(parsed.faults[0]?.why).toBe('nested too deeply');
    expect(printTree(text, { ...parsed, faults: [] })).toBe('UNREAD\nf');
  }
  const chain = `$x = ${"'a' + ".repeat(900)}'b'\nf`;
  expect(parsePowerShell(chain).faults).toEqual([]);
});
