import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { excerpt, readsAsFilter, refuse } from '../../../src/syntax/recipient-filters/refusals.ts';

const FORM = "a comparison is `Property -operator 'value'`";
const SPACES = 'separate words and values by spaces';
const OUTER = 'leave out the outer quotes; they belong to PowerShell';
const BRACES = 'leave out the outer braces; they belong to PowerShell';
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
    [
      "Title -eq 'x'",
      1,
      '`Title` is no property of filters',
      'known: City, Company, CountryOrRegion, CustomAttribute1 to CustomAttribute15, Department, Office, PostalCode, StateOrProvince, StreetAddress',
    ],
  ] as const)('by %j', (text, place, message, hint) => {
    const filter = parseFilter(text);
    expect(filter).toMatchObject({ ok: false, problem: { place: `character ${place}`, message, hint } });
  });
});

describe('readsAsFilter', () => {
  it.each([
    ["City -eq 'x'", true],
    ['( -not (city -like', true],
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
    expect(refuse(0, 'no', 'yes', 'OPATH-TOKENS')).toEqual({
      ok: false,
      problem: { code: 'invalid-value', place: 'character 1', message: 'no', hint: 'yes', clause: 'OPATH-TOKENS' },
    });
  });
});
