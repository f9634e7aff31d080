/** What stands in brackets and behind `=`: expressions of literals, in the spellings that administrators use. */
import fc from 'fast-check';
import { constant, double, hereString, joined, number, single, variable } from './words.ts';

type Text = fc.Arbitrary<string>;

const paths: Text = fc.constantFrom(
  ...[
    '$h.k',
    "$h['k']",
    '$h.list',
    '$h.list[1]',
    '$h.deep.x',
    '$a[0]',
    '$a[-1]',
    '$a[0,1]',
    '$a[1..2]',
    '$a',
    '$h.Keys',
    '$h.Count',
    '$a.Count',
    '$a.Length',
    '$s.Length',
    '$h["no"]',
    '$a[9]',
  ],
);

const method: Text = fc.constantFrom(
  ...[
    '.Trim()',
    '.ToUpper()',
    '.ToLower()',
    ".Replace('a','b')",
    ".Split(' ')",
    ".Split(',')",
    '.Substring(1)',
    '.Substring(0,1)',
    ".StartsWith('a')",
    ".EndsWith('b')",
    ".Contains('a')",
    ".IndexOf('a')",
    '.PadLeft(8)',
    ".TrimStart('a')",
    ".TrimEnd('b','a')",
    '.ToString()',
  ],
);

const static_: Text = fc.constantFrom(
  ...[
    "[string]::Join('-', $a)",
    "[string]::Join(',', 'a', 'b')",
    "[string]::Format('{0}-{1}', $n, $s)",
    '[string]::IsNullOrEmpty($e)',
    "[string]::IsNullOrWhiteSpace('  ')",
    '[string]::Empty',
    "[string]::Concat('a','b')",
    '[string]$n',
    '[int]"7"',
    '[string[]]$a',
    '[string[]]@(1,2)',
    '[bool]$n',
    '[array]$s',
    '[string]$a',
    '[int]2.5',
    "[int]'0x1F'",
    '[char]65',
    '[string]1.50',
    "[string][char]0x41 + 'b'",
    '[switch]$true',
  ],
);

const binary: Text = fc.constantFrom(
  ...[
    '+',
    '-f',
    '-join',
    '-split',
    '-replace',
    '-eq',
    '-ne',
    '-like',
    '-match',
    '-contains',
    '-in',
    '-and',
    '-or',
    '-gt',
    '-le',
    '*',
    '-',
    '..',
    '-ceq',
    '-notlike',
    '-csplit',
    '-is',
    '%',
    '/',
    '-xor',
    '-notin',
    '-ireplace',
    '-bor',
  ],
);

const rightOf = (operator: string, operand: Text): Text => {
  switch (operator) {
    case '-f':
      return fc.constantFrom('1', "'x','y'", '$n, $s', '$a', '1.5, $true');
    case '-join':
      return fc.constantFrom("'-'", "', '", '$e');
    case '-split':
    case '-csplit':
      return fc.constantFrom("','", "' '", "'a'", "'[, ]+'", "'\\.'", "',',2");
    case '-replace':
    case '-ireplace':
      return fc.constantFrom("'a','b'", "'[aeiou]'", "'(\\w+) (\\w+)','$2 $1'", "'^','x'", "'\\.','-'");
    case '-is':
      return fc.constantFrom('[string]', '[int]', '[array]');
    case '-match':
      return fc.constantFrom("'a'", "'^\\d+$'", "'[A-C]'");
    case '..':
      return fc.constantFrom('3', '1', '$n', '-1');
    case '/':
    case '%':
      return fc.constantFrom('2', '3');
    case '*':
      return fc.constantFrom('2', '3', '0');
    default:
      return operand;
  }
};

const leftOf = (operator: string, operand: Text): Text => {
  switch (operator) {
    case '-f':
      return fc.constantFrom(
        "'{0}'",
        "'{0}-{1}'",
        "'{0:d3}'",
        "'{1}{0}'",
        "'{0,5}|'",
        "'{{{0}}}'",
        "'{0:N2}'",
        "'{0:X}'",
        '"$s {0}"',
      );
    case '..':
    case '*':
    case '/':
    case '%':
    case '-':
      return fc.constantFrom('1', '5', '$n', '7', '2.5');
    case '-join':
      return fc.constantFrom('$a', "('a','b')", '(1..3)', "@('x')", '$s', '$h.list');
    default:
      return operand;
  }
};

