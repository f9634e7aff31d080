import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/syntax/fold.ts';

describe('fold', () => {
  it.each([
    ['Contoso.com\\Julia', 'contoso.com\\julia'],
    ['ÉCOLE', 'école'],
    ['ЖУК', 'жук'],
    ['漢字', '漢字'],
    ['straße', 'straße'],
    ['STRASSE', 'strasse'],
    ['ẞ', 'ß'],
    ['ΑΣ', 'ασ'],
    ['ας', 'ας'],
    ['ΑΣ*', 'ασ*'],
    ['İ', 'i'],
    ['I', 'i'],
    ['ı', 'ı'],
    ['Ǆ', 'ǆ'],
    ['ǅ', 'ǆ'],
    ['𐐀', '𐐨'],
    ['\ud801', '\ud801'],
    ['\udc00A', '\udc00a'],
    ['A\ud801', 'a\ud801'],
    ['\u212a', 'k'],
    ['', ''],
  ])('maps %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  const text = fc.string({ unit: 'binary' });

  it('maps each code point by itself, whatever stands beside it', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(!/[\ud800-\udbff]$/.test(one)); // the two halves of one code point
        expect(fold(one + other)).toBe(fold(one) + fold(other));
      }),
    );
  });

  it('keeps the number of code points and changes nothing twice', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect([...fold(each)].length).toBe([...each].length);
        expect(fold(fold(each))).toBe(fold(each));
      }),
    );
  });

  it('lowers ASCII letters and touches no other ASCII character', () => {
    for (let code = 0; code < 128; code += 1) {
      const upper = code >= 65 && code <= 90;
      expect(fold(String.fromCharCode(code))).toBe(String.fromCharCode(upper ? code + 32 : code));
    }
  });
});
