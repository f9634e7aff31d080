/** The committed figures of `identify` are good enough. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync(join(import.meta.dirname, 'identify.md'), 'utf8');

const counts = (pattern: RegExp): readonly number[] => (pattern.exec(page)?.slice(1) ?? []).map(Number);

describe('the figures of `identify`', () => {
  it('hold every mixture right and accuse none', () => {
    expect(counts(/(\d+) of (\d+) are identified in every axis/)).toEqual([1000, 1000]);
    expect(counts(/(\d+) of them are looked through .* (\d+) are accused/)).toEqual([100, 0]);
  });

  it('hold nine faults of ten named first', () => {
    const [first = 0, all = 0] = counts(/(\d+) of (\d+) are named first/);
    expect(first / all).toBeGreaterThanOrEqual(0.9);
  });
});
