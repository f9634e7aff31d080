import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { derive } from './grammar.ts';
import { nearly, soup, spelled } from './texts.ts';

const SIZE = 1 << 20;

describe('parseFilter', () => {
  it('reads every tree from each of its spellings, as the grammar does', () => {
    fc.assert(
      fc.property(spelled, ([tree, text]) => {
        expect(derive(text)).toEqual(tree);
        expect(parseFilter(text)).toEqual({ ok: true, value: tree });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['spellings with mistakes', nearly],
    ['tokens in any order', soup],
  ])('accepts of %s what the grammar produces, with the same tree, and refuses the rest', (_, texts) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const [filter, tree] = [parseFilter(text), derive(text)];
        expect([text, filter.ok ? filter.value : undefined]).toEqual([text, tree]);
        seen[filter.ok ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(30);
  });

  it.each([
    ['OPATH-FOLDED: operators', "city -NOTLIKE 'x'"],
    ['OPATH-FOLDED: the sign of Kelvin is a k', "City -li\u212ae 'x'"],
    ['OPATH-FOLDED: an i with a dot is an i', "C\u0130ty -eq 'x'"],
    ['OPATH-TOKENS: tabs, and none beside a parenthesis', "\t-not(\t(City\t-eq\t'x')-and(Office -eq 7)) "],
    ['OPATH-QUOTES: the other kind stands for itself', `City -eq 'a"b' -or City -eq "a'b"`],
    ['OPATH-BRACES, OPATH-PARENTHESES: inside a value', "City -eq '{(' -or City -eq ')}'"],
    ['OPATH-TOKENS: a line break in a value', "City -eq 'a\nb'"],
  ])('%s', (_, text) => {
    expect(parseFilter(text)).toEqual({ ok: true, value: derive(text) });
  });
});

describe('a refusal', () => {
  it.each([
    ["CountryOrRegion -eq AU'", 21, "AU'", "`'AU'`", 'OPATH-BARE-WORD'],
    ['CountryOrRegion -eq AU', 21, 'AU', "`'AU'`", 'OPATH-BARE-WORD'],
    ["City -eq 'AU", 10, 'AU', "'", 'OPATH-QUOTES'],
    ["Citty -eq 'x'", 1, 'Citty', 'did you mean', 'OPATH-PROPERTIES'],
    ["Title -eq 'x'", 1, 'Title', 'known:', 'OPATH-PROPERTIES'],
    ["City -lik 'x'", 6, '-lik', 'did you mean `-like`?', 'OPATH-OPERATORS'],
    ["City -contains 'x'", 6, '-contains', 'known:', 'OPATH-OPERATORS'],
    ["{City -eq 'x'}", 1, "{City -eq 'x'}", 'PowerShell', 'OPATH-BRACES'],
    ["(City -eq 'x'", 1, "City -eq 'x'", '`)`', 'OPATH-PARENTHESES'],
    ["City -eq 'x')", 13, ')', '`(`', 'OPATH-PARENTHESES'],
    ["City -eq 'x'-and City -eq 'y'", 13, '-and City', 'space', 'OPATH-BLANKS'],
    ["City -eq'x'", 9, "'x'", 'space', 'OPATH-BLANKS'],
    ["City\u00a0-eq 'x'", 5, '-eq', 'space', 'OPATH-TOKENS'],
    ["City -eq 'x'\n-and City -eq 'y'", 13, '\\n-and City', 'space', 'OPATH-TOKENS'],
    ["City -eq 'x' Office -eq 'y'", 14, "Office -eq 'y'", 'by `-and` or `-or`', 'OPATH-GRAMMAR'],
    ["City -eq 'x' -and", 18, '-and', 'comparison', 'OPATH-GRAMMAR'],
    ["-and City -eq 'x'", 1, '-and', 'Property -operator', 'OPATH-GRAMMAR'],
    ['City -eq', 9, '-eq', 'Property -operator', 'OPATH-GRAMMAR'],
    ["City 'x'", 6, "'x'", 'Property -operator', 'OPATH-GRAMMAR'],
    ['City -eq 1.5', 10, '1.5', 'quotes', 'OPATH-BARE-WORD'],
    ['City -eq $x', 10, '$x', 'quotes', 'OPATH-VALUES'],
    ['()', 1, 'parenthes', 'comparison', 'OPATH-PARENTHESES'],
    ['', 1, 'empty', 'comparison', 'OPATH-GRAMMAR'],
    [' \t ', 1, 'empty', 'comparison', 'OPATH-GRAMMAR'],
  ])('of %j names the place, the text and the likely meaning', (text, place, offending, meaning, clause) => {
    const filter = parseFilter(text);
    expect(filter).toMatchObject({ problem: { code: 'invalid-value', place: `character ${place}`, clause } });
    expect(filter.ok ? '' : filter.problem.message).toContain(offending);
    expect(filter.ok ? '' : filter.problem.hint).toContain(meaning);
  });

  it('is one short line, however long and odd the text is', () => {
    const parts = fc.constantFrom(
      'x'.repeat(500),
      '\u0007',
      '\n',
      '\u2028',
      "'",
      'City ',
      '-eq ',
      '-z',
      '{',
      '$',
      '(',
      '`',
    );
    const odd = fc.array(parts, { maxLength: 6 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(odd, nearly), (text) => {
        const filter = parseFilter(text);
        if (filter.ok) return;
        const { message, hint = '', place = '' } = filter.problem;
        for (const line of [message, hint]) {
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(line.length).toBeLessThan(400);
        }
        expect(Number(place.replace('character ', ''))).toBeLessThanOrEqual(text.length + 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a long filter', () => {
  const one = "City -eq 'x'";

  it.each([
    ['100,000 parentheses', '('.repeat(100_000) + one + ')'.repeat(100_000), true],
    ['100,000 parentheses, one not closed', '('.repeat(100_000) + one + ')'.repeat(99_999), false],
    ['100,000 parentheses, none closed', '('.repeat(100_000), false],
    ['100,000 parentheses that close nothing', one + ')'.repeat(100_000), false],
    ['100,000 times -not', '-not '.repeat(100_000) + one, true],
    ['100,000 times -not before nothing', '-not '.repeat(100_000), false],
    ['100,000 times -not with parentheses', '-not('.repeat(100_000) + one + ')'.repeat(100_000), true],
    ['a value of a mebibyte', `City -eq '${'x'.repeat(SIZE)}'`, true],
    ['half a mebibyte of doubled quotes', `City -eq '${"''".repeat(SIZE / 4)}'`, true],
    ['a mebibyte of quotes without end', `City -eq '${"''".repeat(SIZE / 2)}`, false],
    ['a mebibyte of comparisons', Array.from({ length: SIZE / 17 }, () => one).join(' -and '), true],
    ['a mebibyte of spaces', `${' '.repeat(SIZE)}${one}`, true],
    ['a mebibyte of spaces alone', ' '.repeat(SIZE), false],
    ['a word of a mebibyte', 'x'.repeat(SIZE), false],
    ['a value of a mebibyte without quotes', `City -eq ${'x'.repeat(SIZE)}`, false],
    ['a mebibyte of digits', `City -eq ${'7'.repeat(SIZE)}`, true],
  ])(
    '%s: is answered',
    (_, text, ok) => {
      const filter = parseFilter(text);
      expect(filter.ok).toBe(ok);
      const told = filter.ok ? '' : `${filter.problem.message} ${filter.problem.hint}`;
      expect(told.length).toBeLessThan(800);
    },
    5_000,
  );
});
