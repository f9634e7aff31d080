import { describe, expect, it } from 'vitest';
import { drawAddress, drawRange, writeAddress, writeRange } from '../../../generators/nouns/ip-ranges.ts';
import { wellFormed, without } from '../../../generators/settings.ts';
import { parseAddress, parseRange } from '../../../src/syntax/ip-ranges.ts';
import { poolsFor } from '../draws.ts';

const plainly = without(wellFormed, 'spellings');

describe('addresses and ranges', () => {
  it('are read as they were meant, however they are written', () => {
    for (const [dice, pools] of poolsFor(4000)) {
      const [address, range] = [drawAddress(dice, pools), drawRange(dice, pools)];
      expect(parseAddress(writeAddress(dice, address, wellFormed))).toEqual({ ok: true, value: address });
      expect(parseRange(writeRange(dice, range, wellFormed))).toEqual({ ok: true, value: range });
    }
  });

  it('have several spellings, or one', () => {
    const address = { family: 6, value: 0x20010db8000000000000ffff0a000001n } as const;
    const written = (settings: typeof wellFormed): ReadonlySet<string> =>
      new Set([...poolsFor(200)].map(([dice]) => writeAddress(dice, address, settings)));
    expect(written(wellFormed).size).toBeGreaterThan(5);
    expect(written(plainly).size).toBe(1);
  });
});
