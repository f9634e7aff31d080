import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { excerpt, readsAsFilter, refuse } from '../../../src/syntax/recipient-filters/refusals.ts';

const FORM = "a comparison is `Property -operator 'value'`";
const SPACES = 'separate words and values by spaces';
const OUTER = 'leave out the outer quotes; they belong to PowerShell';
const BRACES = 'leave out the outer braces; they belong to PowerShell';
const KNOWN =
  'known: City, Company, CountryOrRegion, CustomAttribute1 to CustomAttribute15, Department, Office, PostalCode, StateOrProvince, StreetAddress';
const TWICE = 'write a quote inside a value twice:';
const JOINED = 'join comparisons by `-and` or `-or`';

describe('what is probably meant', () => {
  it.each([
    ['()', 1, 'the parentheses `()` have nothing inside', 'write a comparison between them, or remove them'],
    [
      "City -eq 'x' -and ( )",
      19,
      'the parentheses `( )` have nothing inside',
      'write a comparison between them, or remove them',
    ],
    ['City -eq -7', 10, '`-7` is a value without quotes', "put it in quotes: `'-7'`"],
    ['City -eq +1.5)', 10, '`+1.5)` is a value without quotes', "put it in quotes: `'+1.5'`"],
    ['-7', 1, '`-7` is a value without quotes', "put it in quotes: `'-7'`"],
    [
      "City -eq 'It's'",
      13,
      "a quote stands inside a value, before `s'`",
      "write a quote inside a value twice: `'It''s'`",
    ],
    [`City -eq "5" wide" -or City -eq "x"`, 14, '`wide` is no operator of filters', 'known: -and, -or'],
    [
      "City -eq 'O'Neil' -and Office -eq 7",
      12,
      "a quote stands inside a value, before `Neil' -and Office -eq 7`",
      "write a quote inside a value twice: `'O''Neil'`",
    ],
    ["City -eq 'x'and City -eq 'y'", 13, "there is no space before `and City -eq 'y'`", SPACES],
    [`"City -eq 'x'"`, 1, `the whole filter stands in quotes: \`"City -eq 'x'"\``, OUTER],
    [`'City -eq "x"'`, 1, `the whole filter stands in quotes: \`'City -eq "x"'\``, OUTER],
    ["'City -eq 'x''", 1, "the whole filter stands in quotes: `'City -eq 'x''`", OUTER],
    [`"-not (City -eq 'x')"`, 1, `the whole filter stands in quotes: \`"-not (City -eq 'x')"\``, OUTER],
    ["{City -eq 'x'}", 1, "a brace stands at `{City -eq 'x'}`", BRACES],
    ["{ City -eq 'x' }", 1, "a brace stands at `{ City -eq 'x' }`", BRACES],
    ["City -eq 'x'}", 13, 'a brace stands at `}`', BRACES],
    ['City -eq 7}', 11, 'a brace stands at `}`', BRACES],
    ["City –eq 'x'", 6, '`–eq` begins with a typographic dash', 'did you mean `-eq`?'],
    ["City -eq 'x' —and Office -eq 7", 14, '`—and` begins with a typographic dash', 'did you mean `-and`?'],
    ['City -eq ‘New York’', 10, '`‘New York’` begins with a typographic quote', "did you mean `'New York'`?"],
    ['City -eq “x”', 10, '`“x”` begins with a typographic quote', "did you mean `'x'`?"],
    ['City -eq “x', 10, '`“x` begins with a typographic quote', 'put it in plain quotes, `\'` or `"`'],
    ["City -eq 'x’", 10, 'the quote before `x’` is never closed', "end the value with ', not with ’"],
    ["City\u00a0-eq 'x'", 5, "a no-break space stands at `\\u00a0-eq 'x'`", 'put a plain space in its place'],
    ["City -eq\u202f'x'", 9, "a no-break space stands at `\\u202f'x'`", 'put a plain space in its place'],
    [
      "\u2003City -eq 'x'",
      1,
      "white space that is neither space nor tab stands at `\\u2003City -eq 'x'`",
      'put a plain space in its place',
    ],
    [
      "City -eq 'x'\r\n-and City -eq 'y'",
      13,
      "a line break stands at `\\r\\n-and City -eq 'y'`",
      'put a plain space in its place',
    ],
    ["C\u200bity -eq 'x'", 1, '`C\\u200bity` is no property of filters', 'did you mean `City`?'],
    ["City = 'x'", 6, '`=` is no operator of filters', 'did you mean `-eq`?'],
    ["City == 'x'", 6, '`==` is no operator of filters', 'did you mean `-eq`?'],
    ["City <> 'x'", 6, '`<>` is no operator of filters', 'did you mean `-ne`?'],
    ["City LIKE 'x'", 6, '`LIKE` is no operator of filters', 'did you mean `-like`?'],
    ["City starts 'x'", 6, '`starts` is no operator of filters', 'known: -eq, -ne, -like, -notlike, -lt, -gt'],
    ["City -ge 'x'", 6, '`-ge` is no operator of filters', 'known: -eq, -ne, -like, -notlike, -lt, -gt'],
    ["City -ieq 'x'", 6, '`-ieq` is no operator of filters', 'did you mean `-eq`?'],
    ["City='x'", 1, '`City=` is no property of filters', 'did you mean `City -eq`? separate words by spaces'],
    ["City -eq 'x' && Office -eq 7", 14, '`&&` is no operator of filters', 'did you mean `-and`?'],
    ["City -eq 'x' or Office -eq 7", 14, '`or` is no operator of filters', 'did you mean `-or`?'],
    ["City -eq 'x' , Office -eq 7", 14, '`,` is no operator of filters', 'known: -and, -or'],
    ["!(City -eq 'x')", 1, '`!` is no operator of filters', 'did you mean `-not`?'],
    ["not City -eq 'x'", 1, '`not` is no operator of filters', 'did you mean `-not`?'],
    ["City 'x'", 6, "`City` has no operator after it: `'x'`", `${FORM}, such as \`City -eq 'value'\``],
    [
      'CustomAttribute1',
      17,
      '`CustomAttribute1` has no operator after it',
      `${FORM}, such as \`CustomAttribute1 -eq 'value'\``,
    ],
    ['city -LIKE', 11, '`-like` has no value after it', `${FORM}, such as \`City -like 'value'\``],
    [
      'City -eq -and Office -eq 7',
      10,
      '`-eq` has no value after it: `-and Office -eq 7`',
      `${FORM}, such as \`City -eq 'value'\``,
    ],
    ["City -eq 'x' Office -eq 7", 14, 'an operand stands where `-and` or `-or` is needed: `Office -eq 7`', JOINED],
    ["City -eq 'x' 'y'", 14, "a value stands where `-and` or `-or` is needed: `'y'`", JOINED],
    ["'x' -eq 7", 1, "a value stands where a property is needed: `'x' -eq 7`", FORM],
    [
      'City -eq New York -and Office -eq 7',
      10,
      '`New York -and Office -eq…` is a value without quotes',
      "put it in quotes: `'New York'`",
    ],
    ['City -eq null', 10, '`null` is a value without quotes', 'did you mean `$null`?'],
    ["city1 -eq 'x'", 1, '`city1` is no property of filters', 'did you mean `City`?'],
    [
      "customattribute16 -eq 'x'",
      1,
      '`customattribute16` is no property of filters',
      'did you mean `CustomAttribute1`?',
    ],
    [
      "ExtensionAttribute7 -eq 'x'",
      1,
      '`ExtensionAttribute7` is no property of filters',
      'did you mean `CustomAttribute7`?',
    ],
    ["Country -eq 'AU'", 1, '`Country` is no property of filters', 'did you mean `CountryOrRegion`?'],
    ["Title -eq 'x'", 1, '`Title` is no property of filters', KNOWN],
    ["Ci{ty -eq 'x'", 1, '`Ci{ty` is no property of filters', 'did you mean `City`?'],
    ["City –lxkx 'x'", 6, '`–lxkx` begins with a typographic dash', 'did you mean `-like`?'],
    ['7x -eq 1', 1, '`7x -eq 1` is a value without quotes', "put it in quotes: `'7x -eq 1'`"],
    ['-foo City', 1, '`-foo` is no operator of filters', 'did you mean `-not`?'],
    [
      '-foobar City',
      1,
      '`-foobar` is no operator of filters',
      `known: -not, -and, -or, -eq, -ne, -like, -notlike, -lt, -gt`,
    ],
    ["x.City='y'", 1, '`x.City=` is no property of filters', KNOWN],
    ['dep -eq 1', 1, '`dep` is no property of filters', KNOWN],
    ['depa -eq 1', 1, '`depa` is no property of filters', 'did you mean `Department`?'],
    ['cust -eq 1', 1, '`cust` is no property of filters', KNOWN],
    ['City -eq true', 10, '`true` is a value without quotes', 'did you mean `$true`?'],
    ['City -eq False', 10, '`False` is a value without quotes', 'did you mean `$false`?'],
    ['City -eq New York', 10, '`New York` is a value without quotes', "put it in quotes: `'New York'`"],
    ['(City -eq New York)', 11, '`New York)` is a value without quotes', "put it in quotes: `'New York'`"],
    ['City -eq New  -and', 10, '`New  -and` is a value without quotes', "put it in quotes: `'New'`"],
    ["City -eq 'x", 10, 'the quote before `x` is never closed', "end the value with '"],
    [
      `City -eq '${'x'.repeat(70)}’`,
      10,
      `the quote before \`${'x'.repeat(24)}…\` is never closed`,
      "end the value with '",
    ],
    ["City -eq 'a'b'c'", 12, "a quote stands inside a value, before `b'c'`", `${TWICE} \`'a''b''c'\``],
    ["City -eq '5'0x'", 13, "there is no space before `0x'`", SPACES],
    ["City -eq 'a'b -c d'", 13, "there is no space before `b -c d'`", SPACES],
    [
      `City -eq '${'x'.repeat(58)}'y'`,
      69,
      "a quote stands inside a value, before `y'`",
      `${TWICE} \`'${'x'.repeat(58)}''y'\``,
    ],
    [`City -eq '${'x'.repeat(59)}'y'`, 71, "there is no space before `y'`", SPACES],
    ["City -eq 'City -eq 1'7", 22, 'there is no space before `7`', SPACES],
    ["(City -eq 'x') or City -eq 'y'", 16, '`or` is no operator of filters', 'did you mean `-or`?'],
    ['(((City -eq 1', 3, 'the parenthesis before `City -eq 1` is never closed', 'add `)`'],
    ['-eq 1', 1, '`-eq` has no property before it: `-eq 1`', FORM],
    ['-and City -eq 1', 1, '`-and` has no operand before it: `-and City -eq 1`', FORM],
    ["City -eq 'x' 'City -eq 1'", 14, "a value stands where `-and` or `-or` is needed: `'City -eq 1'`", JOINED],
    ['( -not )', 8, '`-not` has no operand after it', 'add a comparison'],
    ['City -eq 1 -and -not', 21, '`-not` has no operand after it', 'add a comparison'],
    ['City -eq 1 -or', 15, '`-or` has no operand after it', 'add a comparison'],
    [
      '() -and City -eq 1',
      1,
      'the parentheses `()` have nothing inside',
      'write a comparison between them, or remove them',
    ],
  ] as const)('by %j', (text, place, message, hint) => {
    const filter = parseFilter(text);
    expect(filter).toMatchObject({ ok: false, problem: { place: `character ${place}`, message, hint } });
  });
});

