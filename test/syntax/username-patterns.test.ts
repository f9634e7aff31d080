import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern, printPattern, starPattern } from '../../src/syntax/username-patterns.ts';

const text = fc.string({ unit: fc.constantFrom(...'a*\\ ?漢😀'), minLength: 1, maxLength: 8 });

describe('parsePattern', () => {
  it('WILD-EMPTY: refuses the empty text and no other', () => {
    expect(parsePattern('')).toEqual({
      ok: false,
      problem: {
        code: 'invalid-value',
        production: 'pattern',
        message: 'the pattern `` is empty',
        clause: 'WILD-EMPTY',
      },
    });
    fc.assert(fc.property(fc.string({ minLength: 1 }), (any) => parsePattern(any).ok));
  });

  it('keeps the text, and the texts between its stars', () => {
    expect(parsePattern('*jeff*')).toEqual({ ok: true, value: { text: '*jeff*', parts: ['', 'jeff', ''] } });
    expect(parsePattern('contoso\\jeff')).toMatchObject({ value: { parts: ['contoso\\jeff'] } });
    expect(parsePattern('**')).toMatchObject({ value: { parts: ['', '', ''] } });
  });

  it('finds as many parts as there are stars, and one more, none of which has a star', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { parts } = starPattern(any);
        expect(parts).toHaveLength([...any].filter((character) => character === '*').length + 1);
        expect(parts.join('')).toBe(any.replaceAll('*', ''));
      }),
    );
  });
});

describe('printPattern', () => {
  it('gives the text back', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(printPattern(starPattern(any))).toBe(any);
      }),
    );
  });
});

describe('starPattern', () => {
  it('takes the empty text too', () => {
    expect(starPattern('')).toEqual({ text: '', parts: [''] });
  });
});
