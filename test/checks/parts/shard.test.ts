import { describe, expect, it } from 'vitest';
import { isOwn, printShard, WHOLE } from '../../../src/checks/parts/shard.ts';

describe('isOwn', () => {
  it.each([1, 2, 7])('gives each number to one of %i parts', (of) => {
    for (let number = 0; number < 20; number += 1) {
      const parts = Array.from({ length: of }, (_, index) => ({ part: index + 1, of }));
      expect(parts.filter((shard) => isOwn(shard, number))).toEqual([{ part: (number % of) + 1, of }]);
    }
  });
});

describe('printShard', () => {
  it('says which part it is, where there are several', () => {
    expect(printShard({ part: 3, of: 16 })).toEqual({ shard: '3/16' });
    expect(printShard(WHOLE)).toEqual({});
  });
});