/** Expressions, and statements that give a value. */
export const { expression, sub } = fc.letrec<{ operand: string; expression: string; sub: string; entry: string }>(
  (tie) => ({
    operand: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 3, arbitrary: single },
      { weight: 3, arbitrary: variable },
      { weight: 2, arbitrary: number },
      { weight: 2, arbitrary: paths },
      { weight: 2, arbitrary: double(fc.constantFrom('$n', '$n + 1', "'x'", '$a', '$h.k')) },
      { weight: 1, arbitrary: constant },
      { weight: 1, arbitrary: static_ },
      { weight: 1, arbitrary: hereString },
      { weight: 1, arbitrary: joined([fc.oneof(single, fc.constant('$s')), method]) },
      { weight: 1, arbitrary: tie('expression').map((text) => `(${text})`) },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('entry'), { maxLength: 3 })
          .chain((entries) => fc.constantFrom('; ', '\n', ';').map((between) => `@{${entries.join(between)}}`)),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('expression'), { maxLength: 3 })
          .chain((items) => fc.constantFrom(', ', '; ', '\n').map((between) => `@(${items.join(between)})`)),
      },
    ),
    entry: fc
      .tuple(
        fc.constantFrom('k', 'Name', "'Identity'", '"a b"', 'list', '7', '$s', '$n', 'x'),
        fc.constantFrom(' = ', '=', ' =\n'),
        tie('expression'),
      )
      .map((parts) => parts.join('')),
    expression: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 5, arbitrary: tie('operand') },
      {
        weight: 3,
        arbitrary: binary.chain((operator) =>
          fc
            .tuple(
              leftOf(operator, tie('operand')),
              fc.constantFrom(' ', ' ', ' ', ''),
              rightOf(operator, tie('operand')),
            )
            .map(
              ([left, space, right]) =>
                `${left}${operator.startsWith('-') ? ' ' : space}${operator}${operator.startsWith('-') ? ' ' : space}${right}`,
            ),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('operand'), fc.constantFrom(', ', ',', ' , '), tie('operand'))
          .map((parts) => parts.join('')),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('-not ', '!', ',', '-join ', '-split ', '- ', '+', '-'), tie('operand'))
          .map((parts) => parts.join('')),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('operand'), tie('operand'), tie('operand'))
          .map(([test, yes, no]) => `${test} ? ${yes} : ${no}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('$null', "'x'", '$s', '$h.no'), tie('operand'))
          .map(([left, right]) => `${left} ?? ${right}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom(
              '{0} + {1} + {2}',
              '{0} + {1} -f {2}',
              '{0} -eq {1} -and {2}',
              '{0}, {1} -join {2}',
              '{0} + {1} * 2, {2}',
              '-not {0} -eq {1} -or {2}',
            ),
            tie('operand'),
            tie('operand'),
            tie('operand'),
          )
          .map(([form, ...parts]) => parts.reduce((text, part, index) => text.replace(`{${index}}`, () => part), form)),
      },
    ),
    sub: fc.oneof(
      { weight: 5, arbitrary: tie('expression') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('operand'), tie('operand'), tie('operand'))
          .map(([test, yes, no]) => `if (${test}) { ${yes} } else { ${no} }`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            tie('expression'),
            fc.constantFrom(
              ' | ForEach-Object { $_ }',
              ' | % { "<$_>" }',
              " | Where-Object { $_ -ne 'a' }",
              ' | Select-Object -First 1',
              ' | Sort-Object',
              ' | ? { $_ }',
              ' | Select-Object -Unique',
              ' | ForEach-Object ToString',
              ' | Select-Object -Last 1',
            ),
          )
          .map((parts) => parts.join('')),
      },
      { weight: 1, arbitrary: fc.tuple(tie('operand'), tie('operand')).map((parts) => parts.join('; ')) },
      { weight: 1, arbitrary: tie('operand').map((items) => `foreach ($i in ${items}) { "$i!" }`) },
    ),
  }),
);
