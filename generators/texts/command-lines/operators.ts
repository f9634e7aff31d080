/** Operators with operands that fit them, and what is reached by a dot. */
import fc from 'fast-check';
import type { TextArbitrary } from './words.ts';

/** Parts of the variables that `assigned` sets. */
export const paths: TextArbitrary = fc.constantFrom(
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
    '$h.Count',
    '$a.Count',
    '$a.Length',
    '$s.Length',
    '$h["no"]',
    '$a[9]',
  ],
);

export const method: TextArbitrary = fc.constantFrom(
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

/** Static methods and casts. */
export const typed: TextArbitrary = fc.constantFrom(
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

export const binary: TextArbitrary = fc.constantFrom(
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

/** What may stand on the right of an operator. */
export const rightOf = (operator: string, operand: TextArbitrary): TextArbitrary => {
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

export const leftOf = (operator: string, operand: TextArbitrary): TextArbitrary => {
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
