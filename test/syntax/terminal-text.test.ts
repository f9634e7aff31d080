import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, quote, shorten } from '../../src/syntax/terminal-text.ts';

describe('quote', () => {
  it.each([
    ['10.0.0.256', '`10.0.0.256`'],
    ['contoso\\julia', '`contoso\\julia`'],
    ['say "é 漢"', '`say "é 漢"`'],
    ['', '``'],
    ['a\nb\r\tc', '`a\\nb\\r\\tc`'],
    ['\u0000\u001b[31m\u0085', '`\\u0000\\u001b[31m\\u0085`'],
    ['a\u2028b\u2029', '`a\\u2028b\\u2029`'],
    ['x'.repeat(80), `\`${'x'.repeat(80)}\``],
    ['x'.repeat(81), `\`${'x'.repeat(79)}…\``],
    ['𐐀'.repeat(80), `\`${'𐐀'.repeat(80)}\``],
    ['𐐀'.repeat(81), `\`${'𐐀'.repeat(79)}…\``],
    ['a\u00a0b\u200bc\u202ed', '`a\\u00a0b\\u200bc\\u202ed`'],
    ['half \ud801', '`half \\ud801`'],
    ['\u0000'.repeat(20), `\`${'\\u0000'.repeat(13)}…\``],
  ])('shows %j as %j', (text, shown) => {
    expect(quote(text)).toBe(shown);
  });

  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\u0000', '\ud801', '𐐀'),
  );
  const text = fc.string({ unit, maxLength: 200 });

  it('is one line of at most 82 characters, between backticks', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(quote(each)).toMatch(/^`[^\p{Cc}\p{Cs}\u2028\u2029]{0,80}`$/u);
      }),
    );
  });

  it('changes no plain text that is short enough', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (each) => {
        expect(quote(each)).toBe(`\`${each}\``);
      }),
    );
  });

  it('cuts no character in two', () => {
    expect(quote('𐐀'.repeat(100))).toMatch(/^`𐐀+…`$/u);
  });
});

describe('printable', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
    ['one\ntwo\r\tthree', 'one\\u000atwo\\u000d\\u0009three'],
    ['\u0000\u007f\u0085\u009b2J', '\\u0000\\u007f\\u0085\\u009b2J'],
    ['a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
    ['\u202abc\u202b\u202c\u202d\u202e', '\\u202abc\\u202b\\u202c\\u202d\\u202e'],
    ['\u2066\u2067\u2068\u2069\u200e\u200f\u061c', '\\u2066\\u2067\\u2068\\u2069\\u200e\\u200f\\u061c'],
    ['\ud800x\udfff', '\\ud800x\\udfff'],
  ])('writes what a terminal would obey as code units: %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(['', 'contoso\\julia', 'Zürich, 漢 😀 é', 'עברית', '\u200d\u00a0'])('leaves everything else: %s', (text) => {
    expect(printable(text)).toBe(text);
  });

  it('leaves nothing to obey, and changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });
});

describe('shorten', () => {
  it('puts a text on one line and cuts it to the length', () => {
    expect(shorten('a\n\tb  c')).toBe('a b c');
    expect(shorten('x'.repeat(160))).toHaveLength(160);
    expect(shorten('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
    expect(shorten('abcdef', 4)).toBe('abc…');
  });
});
