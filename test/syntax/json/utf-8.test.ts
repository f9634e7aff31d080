import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flawOfUtf8 } from '../../../src/syntax/json/utf-8.ts';

const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('x', '\ufffd'));
const encoder = new TextEncoder();

describe('flawOfUtf8', () => {
  it('finds none in what an encoder writes, U+FFFD itself among it', () => {
    fc.assert(fc.property(text, (each) => flawOfUtf8(encoder.encode(each)) === undefined));
    expect(flawOfUtf8(encoder.encode('\ufeffa\ufffdb'))).toBeUndefined();
  });

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['a byte that goes on with nothing', [0x80]],
    ['half a character at the end', [0xe2, 0x82]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character in too many bytes', [0xc0, 0xaf]],
  ])('finds %s behind any text', (_, bytes) => {
    fc.assert(
      fc.property(text, (each) => {
        const before = encoder.encode(each);
        expect(flawOfUtf8(Uint8Array.from([...before, ...bytes]))).toBe(before.length);
      }),
    );
  });
});