describe('a refusal', () => {
  it.each([
    ['City –eq 1', 'OPATH-OPERATORS'],
    ["City='x'", 'OPATH-PROPERTIES'],
    ['City -eq null', 'OPATH-BARE-WORD'],
    ['City -eq ‘x’', 'OPATH-BARE-WORD'],
    ["City -eq 'It's'", 'OPATH-QUOTES'],
    ['"City -eq 1"', 'OPATH-BRACES'],
  ])('of %j cites %s', (text, clause) => {
    expect(parseFilter(text)).toMatchObject({ ok: false, problem: { clause } });
  });
});

describe('readsAsFilter', () => {
  it.each([
    ["City -eq 'x'", true],
    ['( -not (city -like', true],
    ["City  -eq 'x'", true],
    ["City -eq'x'", false],
    ['x City -eq 1', false],
    ['City', false],
    ['Citi -eq 1', false],
    ['Oslo -eq 1', false],
  ])('%j: %j', (text, reads) => {
    expect(readsAsFilter(text)).toBe(reads);
  });
});

describe('excerpt', () => {
  it('shows what stands at a place, on one line and not too much of it', () => {
    expect(excerpt('City -eq 1', 5)).toBe('-eq 1');
    expect(excerpt('a\nb', 1)).toBe('\\nb');
    expect(excerpt('x'.repeat(30), 2)).toBe(`${'x'.repeat(24)}…`);
  });
});

describe('refuse', () => {
  it('counts characters from 1', () => {
    expect(refuse(0, 'token', 'no', 'yes', 'OPATH-TOKENS')).toEqual({
      ok: false,
      problem: {
        code: 'invalid-value',
        production: 'token',
        place: 'character 1',
        message: 'no',
        hint: 'yes',
        clause: 'OPATH-TOKENS',
      },
    });
  });
});
