/** The committed figures of `identify` are of every fault, and good enough. */
import { describe, expect, it } from 'vitest';
import { faults } from '../../src/faults/all.generated.ts';
import { readRows } from './rows.ts';

const rows = readRows('identify.csv');
const mixtures = rows.filter((row) => row['of'] === 'mixture');
const named = rows.filter((row) => row['of'] === 'fault');

describe('the figures of `identify`', () => {
  it('hold every mixture right and accuse none', () => {
    expect(mixtures).toHaveLength(1000);
    expect(mixtures.filter(({ found, accused }) => found !== 'right' || accused !== '')).toEqual([]);
  });

  it('are of the planted faults and of no others: otherwise `npm run measure -- identify`', () => {
    expect(named.map(({ name }) => name).sort()).toEqual(faults.map(({ name }) => name).sort());
  });

  it('hold nine faults of ten named first', () => {
    expect(named.filter(({ found }) => found === 'first').length / named.length).toBeGreaterThanOrEqual(0.9);
  });
});
