import { describe, expect, it } from 'vitest';
import { many } from '../../src/harness/words.ts';

describe('many', () => {
  it.each([
    [0, '0 laws'],
    [1, '1 law'],
    [2, '2 laws'],
  ])('says %d in words', (count, words) => {
    expect(many(count, 'law')).toBe(words);
  });
});
