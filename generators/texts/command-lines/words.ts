/** What stands in an argument of a PowerShell command line, as raw text: words, quotes, numbers, lists, blocks. */
import fc from 'fast-check';

/** Texts that are drawn. */
export type TextArbitrary = fc.Arbitrary<string>;

/** Texts one after the other. */
export function joined(parts: readonly TextArbitrary[], between = ''): TextArbitrary {
  return fc.tuple(...parts).map((drawn) => drawn.join(between));
}

function repeated(part: TextArbitrary, least: number, most: number, between = ''): TextArbitrary {
  return fc.array(part, { minLength: least, maxLength: most }).map((drawn) => drawn.join(between));
}

export const dash: TextArbitrary = fc.oneof(
  { weight: 9, arbitrary: fc.constant('-') },
  { weight: 1, arbitrary: fc.constantFrom('\u2013', '\u2014', '\u2015') },
);

const letters: TextArbitrary = fc.constantFrom(
  'Rule',
  'a',
  'B7',
  'x.y',
  'night',
  'ä',
  '中',
  'é\u0301',
  '😀',
  'box@contoso.com',
  '192.0.2.7',
  '2001:db8::1',
  'C:\\a',
  '10.0.0.0/8',
  'true',
  'null',
  'if',
  'function',
);

const marks: TextArbitrary = fc.constantFrom(
  ...[
    '-',
    '\u2013',
    '--',
    '.',
    '..',
    ':',
    '=',
    '/',
    '\\',
    '#',
    '@',
    '%',
    '[',
    ']',
    '*',
    '?',
    '+',
    '!',
    '^',
    '~',
    '_',
    '<',
  ],
);

/** A backtick and what it stands before, in a word or in double quotes. */
export const escaped: TextArbitrary = fc
  .constantFrom(
    'n',
    't',
    '0',
    'a',
    'q',
    ' ',
    '$',
    '"',
    "'",
    '`',
    '{',
    '}',
    '(',
    ')',
    ',',
    ';',
    '|',
    '&',
    '-',
    '@',
    '#',
    'u{e9}',
    'u{1F600}',
    '<',
    '>',
  )
  .map((character) => `\`${character}`);

/** Variables that `assigned` gives a literal value, where a word may hold them. */
export const variable: TextArbitrary = fc.constantFrom(
  ...['$n', '$s', '$t', '$e', '$d', '$N', '$a', '$script:n'],
  ...['n', 's', 'h'].map((name) => `\${${name}}`),
);

const reach: TextArbitrary = fc.constantFrom(
  ...[
    '$h.k',
    '$h["k"]',
    "$h['list']",
    '$h.list',
    '$a[0]',
    '$a[-1]',
    '$a[1..2]',
    '$a',
    '$h.deep.x',
    '$s.Length',
    '$s.ToUpper()',
    '$a.Count',
    '$n.x',
    '$s[0]',
  ],
);

const SINGLE = ["'", "'", "'", "'", '\u2018', '\u2019', '\u201a', '\u201b'];
const DOUBLE = ['"', '"', '"', '"', '\u201c', '\u201d', '\u201e'];

const insideSingle: TextArbitrary = fc.oneof(
  { weight: 6, arbitrary: letters },
  {
    weight: 2,
    arbitrary: fc.constantFrom(' ', '$n', '`n', '"', '\u201c', '#', ',', '; ', '{', '}', '(', ')', '|', '$(', '--', ''),
  },
  { weight: 1, arbitrary: joined([fc.constantFrom(...SINGLE), fc.constantFrom(...SINGLE)]) },
);

export const single: TextArbitrary = joined([
  fc.constantFrom(...SINGLE),
  repeated(insideSingle, 0, 3),
  fc.constantFrom(...SINGLE),
]);

/** `sub` is what may stand between `$(` and `)`. */
export function double(sub: TextArbitrary): TextArbitrary {
  const inside = fc.oneof(
    { weight: 6, arbitrary: letters },
    {
      weight: 3,
      arbitrary: fc.constantFrom(' ', "'", '\u2019', '#', ', ', ';', '{', '}', '(', ')', '|', '$', '$ ', '%', ':', ''),
    },
    { weight: 3, arbitrary: variable },
    { weight: 1, arbitrary: reach },
    { weight: 1, arbitrary: sub.map((text) => `$(${text})`) },
    { weight: 2, arbitrary: escaped },
    { weight: 1, arbitrary: joined([fc.constantFrom(...DOUBLE), fc.constantFrom(...DOUBLE)]) },
  );
  return joined([fc.constantFrom(...DOUBLE), repeated(inside, 0, 4), fc.constantFrom(...DOUBLE)]);
}

