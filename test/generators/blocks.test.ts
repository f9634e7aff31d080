import { describe, expect, it } from 'vitest';
import { blockSeed } from '../../generators/blocks.ts';

describe('blockSeed', () => {
  it('is the same for the same three, and another one as soon as one of them differs', () => {
    const seeds = [0, 1, 7].flatMap((seed) =>
      ['ip-ranges', 'a law holds'].flatMap((name) => [0, 1, 10].map((block) => blockSeed(seed, name, block))),
    );
    expect(new Set(seeds).size).toBe(18);
    expect(blockSeed(7, 'ip-ranges', 10)).toBe(blockSeed(7, 'ip-ranges', 10));
  });

  it('is a whole number of 32 bits, as fast-check takes it', () => {
    const seed = blockSeed(2 ** 31 - 1, 'username-patterns', 4000);
    expect([Number.isInteger(seed), seed === (seed | 0)]).toEqual([true, true]);
  });
});
