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

  /** One mistake in two chapters is two faults; a program that claims one of the chapters has both, and both are named. */
  it('hold nine faults of ten named, of those that are looked for', () => {
    const lookedFor = named.filter(({ name }) => faults.find((fault) => fault.name === name)?.lenient !== true);
    const found = lookedFor.filter((row) => row['found'] === 'first' || row['found'] === 'later');
    expect(found.length / lookedFor.length).toBeGreaterThanOrEqual(0.9);
  });

  it('name no fault that a program has not', () => {
    expect(named.filter(({ found }) => found === 'other')).toEqual([]);
  });
});
