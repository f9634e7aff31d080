import { describe, expect, it } from 'vitest';
import { blockOf, blockSeed, fullBlock, redraw } from '../../generators/blocks.ts';
import { chapterNames } from '../../src/model/chapters.ts';

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

describe('blockOf', () => {
  it.each(chapterNames)('%s: a seed and a number name a block', (chapter) => {
    const block = blockOf(chapter, 3, 7);
    expect(blockOf(chapter, 3, 7)).toEqual(block);
    expect(block).toMatchObject({ chapter, number: 3 });
    expect(block.questions.length).toBeGreaterThanOrEqual(64);
    expect(block.worlds).toHaveLength(block.questions.length);
    expect(block.questions.every((question) => question.chapter === chapter)).toBe(true);
    for (const other of [blockOf(chapter, 4, 7), blockOf(chapter, 3, 8)])
      expect(other.questions).not.toEqual(block.questions);
  });
});

describe('fullBlock', () => {
  const isSpan = (text: string): boolean => text.includes('-');

  it('holds so many of the questions that are kept, from further worlds where the first have too few', () => {
    const block = fullBlock(
      'ip-ranges',
      0,
      7,
      1000,
      () =>
        ({ when }) =>
          'range' in when && isSpan(when.range),
    );
    expect(block.questions).toHaveLength(1000);
    expect(block.questions.every(({ when }) => 'range' in when && isSpan(when.range))).toBe(true);
    expect(Math.max(...block.worlds)).toBeGreaterThanOrEqual(64);
  });

  it('begins with the questions of blockOf, and is given up where nothing is kept', () => {
    const { questions, addresses } = blockOf('ip-ranges', 0, 7);
    const full = fullBlock('ip-ranges', 0, 7, questions.length + 1, () => () => true);
    expect([full.questions.slice(0, -1), full.addresses.slice(0, -1)]).toEqual([questions, addresses]);
    expect(fullBlock('ip-ranges', 0, 7, 10, () => () => false).questions).toEqual([]);
  });
});

describe('redraw', () => {
  it.each(['ip-ranges', 'policy-administration'] as const)('finds questions of %s by their addresses', (chapter) => {
    const { addresses, questions } = fullBlock(chapter, 1, 7, 2000, () => () => true);
    expect(addresses.map(redraw(chapter, 7))).toEqual(questions);
    expect(redraw(chapter, 7)('0:0:9999')).toBeUndefined();
  });
});