export const hereString: TextArbitrary = fc
  .tuple(
    fc.constantFrom("'", '"', '\u2018', '\u201c'),
    fc.array(fc.constantFrom('one', 'two $n', " 'three'", '"four"', '`five', '', '  ', "x '@", '$($n + 1)'), {
      maxLength: 3,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([quote, lines, end]) =>
    ['@', quote, end, ...lines.map((line) => line + end), lines.length === 0 ? end : '', quote, '@'].join(''),
  );

/** As PowerShell writes numbers, and what only looks like one. */
export const number: TextArbitrary = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '7',
    '42',
    '007',
    '0x10',
    '0XfF',
    '0b101',
    '1kb',
    '2MB',
    '1e3',
    '1.5e-2',
    '.5',
    '-.5',
    '10.50',
    '1.',
    '5d',
    '5l',
    '1.5kb',
    '5u',
    '5y',
    '5n',
  ),
  fc.constantFrom(
    '-5',
    '-1.5',
    '-0x10',
    '+5',
    '--5',
    '1,5',
    '1_000',
    '0x',
    '0b2',
    '1e',
    '1kbx',
    '5dd',
    '2147483648',
    '99999999999999999999',
    '1.2.3',
    '\u20135',
    '1..3',
    '- 5',
  ),
  fc.integer({ min: -20, max: 300 }).map(String),
);

/** A word in argument mode: what stands side by side may be one argument or several. */
export function word(sub: TextArbitrary): TextArbitrary {
  const piece = fc.oneof(
    { weight: 6, arbitrary: letters },
    { weight: 2, arbitrary: marks },
    { weight: 2, arbitrary: variable },
    { weight: 1, arbitrary: reach },
    { weight: 2, arbitrary: escaped },
    { weight: 1, arbitrary: single },
    { weight: 1, arbitrary: double(sub) },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: sub.map((text) => `$(${text})`) },
    { weight: 1, arbitrary: sub.map((text) => `(${text})`) },
  );
  return fc.oneof({ weight: 3, arbitrary: letters }, { weight: 4, arbitrary: repeated(piece, 1, 4) });
}

/** Where a blank may stand. */
export const blank: TextArbitrary = fc.constantFrom('', '', '', ' ', '  ', '\t', ' `\n', '\n');
export const gap: TextArbitrary = fc.oneof(
  { weight: 20, arbitrary: fc.constant(' ') },
  { weight: 3, arbitrary: fc.constantFrom('  ', '\t', ' `\n  ', ' `\r\n', '\u00a0', ' <# c #> ', ' ` ') },
);

export const constant: TextArbitrary = fc.constantFrom('$true', '$false', '$null', '$True');

/** Argument values; `sub` is a statement that may stand in brackets. */
export function values(sub: TextArbitrary, expression: TextArbitrary): TextArbitrary {
  const simple = fc.oneof(
    { weight: 6, arbitrary: word(sub) },
    { weight: 3, arbitrary: single },
    { weight: 3, arbitrary: double(sub) },
    { weight: 3, arbitrary: number },
    { weight: 2, arbitrary: variable },
    { weight: 2, arbitrary: reach },
    { weight: 1, arbitrary: constant },
    { weight: 2, arbitrary: expression.map((text) => `(${text})`) },
    { weight: 1, arbitrary: hereString },
  );
  const comma = joined([blank, fc.constant(','), fc.oneof(blank, fc.constantFrom(' # c\n', '<# c #>'))]);
  const list = fc
    .tuple(simple, fc.array(fc.tuple(comma, simple), { minLength: 1, maxLength: 2 }))
    .map(([first, rest]) => first + rest.flat().join(''));
  const array = fc
    .array(expression, { maxLength: 3 })
    .chain((items) => fc.constantFrom(', ', '; ', '\n').map((between) => `@(${items.join(between)})`));
  return fc.oneof(
    { weight: 8, arbitrary: simple },
    { weight: 3, arbitrary: list },
    { weight: 1, arbitrary: array },
    { weight: 1, arbitrary: block },
  );
}

/** Filters between braces. */
export const block: TextArbitrary = fc.constantFrom(
  "{ City -eq 'Oslo' }",
  '{Department -eq "x" -and Name -ne \'}\'}',
  '{ }',
  '{a}',
  "{ MemberOfGroup -eq 'CN=a,DC=b' } ",
  '{ $n }',
  "{ a -eq 'b'\n -or c -ne 'd' }",
);
