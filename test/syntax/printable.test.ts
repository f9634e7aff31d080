import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/syntax/printable.ts';

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
