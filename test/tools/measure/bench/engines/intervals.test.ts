import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, intervalOf } from '../../../../../tools/measure/bench/engines/intervals.ts';

it('the blocks of an interval follow on each other and are as few as can be', () => {
  const interval = fc.tuple(fc.nat(5_000), fc.nat(5_000)).map(([first, length]) => {
    return { family: 4, first: BigInt(first), last: BigInt(first + length) } as const;
  });
  fc.assert(
    fc.property(interval, (each) => {
      const blocks = blocksOf(each).map(intervalOf);
      expect([blocks[0]?.first, blocks.at(-1)?.last]).toEqual([each.first, each.last]);
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        if (next === undefined) continue;
        expect(next.first).toBe(block.last + 1n);
        const size = block.last - block.first + 1n; // two alike would be one
        expect(next.last - next.first + 1n === size && block.first % (2n * size) === 0n).toBe(false);
      }
    }),
  );
});

it('a block holds all addresses with its prefix', () => {
  const address = { family: 6, value: 0x1234n } as const;
  expect(intervalOf({ kind: 'block', address, prefix: 124 })).toEqual({ family: 6, first: 0x1230n, last: 0x123fn });
  expect(intervalOf({ kind: 'block', address, prefix: 0 }).last).toBe(2n ** 128n - 1n);
});
