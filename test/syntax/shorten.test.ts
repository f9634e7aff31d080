import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/syntax/shorten.ts';

describe('shorten', () => {
  it('puts a text on one line and cuts it to the length', () => {
    expect(shorten('a\n\tb  c')).toBe('a b c');
    expect(shorten('x'.repeat(160))).toHaveLength(160);
    expect(shorten('x'.repeat(161))).toBe(`${'x'.repeat(159)}…`);
    expect(shorten('abcdef', 4)).toBe('abc…');
  });
});
