import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/syntax/quote.ts';

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
