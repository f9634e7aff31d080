import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOf } from '../../src/syntax/mask.ts';
import { shorten } from '../../src/syntax/terminal-text.ts';

const secret = 'pass"word\\1\u001b';
const mask = maskOf([secret, 'abc', 'begin\nmiddle\nend']);
describe('maskOf', () => {
  it.each([
    [`it is ${secret}, ${secret}`, 'it is ***, ***'],
    [JSON.stringify({ a: secret }), '{"a":"***"}'],
    ['abc', 'abc'],
    ['begin middle end', '***'],
    ['middle', '***'],
    [`so long ${secret.slice(0, 6)}…`, 'so long ***…'],
    [`so long ${secret.slice(0, 3)}…`, 'so long pas…'],
  ])('hides values of four characters and more, however they are written: %j', (text, shown) => {
    expect(mask(text)).toBe(shown);
  });

  it('hides them wherever a text is cut', () => {
    const letters = fc.string({ minLength: 8, maxLength: 20, unit: fc.constantFrom(...'abcdef') });
    fc.assert(
      fc.property(letters, fc.nat(40), (value, before) => {
        const text = `${'.'.repeat(before)}${value}${'.'.repeat(20)}`;
        for (let length = 1; length < 60; length += 1)
          expect(maskOf([value])(shorten(text, length))).not.toContain(value.slice(0, 4));
      }),
    );
  });
});
