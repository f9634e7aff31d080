import { describe, expect, it } from 'vitest';
import { regions, seedRow } from '../../../tools/measure/regions.ts';

const row = {
  seed: 1,
  pairs: 1000,
  differ: 700,
  values: 2,
  points: 3,
  differing: 4,
  regions: 5,
  mistaken: 0,
  first: '',
};

describe('comparisons beside brute force', () => {
  it('are a hundred units of a thousand pairs, each by its seed', () => {
    const units = regions.units(() => 'digest');
    expect(units).toHaveLength(100);
    expect(new Set(units.map(({ name }) => name)).size).toBe(100);
  });

  it('sum up what the pairs come to', () => {
    const once = seedRow(7, 5);
    expect(once).toEqual(seedRow(7, 5));
    expect(once).toMatchObject({ seed: 7, pairs: 5, mistaken: 0, first: '' });
    expect(Number(once['points'])).toBeGreaterThan(0);
  });

  it('have a page with the sums, and a mistake is a problem', () => {
    const rows = new Map([
      ['1', [row]],
      ['2', [{ ...row, seed: 2, mistaken: 1, first: 'here' }]],
    ]);
    expect(regions.pages(rows)['regions.md']).toContain('| pairs | 2,000 |');
    expect(regions.problems?.(rows)).toEqual(['seed 2: here']);
  });
});
